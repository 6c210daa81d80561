"""The files beside the pages: the sitemap, and the records of Material's search."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from headnote.rendering.page import Page, SearchRecord


def write(site_dir: Path, site_url: str, pages: Sequence[Page]) -> None:
    """Write the sitemap (where the site knows its address) and complete the search index."""
    if site_url:
        (site_dir / "sitemap.xml").write_text(sitemap(site_url, pages), encoding="utf-8")
    index = site_dir / "search" / "search_index.json"
    if index.exists():
        index.write_text(search_index(index.read_text(encoding="utf-8"), pages), encoding="utf-8")


def sitemap(site_url: str, pages: Iterable[Page]) -> str:
    """A sitemap after https://www.sitemaps.org/protocol.html."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    for page in pages:
        last = f"<lastmod>{page.modified.isoformat()}</lastmod>" if page.modified else ""
        lines.append(f"<url><loc>{escape(site_url + page.address)}</loc>{last}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def search_index(written: str, pages: Iterable[Page]) -> str:
    """Put our records in the place of those that the search plugin found.

    Material shows titles and texts as HTML, so both are escaped.
    """
    index = json.loads(written)
    records = ((page.address, page.search) for page in pages)
    index["docs"] = [_document(address, record) for address, record in records if record]
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def _document(address: str, record: SearchRecord) -> dict[str, object]:
    document: dict[str, object] = {
        "location": address,
        "title": html.escape(record.title),
        "text": html.escape(record.text),
    }
    if record.tags:
        document["tags"] = [html.escape(tag) for tag in record.tags]
    return document
