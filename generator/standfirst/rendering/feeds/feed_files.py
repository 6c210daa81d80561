"""The files of the feeds: each list in every format, and the list of all feeds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from standfirst.arranging.publication import ArticleCorrection
from standfirst.arranging.site import Edition
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.context import Context, FeedEntry
from standfirst.rendering.feeds.calendars import calendars
from standfirst.rendering.feeds.feed_formats import FeedWriter
from standfirst.rendering.feeds.feed_list import FORMATS, WITHOUT, group_feeds
from standfirst.rendering.output import Fill, Output


def feed_outputs(context: Context, fill: Fill) -> Iterator[Output]:
    """Everything that readers subscribe to."""
    keys, formats = context.keys, FeedWriter(context, fill)
    for feed in context.feeds:
        entries = " ".join([_key(entry, keys) for entry in feed.entries])
        key = keys.make(entries, feed.title, feed.description)
        needs = tuple(entry.path for entry in feed.entries if isinstance(entry, Article))
        for address in (feed.address, *feed.former):
            for file, _, _ in FORMATS:
                make = partial(formats.write, feed, address, file)
                yield Output(path=f"{address}{file}", make=make, key=key, needs=needs)
    opml = partial(_opml, context, fill)
    yield Output.plain(path=urls.OPML, make=opml, key=keys.whole)
    yield from calendars(context)


def _key(entry: FeedEntry, keys: CacheKeys) -> str:
    match entry:
        case Article():
            return keys.full_article(entry)
        case ArticleCorrection():
            return keys.full_article(entry.article)
        case Edition():
            return keys.edition(entry)
    raise TypeError(entry)


def _opml(context: Context, fill: Fill) -> bytes:
    """All feeds but those that repeat others, after http://opml.org/spec2.opml."""
    lasting = [feed for feed in context.feeds if feed.group != WITHOUT]
    groups = group_feeds(lasting, context.words)
    return fill("feeds/feeds.opml.j2", groups=groups, base=context.settings.site_url).encode()
