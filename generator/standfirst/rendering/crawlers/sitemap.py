"""The sitemap: every page with the last day on which it changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standfirst.rendering.context import Context
from standfirst.rendering.output import Fill, Output
from standfirst.rendering.page import Page

SITEMAP = "sitemap.xml"


def sitemap(context: Context, pages: Sequence[Page], fill: Fill) -> Iterator[Output]:
    """The file, where the site knows its address (https://www.sitemaps.org/protocol.html)."""
    if context.settings.site_url:
        template = "crawlers/sitemap.xml.j2"
        yield Output.plain(path=SITEMAP, make=lambda: fill(template, pages=pages).encode())
