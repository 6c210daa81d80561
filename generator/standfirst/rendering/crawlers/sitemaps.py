"""The sitemaps, and robots.txt, which names them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from standfirst.rendering.context import Context
from standfirst.rendering.output import Fill, Output
from standfirst.rendering.page import Page

_SITEMAP, _NEWS_SITEMAP = "sitemap.xml", "news-sitemap.xml"
_FRESH = dt.timedelta(days=1)
_MOST = 1_000


def sitemaps(context: Context, pages: Sequence[Page], fill: Fill) -> Iterator[Output]:
    """Sitemaps (https://www.sitemaps.org/protocol.html), where the site knows its address, and
    robots.txt (RFC 9309): everything may be crawled.

    The news sitemap has the articles of the last two days on which there were any: search engines
    ask for two days
    (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
    """
    root, articles = context.settings.site_url, context.site.articles
    lines = ["User-agent: *", "Allow: /", ""]
    if root:
        fresh = [a for a in articles[:_MOST] if articles[0].date - a.date <= _FRESH]
        every, news = "crawlers/sitemap.xml.j2", "crawlers/news_sitemap.xml.j2"
        yield Output.plain(path=_SITEMAP, make=lambda: fill(every, pages=pages).encode())
        yield Output.plain(path=_NEWS_SITEMAP, make=lambda: fill(news, articles=fresh).encode())
        lines += [f"Sitemap: {root}{name}" for name in (_SITEMAP, _NEWS_SITEMAP)]
    yield Output.plain(path="robots.txt", make="\n".join([*lines, ""]).encode)
