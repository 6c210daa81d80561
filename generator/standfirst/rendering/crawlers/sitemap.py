"""The sitemap: every page with the last day on which it changed."""

from __future__ import annotations

import html
from collections.abc import Iterable

from standfirst.rendering.page import Page


def sitemap(site_url: str, pages: Iterable[Page]) -> str:
    """A sitemap after https://www.sitemaps.org/protocol.html."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    for page in pages:
        last = f"<lastmod>{page.modified.isoformat()}</lastmod>" if page.modified else ""
        lines.append(f"<url><loc>{html.escape(site_url + page.address)}</loc>{last}</url>")
    return "\n".join([*lines, "</urlset>", ""])
