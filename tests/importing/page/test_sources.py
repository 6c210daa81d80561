"""What a publication states of itself, from saved pages and feeds."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from standfirst.errors import SourceError
from standfirst.importing.page.feed_entries import is_feed, read_feed
from standfirst.importing.page.fetch import fetch
from standfirst.importing.page.found_drafts import draft_from_facts, lead_from_facts
from standfirst.importing.page.html_page import read_html
from standfirst.importing.page.page_facts import PageFacts
from standfirst.importing.page.text_page import read_text
from standfirst.reading.front_matter_file import read_lead
from standfirst.reading.frontmatter.split import split

LONG = "The court has heard both sides and will give its reasons in the weeks to come. " * 3
TEXT = f"""\
A Court Weighs the Rules for Machines and the People Who Build Them
Jane Q. Doe
Thursday, Jun/25/2026 - 12:13
Listen to Audio
0:00
(G&L) – After years {LONG}
Illustrative image. Source: Archive.
{LONG}
(OTHER) - A second matter {LONG}
(G&L) — A third one {LONG}
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
<figcaption>Photo: Archive</figcaption></figure><p>{LONG}</p></article>
<h3><a href="/b?fbclid=1">Another matter of some weight begins</a></h3>
<h3><a href="https://gazette.example/b">Another matter of some weight begins</a></h3>
<h3><a href="https://elsewhere.example/c">Words on another site stand here</a></h3>
<h3><a href="/a">The very page that we have here</a></h3>
</body></html>"""


def stated(text: str) -> PageFacts:
    found = read_text(text).article
    assert found is not None
    return found


def test_a_text_states_headline_author_moment_and_credit():
    found = read_text(TEXT).article
    assert found == PageFacts(
        title="A Court Weighs the Rules for Machines and the People Who Build Them",
        mark="G&L",
        authors=("Jane Q. Doe",),
        published="2026-06-25T12:13",
        credit="Illustrative image. Source: Archive.",
    )


def test_paragraphs_of_other_articles_are_announced_by_their_beginnings():
    teasers = read_text(TEXT).teasers
    assert [teaser.mark for teaser in teasers] == ["OTHER", "G&L"]
    assert teasers[0].title.startswith("A second matter The court")
    assert teasers[0].title.endswith(" …")
    assert len(teasers[0].title.split()) == 15


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("June 25, 2026", "2026-06-25"), ("25 June 2026", "2026-06-25"),
        ("2026-06-25", "2026-06-25"),
        ("Jun/25/2026 - 9:05", "2026-06-25T09:05"), ("Jun/31/2026", ""), ("5/6/2026", ""),
        ("Some day in June", ""),
    ],
)  # fmt: skip
def test_a_day_is_taken_only_where_it_is_certain(line, day):
    assert stated(f"A headline that stands alone\n{line}\n{LONG}").published == day


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")), ("Listen to Audio", ()),
        ("Read in Full", ()), ("all about courts", ()), ("Jane", ()),
        ("Nguyễn Văn An", ("Nguyễn Văn An",)),
    ],
)  # fmt: skip
def test_a_byline_is_a_name_and_nothing_else(line, authors):
    assert stated(f"A headline that stands alone\n{line}\n{LONG}").authors == authors


def test_a_page_states_itself_and_links_to_others():
    page = read_html(HTML)
    assert page.article == PageFacts(
        title="A Court Weighs the Rules & More",
        url="https://gazette.example/a",
        publisher="Gazette",
        authors=("Jane Doe",),
        published="2026-06-25T12:13+02:00",
        language="en",
        credit="Photo: Archive",
    )
    assert [(t.title, t.url) for t in page.teasers] == [
        ("Another matter of some weight begins", "https://gazette.example/b")
    ]


@pytest.mark.parametrize("page", ["", "  \n", "<html><body><p>x</p></body></html>"])
def test_a_page_without_a_headline_is_refused(page):
    with pytest.raises(SourceError):
        read_html(page)


@pytest.mark.parametrize("text", [TEXT, HTML])
def test_no_sentence_of_the_source_is_in_a_draft(text):
    page = read_html(text) if "</" in text else read_text(text)
    assert page.article is not None
    draft = draft_from_facts(page.article, dt.date(2026, 6, 26)).text
    assert "heard both sides" not in draft
    front, problems = split(draft, "articles/a.md")
    assert front is not None
    assert {p.code for p in problems} <= {"value-missing", "value-empty"}
    assert front.data["status"] == "draft"
    assert front.data["source"]["title"] == page.article.title
    assert front.body.startswith("<!-- Your summary")


def test_a_lead_is_read_back():
    found = PageFacts(title="On: courts & “machines” …", url="https://e.org/a", published="2026-06")
    draft = lead_from_facts(found, dt.date(2026, 6, 26), "Gazette")
    lead, problems = read_lead(draft.path, draft.text.encode())
    assert problems == ()
    assert lead is not None
    assert (lead.meta.title, lead.meta.publisher) == (found.title, "Gazette")
    assert lead.expires == dt.date(2026, 8, 25)


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


@pytest.mark.parametrize("text", [RSS, JSON, ATOM])
def test_the_entries_of_a_feed_are_found(text):
    assert is_feed(text)
    assert read_feed(text) == (
        PageFacts(
            title="One & two", url="https://e.org/a", publisher="Gazette", published="2026-06-25"
        ),
    )


def test_a_page_is_no_feed_and_a_broken_feed_is_told():
    assert not is_feed(HTML)
    assert not is_feed(TEXT)
    with pytest.raises(SourceError, match="cannot be read"):
        read_feed("<rss")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://10.0.0.1/x",
        "ftp://e.org/",
    ],
)
def test_nothing_but_the_public_web_is_fetched(url):
    with pytest.raises(SourceError, match="is no address"):
        fetch(url)
