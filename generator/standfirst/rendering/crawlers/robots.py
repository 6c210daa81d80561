"""robots.txt: everything may be crawled, and where the sitemaps are."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.rendering.context import Context
from standfirst.rendering.crawlers.news_sitemap import NEWS_SITEMAP
from standfirst.rendering.crawlers.sitemap import SITEMAP
from standfirst.rendering.output import Output


def robots(context: Context) -> Iterator[Output]:
    """The file (RFC 9309). It names the sitemaps where the site knows its address."""
    root = context.settings.site_url
    sitemaps = [f"Sitemap: {root}{name}" for name in (SITEMAP, NEWS_SITEMAP)] if root else []
    text = "\n".join(["User-agent: *", "Allow: /", "", *sitemaps, ""])
    yield Output.plain(path="robots.txt", make=text.encode)
