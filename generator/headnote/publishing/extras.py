"""What stands beside the pages: the files that the rendering makes, and the search's records."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from headnote.arranging.site import Site
from headnote.model.settings import Settings
from headnote.publishing.plan import Planned, plan_bytes, plan_outputs
from headnote.rendering.outputs import outputs
from headnote.rendering.page import Page, SearchRecord
from headnote.rendering.words import Words


def write(
    site_dir: Path, settings: Settings, pages: Sequence[Page], site: Site, words: Words
) -> None:
    """Write the extras into a folder that MkDocs has built."""
    extras = plan_extras(pages, site, settings, words=words, theme=site_dir, look="")
    for path, planned in extras.items():
        file = site_dir / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(planned.content())


def plan_extras(
    pages: Sequence[Page],
    site: Site,
    settings: Settings,
    *,
    words: Words,
    theme: Path,
    look: str,
) -> dict[str, Planned]:
    """Every output of the rendering, and the search index, where `theme` has one.

    `look` changes with the code.
    """
    planned = plan_outputs(outputs(site, settings, pages, words), look)
    index = theme / _SEARCH_INDEX
    if index.exists():
        written = index.read_text(encoding="utf-8")
        planned[_SEARCH_INDEX] = plan_bytes(search_index(written, pages))
    return planned


_SEARCH_INDEX = "search/search_index.json"


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
