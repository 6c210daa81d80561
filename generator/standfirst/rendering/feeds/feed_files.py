"""The files of the feeds: each list in every format, and the list of all feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from standfirst.arranging.publication import ArticleCorrection
from standfirst.arranging.site import Edition, Site
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.feeds.calendars import calendars
from standfirst.rendering.feeds.feed_formats import FeedWriter
from standfirst.rendering.feeds.feed_items import FeedEntry, FeedItems, Fill
from standfirst.rendering.feeds.feed_list import FORMATS, WITHOUT, Feed, feeds, group_feeds
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.output import Output


def feed_outputs(
    site: Site, settings: Settings, words: Words, keys: CacheKeys, items: FeedItems
) -> Iterator[Output]:
    """Everything that readers subscribe to."""
    fill = items.fill
    formats = FeedWriter(items, settings)
    every = tuple(feeds(site, settings, words))
    for feed in every:
        entries = " ".join([_key(entry, keys) for entry in feed.entries])
        key = keys.make(entries, feed.title, feed.description)
        for address in (feed.address, *feed.former):
            for file, _, _ in FORMATS:
                make = partial(formats.write, feed, address, file)
                yield Output(path=f"{address}{file}", make=make, key=key)
    opml = partial(_opml, every, settings, words, fill)
    yield Output(path=urls.OPML, make=opml, key=keys.whole)
    yield from calendars(site, settings, keys)


def _key(entry: FeedEntry, keys: CacheKeys) -> str:
    match entry:
        case Article():
            return keys.full_article(entry)
        case ArticleCorrection():
            return keys.full_article(entry.article)
        case Edition():
            return keys.edition(entry)
    raise TypeError(entry)


def _opml(every: Sequence[Feed], settings: Settings, words: Words, fill: Fill) -> bytes:
    """All feeds but those that repeat others, after http://opml.org/spec2.opml."""
    lasting = [feed for feed in every if feed.group != WITHOUT]
    base = settings.site_url
    return _text(fill, "feeds/feeds.opml.j2", groups=group_feeds(lasting, words), base=base)


def _text(fill: Fill, template: str, **values: object) -> bytes:
    return fill(template, **values).encode()
