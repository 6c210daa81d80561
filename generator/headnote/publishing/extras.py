"""The files beside the pages: the sitemap, the search's records, and redirects."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from headnote.arranging.site import Site
from headnote.model.addresses import file_of
from headnote.publishing.plan import Planned, plan_bytes
from headnote.rendering.page import Page, SearchRecord
from headnote.rendering.redirects import redirect_page, redirects, redirects_file


def write(site_dir: Path, site_url: str, pages: Sequence[Page], site: Site) -> None:
    """Write the extras into a folder that MkDocs has built."""
    for path, planned in plan_extras(pages, site, site_url, theme=site_dir).items():
        assert isinstance(planned.make, bytes)  # noqa: S101  plan_extras makes nothing else
        file = site_dir / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(planned.make)


def plan_extras(
    pages: Sequence[Page], site: Site, site_url: str, *, theme: Path
) -> dict[str, Planned]:
    """The sitemap, where the site knows its address; the search index, where `theme` has one;
    and what makes old addresses go on working.
    """
    planned = {}
    if site_url:
        planned["sitemap.xml"] = plan_bytes(sitemap(site_url, pages))
    index = theme / _SEARCH_INDEX
    if index.exists():
        written = index.read_text(encoding="utf-8")
        planned[_SEARCH_INDEX] = plan_bytes(search_index(written, pages))
    taken = {page.address for page in pages}
    moved = {old: new for old, new in redirects(site).items() if old not in taken}
    for old, new in moved.items():
        planned[file_of(old)] = plan_bytes(redirect_page(old, new, site_url))
    if moved:
        base = urlsplit(site_url).path or "/"
        planned["_redirects"] = plan_bytes(redirects_file(moved, base))
    return planned


_SEARCH_INDEX = "search/search_index.json"


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


def search_index(written: str, pages: Iterable[Page]) -> str:
    """Put our records in the place of those that the search plugin found.

    Material shows titles and texts as HTML, so both are escaped.
    """
    index = json.loads(written)
    index["docs"] = [_document(page.address, page.search()) for page in pages if page.search]
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
