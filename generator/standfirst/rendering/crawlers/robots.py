"""robots.txt: everything may be crawled, and where the sitemaps are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from standfirst.model.settings import Settings
from standfirst.rendering.crawlers.news_sitemap import NEWS_SITEMAP
from standfirst.rendering.crawlers.sitemap import SITEMAP
from standfirst.rendering.output import Output


def robots(settings: Settings) -> Iterator[Output]:
    """The file. It names the sitemaps where the site knows its address."""
    yield Output(path="robots.txt", make=partial(_robots, settings))


def _robots(settings: Settings) -> bytes:
    """RFC 9309: everything may be crawled."""
    root = settings.site_url
    sitemaps = [f"Sitemap: {root}{name}" for name in (SITEMAP, NEWS_SITEMAP)] if root else []
    return "\n".join(["User-agent: *", "Allow: /", "", *sitemaps, ""]).encode()
