"""The podcast: articles with a reading, as RSS 2.0 with the tags of podcast directories.

https://podcasters.apple.com/support/823-podcast-requirements and
https://github.com/Podcastindex-org/podcast-namespace for the transcript, which is the article's own
page: of the types that programs know, HTML is the one there is.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from email.utils import format_datetime
from functools import partial

from standfirst.arranging.publication import published_at
from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.rendering.context import Context
from standfirst.rendering.feeds.feed_items import feed_item
from standfirst.rendering.output import Fill, Output

TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".flac": "audio/flac",
}
_MOST = 300


def podcast(context: Context, fill: Fill, sizes: Mapping[str, int]) -> Iterator[Output]:
    """The feed, where anything can be listened to. `sizes` are the recordings' bytes."""
    keys, every = context.keys, context.site.articles
    articles = [a for a in every if a.meta.audio and a.meta.audio.file in sizes][:_MOST]
    if articles:
        parts = [f"{keys.full_article(a)} {sizes.get(_file(a))}" for a in articles]
        needs = tuple(article.path for article in articles)
        make = partial(_feed, context, fill, articles, sizes)
        yield Output(path=urls.PODCAST, make=make, key=keys.make("podcast", *parts), needs=needs)


def _file(article: Article) -> str:
    return article.meta.audio.file if article.meta.audio else ""


def _feed(
    context: Context,
    fill: Fill,
    articles: Sequence[Article],
    sizes: Mapping[str, int],
    bodies: Bodies,
) -> bytes:
    episodes, base = [], context.settings.site_url
    for article in articles:
        audio = article.meta.audio
        ending = posixpath.splitext(_file(article))[1].lower()
        episodes.append(
            {
                "item": feed_item(context, fill, article, bodies, base),
                "published": format_datetime(published_at(article)),
                "url": base + _file(article),
                "length": sizes[_file(article)],
                "type": TYPES.get(ending, "application/octet-stream"),
                "seconds": audio.seconds if audio else 0,
                "is_synthetic": bool(audio and audio.voice == "synthetic"),
            }
        )
    return fill(
        "feeds/podcast.xml.j2", episodes=episodes, base=base, own=base + urls.PODCAST
    ).encode()
