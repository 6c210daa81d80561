"""The news sitemap: the articles of the last two days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.rendering.context import Context
from standfirst.rendering.output import Fill, Output

NEWS_SITEMAP = "news-sitemap.xml"
_FRESH = dt.timedelta(days=1)
_MOST = 1_000


def news_sitemap(context: Context, fill: Fill) -> Iterator[Output]:
    """The file, where the site knows its address.

    It has the articles of the last two days on which there were any: search engines ask for two
    days (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
    """
    articles = context.site.articles
    fresh = [a for a in articles[:_MOST] if articles[0].date - a.date <= _FRESH]
    if context.settings.site_url:
        template = "crawlers/news_sitemap.xml.j2"
        yield Output.plain(path=NEWS_SITEMAP, make=lambda: fill(template, articles=fresh).encode())
