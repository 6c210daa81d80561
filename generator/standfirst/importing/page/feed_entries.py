"""Reads a feed: RSS, Atom or JSON Feed. Its entries are what somebody might summarise."""

from __future__ import annotations

import json
from typing import Any

from standfirst.contributing.copying.passages import split_passages
from standfirst.errors import SourceError
from standfirst.importing.page.page_facts import PageFacts, first_words, plain_line
from standfirst.importing.page.page_metadata import partial_date
from standfirst.model.source_urls import without_tracking
from standfirst.optional_packages import explain_missing_packages


def is_feed(text: str) -> bool:
    """Whether a text is a feed, by how it begins."""
    start = text.lstrip("\ufeff \t\r\n")[:600].lower()
    if start.startswith("{"):
        return "jsonfeed.org/version/" in start
    return start.startswith("<") and any(root in start for root in ("<rss", "<feed", "<rdf:rdf"))


def read_feed(text: str) -> tuple[PageFacts, ...]:
    """The entries in their order. Raises SourceError for a feed that cannot be read or is empty."""
    is_json = text.lstrip("\ufeff \t\r\n").startswith("{")
    found = tuple(each for each in (_of_json(text) if is_json else _of_xml(text)) if each.title)
    if not found:
        raise SourceError("the feed has no entries")
    return found


def _of_json(text: str) -> list[PageFacts]:
    try:
        whole = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise SourceError(f"the feed cannot be read: {error}") from error
    items = whole.get("items")
    if not isinstance(items, list):
        raise SourceError("the feed cannot be read: its `items` are no list")
    return [
        PageFacts(
            title=_title(_text(item, "title"), _text(item, "summary", "content_text")),
            url=_https(_text(item, "external_url", "url")),
            publisher=plain_line(_text(whole, "title"), 200),
            published=_day(_text(item, "date_published")),
        )
        for item in items
        if isinstance(item, dict)
    ]


def _text(item: dict[str, Any], *keys: str) -> str:
    return next((item[key] for key in keys if isinstance(item.get(key), str) and item[key]), "")


def _of_xml(text: str) -> list[PageFacts]:
    with explain_missing_packages("import", "reading feeds"):
        import feedparser
    # As bytes whose encoding is certain: what the text says of it is over.
    headers = {"content-type": "application/xml; charset=utf-8"}
    whole: Any = feedparser.parse(text.encode(errors="replace"), response_headers=headers)
    if whole.bozo and not whole.entries:
        raise SourceError(f"the feed cannot be read: {whole.bozo_exception}")
    return [
        PageFacts(
            title=_title(entry.get("title", ""), entry.get("summary", "")),
            url=_https(entry.get("link", "")),
            publisher=plain_line(_words(whole.feed.get("title", "")), 200),
            published=_day(entry.get("published", "")),
        )
        for entry in whole.entries
    ]


def _title(title: str, text: str) -> str:
    """A headline without its markup, or how the text of an entry begins that has none."""
    return plain_line(_words(title)) or plain_line(first_words(_words(text)))


def _words(written: str) -> str:
    return " ".join(passage.text for passage in split_passages(written, is_html=True))


def _https(url: str) -> str:
    return without_tracking(url) if url.startswith("https://") else ""


def _day(written: str) -> str:
    """The day where the publisher is, not that of Greenwich."""
    return partial_date(written)[:10]
