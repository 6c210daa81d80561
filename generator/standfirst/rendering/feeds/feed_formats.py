"""Writes feeds: Atom 1.0 (RFC 4287), RSS 2.0 and JSON Feed 1.1, all from the same items.

Atom: https://www.rfc-editor.org/rfc/rfc4287. RSS: https://www.rssboard.org/rss-specification with
its best practices. JSON Feed: https://www.jsonfeed.org/version/1.1/.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.utils import format_datetime

import msgspec
from markupsafe import Markup

from standfirst.model import urls
from standfirst.model.article import Bodies
from standfirst.rendering.context import Context, Feed, FeedEntry
from standfirst.rendering.feeds.feed_items import FeedItem, feed_item
from standfirst.rendering.output import Fill

_MOST = 1_000
"""How many entries are remembered in all formats: about 15 MB of them."""

_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""When a feed was changed that has never had an entry: Atom asks for a moment."""


@dataclass(slots=True)
class _Entry:
    """An item, and what has been written of it, by formats."""

    item: FeedItem
    written: dict[str, str] = field(default_factory=dict)


class FeedWriter:
    """Writes the feeds of one site. An entry is written once and remembered for the next feed."""

    def __init__(self, context: Context, fill: Fill) -> None:
        self._context, self._settings, self._fill = context, context.settings, fill
        self._known: dict[tuple[int, str], _Entry] = {}

    def write(self, feed: Feed, address: str, file: str, bodies: Bodies) -> bytes:
        """A feed in the format that `file` names; `address` is where it will lie."""
        base = self._settings.site_url or urls.path_to_root(address)
        entries = [self._entry(entry, bodies, base) for entry in feed.entries]
        own = f"{base}{feed.address}{file}"
        match file:
            case "feed.xml":
                urn = self._settings.urn("feed", feed.address)
                return self._xml("atom", feed, entries, base, own, id=urn)
            case "rss.xml":
                return self._xml("rss", feed, entries, base, own)
            case "feed.json":
                return self._json(feed, entries, base, own)
        raise ValueError(file)

    def _xml(
        self, form: str, feed: Feed, entries: Sequence[_Entry], base: str, own: str, **more: object
    ) -> bytes:
        text = self._fill(
            f"feeds/{form}.xml.j2",
            feed=feed,
            own=own,
            base=base,
            look=urls.path_to_root(feed.address),
            # each is filled with autoescape on
            entries=Markup("\n".join([self._written(entry, form) for entry in entries])),
            updated=_moment(max([entry.item.updated for entry in entries], default=_NEVER), form),
            **more,
        )
        return text.encode()

    def _json(self, feed: Feed, entries: Sequence[_Entry], base: str, own: str) -> bytes:
        whole = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "description": feed.description,
            "home_page_url": base + feed.home,
            "feed_url": own,
            "language": self._settings.language,
            "authors": [{"name": self._settings.site_name, "url": base}],
            "items": [msgspec.Raw(self._written(entry, "json").encode()) for entry in entries],
        }
        return msgspec.json.encode(whole)

    def _written(self, entry: _Entry, form: str) -> str:
        if form not in entry.written:
            item = entry.item
            entry.written[form] = (
                _json_item(item)
                if form == "json"
                else self._fill(
                    f"feeds/{form}_item.xml.j2",
                    item=item,
                    published=_moment(item.published, form),
                    updated=_moment(item.updated, form),
                )
            )
        return entry.written[form]

    def _entry(self, entry: FeedEntry, bodies: Bodies, base: str) -> _Entry:
        name = (id(entry), base)  # the feeds of the context keep their entries
        found = self._known.get(name)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[name] = _Entry(
                feed_item(self._context, self._fill, entry, bodies, base)
            )
        return found


def _moment(moment: dt.datetime, form: str) -> str:
    """RFC 3339 for Atom, RFC 822 for RSS."""
    return format_datetime(moment) if form == "rss" else moment.isoformat()


def _json_item(item: FeedItem) -> str:
    whole: dict[str, object] = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": item.html,
        "summary": item.summary,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "authors": [{"name": name} for name in item.authors],
        "language": item.language,
    }
    if item.sources:
        whole["external_url"] = item.sources[0]
    if item.topics:
        whole["tags"] = [topic.text for topic in item.topics]
    if item.image:
        whole["image"] = item.image
    return msgspec.json.encode(whole).decode()
