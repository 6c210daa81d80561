"""Reads a feed: RSS, Atom or JSON Feed. Its entries are what somebody might summarise."""

from __future__ import annotations

import json
from typing import Any

from headnote.contributing.sources.found import Found, SourceFault
from headnote.model.dates import PartialDate
from headnote.reading.web import without_tracking


def is_feed(text: str) -> bool:
    """Whether a text is a feed, by how it begins."""
    start = text.lstrip("\ufeff \t\r\n")[:600].lower()
    if start.startswith("{"):
        return "jsonfeed.org/version/" in start
    return start.startswith("<") and any(root in start for root in ("<rss", "<feed", "<rdf:rdf"))


def read_feed(text: str) -> tuple[Found, ...]:
    """The entries in their order. Raises SourceFault for a feed that cannot be read."""
    return tuple(_of_json(text) if text.lstrip("\ufeff \t\r\n").startswith("{") else _of_xml(text))


def _of_json(text: str) -> list[Found]:
    try:
        whole = json.loads(text)
        items = whole.get("items", [])
    except (ValueError, AttributeError) as error:
        raise SourceFault(f"the feed cannot be read: {error}") from error
    return [
        Found(
            title=" ".join(str(item["title"]).split())[:500],
            url=_https(str(item.get("external_url") or item.get("url") or "")),
            publisher=str(whole.get("title") or ""),
            published=_day(str(item.get("date_published") or "")),
        )
        for item in items
        if isinstance(item, dict) and item.get("title")
    ]


def _of_xml(text: str) -> list[Found]:
    try:
        import feedparser  # noqa: PLC0415  an extra
    except ImportError as error:
        raise SourceFault("reading feeds needs more: pip install 'headnote[import]'") from error
    whole: Any = feedparser.parse(text)
    if whole.bozo and not whole.entries:
        raise SourceFault(f"the feed cannot be read: {whole.bozo_exception}")
    return [
        Found(
            title=" ".join(entry.title.split())[:500],
            url=_https(entry.get("link", "")),
            publisher=whole.feed.get("title", ""),
            published=_moment(entry.get("published_parsed")),
        )
        for entry in whole.entries
        if entry.get("title", "").strip()
    ]


def _https(url: str) -> str:
    return without_tracking(url) if url.startswith("https://") else ""


def _day(written: str) -> str:
    try:
        return PartialDate.parse(written[:10]).text
    except ValueError:
        return ""


def _moment(parsed: Any) -> str:
    return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}" if parsed else ""
