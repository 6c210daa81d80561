"""The sitemap: every page with the last day on which it changed."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from functools import partial

from standfirst.model.settings import Settings
from standfirst.rendering.output import Output
from standfirst.rendering.page import Page

SITEMAP = "sitemap.xml"


def sitemap(settings: Settings, pages: Iterable[Page]) -> Iterator[Output]:
    """The file, where the site knows its address."""
    if settings.site_url:
        yield Output(path=SITEMAP, make=partial(_sitemap, settings.site_url, pages))


def _sitemap(site_url: str, pages: Iterable[Page]) -> bytes:
    """A sitemap after https://www.sitemaps.org/protocol.html."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    for page in pages:
        last = f"<lastmod>{page.modified.isoformat()}</lastmod>" if page.modified else ""
        lines.append(f"<url><loc>{html.escape(site_url + page.address)}</loc>{last}</url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()
