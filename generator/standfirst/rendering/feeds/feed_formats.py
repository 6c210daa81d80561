"""Writes feeds: Atom 1.0 (RFC 4287), RSS 2.0 and JSON Feed 1.1, all from the same items.

Atom: https://www.rfc-editor.org/rfc/rfc4287. RSS: https://www.rssboard.org/rss-specification with
its best practices. JSON Feed: https://www.jsonfeed.org/version/1.1/.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from email.utils import format_datetime

import msgspec
from markupsafe import Markup

from standfirst.arranging.publication import ArticleCorrection
from standfirst.arranging.site import Edition
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.context import Context, Feed, FeedEntry
from standfirst.rendering.feeds.feed_items import FeedItem, FeedItems
from standfirst.rendering.feeds.feed_list import FORMATS

_MOST = 1_000
"""How many entries are remembered in all formats: about 15 MB of them."""

_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""When a feed was changed that has never had an entry: Atom asks for a moment."""


class FeedWriter:
    """Writes the feeds of one site. An entry is written once and remembered for the next feed."""

    def __init__(self, context: Context, items: FeedItems) -> None:
        self._items, self._settings, self._fill = items, context.settings, items.fill
        self._known: dict[tuple[object, str], tuple[FeedItem, dict[str, str]]] = {}
        self._writers: dict[str, Callable[[Feed, str, str], str]] = {
            "feed.xml": self._atom,
            "rss.xml": self._rss,
            "feed.json": self._json,
        }

    def write(self, feed: Feed, address: str, file: str) -> bytes:
        """A feed in the format that `file` names; `address` is where it will lie."""
        base = self._settings.site_url or urls.path_to_root(address)
        return self._writers[file](feed, base, f"{base}{feed.address}{file}").encode()

    def _atom(self, feed: Feed, base: str, own: str) -> str:
        return self._xml("atom", feed, base, own, id=self._settings.urn("feed", feed.address))

    def _rss(self, feed: Feed, base: str, own: str) -> str:
        return self._xml("rss", feed, base, own)

    def _xml(self, form: str, feed: Feed, base: str, own: str, **more: object) -> str:
        items = [self._item(entry, base) for entry in feed.entries]
        written = [self._written(entry, base, form) for entry in feed.entries]
        return self._fill(
            f"feeds/{form}.xml.j2",
            feed=feed,
            own=own,
            base=base,
            look=urls.path_to_root(feed.address),
            entries=Markup("\n".join(written)),  # filled with autoescape on
            updated=_moment(max([item.updated for item in items], default=_NEVER), form),
            others=[(f"{base}{feed.address}{file}", kind) for file, kind, _ in FORMATS],
            **more,
        )

    def _json(self, feed: Feed, base: str, own: str) -> str:
        whole = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "description": feed.description,
            "home_page_url": base + feed.home,
            "feed_url": own,
            "language": self._settings.language,
            "authors": [{"name": self._settings.site_name, "url": base}],
            "items": [
                msgspec.Raw(self._written(entry, base, "json").encode()) for entry in feed.entries
            ],
        }
        return msgspec.json.encode(whole).decode()

    def _item(self, entry: FeedEntry, base: str) -> FeedItem:
        return self._remembered(entry, base)[0]

    def _written(self, entry: FeedEntry, base: str, form: str) -> str:
        item, written = self._remembered(entry, base)
        if form not in written:
            written[form] = (
                _json_item(item)
                if form == "json"
                else self._fill(
                    f"feeds/{form}_item.xml.j2",
                    item=item,
                    published=_moment(item.published, form),
                    updated=_moment(item.updated, form),
                )
            )
        return written[form]

    def _remembered(self, entry: FeedEntry, base: str) -> tuple[FeedItem, dict[str, str]]:
        name = (_name(entry), base)
        found = self._known.get(name)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[name] = (self._items.make(entry, base), {})
        return found


def _name(entry: FeedEntry) -> object:
    match entry:
        case Article() | Edition():
            return type(entry), entry.id
        case ArticleCorrection():
            return entry.article.id, entry.number
    raise TypeError(entry)


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
