"""Saved pages, texts and feeds, as publications have them."""

from __future__ import annotations

import json

from standfirst.importing.page.html_page import read_html

JUDGE = "The judge told the parties of the case that it is for her to decide in autumn. " * 4
COURT = "The court has heard both sides and will give its reasons in the weeks to come. " * 3
TEXT = f"""\
A Court Weighs the Rules for Machines and the People Who Build Them
Jane Q. Doe
Thursday, Jun/25/2026 - 12:13
Listen to Audio
0:00
(G&L) – After years {COURT}
Illustrative image. Source: Archive.
{COURT}
(OTHER) - A second matter {COURT}
(G&L) — A third one {COURT}
"""
HTML = f"""\
<!doctype html><html lang="en-GB"><head><title>A Court Weighs the Rules | Gazette</title>
<meta property="og:title" content="A Court Weighs the Rules &amp; More">
<meta property="og:site_name" content="Gazette">
<meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2026-06-25T12:13:00+02:00">
<link rel="canonical" href="https://gazette.example/a?utm_source=x">
</head><body><nav><li><a href="/about-us-and-all-the-others">Five words stand in here</a></li></nav>
<article><h1>A Court Weighs the Rules</h1><figure><img src="x.jpg">
<figcaption>Photo: Archive</figcaption></figure><p>{COURT}</p></article>
<h3><a href="/b?fbclid=1">Another matter of some weight begins</a></h3>
<h3><a href="https://gazette.example/b">Another matter of some weight begins</a></h3>
<h3><a href="https://elsewhere.example/c">Words on another site stand here</a></h3>
<h3><a href="/a">The very page that we have here</a></h3>
</body></html>"""
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>
<item><title>One &amp; two</title><link>https://e.org/a?utm_source=rss</link>
<pubDate>Thu, 25 Jun 2026 12:00:00 +0000</pubDate></item>
<item><title></title><link>https://e.org/b</link></item></channel></rss>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1", "title": "Gazette",
        "items": [
            {"title": "One & two", "url": "https://e.org/a", "date_published": "2026-06-25T12:00Z"}
        ],
    }
)  # fmt: skip
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry>
<title>One &amp; two</title><link href="https://e.org/a"/><published>2026-06-25T12:00:00Z</published>
</entry></feed>"""


def page(head="", body="", lang=""):
    return f"<html {lang}><head>{head}</head><body>{body}<p>{JUDGE}</p></body></html>"


def article_of(text, url=""):
    found = read_html(text, url).article
    assert found is not None
    return found
