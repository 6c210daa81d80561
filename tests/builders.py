"""Values for tests, with sensible defaults for all that a test does not care about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

from pydantic import TypeAdapter

from standfirst.arranging.arrange import arrange
from standfirst.model.article import Article, ArticleMeta, Body
from standfirst.model.content import Content, gather
from standfirst.model.content_kinds import Item
from standfirst.model.settings import Settings
from standfirst.model.taxonomy import (
    EditionLetter,
    EditionMeta,
    Publisher,
    PublisherMeta,
    Story,
    StoryMeta,
    Topic,
    TopicMeta,
)
from standfirst.reading.markdown.render import render
from standfirst.rendering.context import Context
from standfirst.rendering.head.social_cards import Font
from standfirst.rendering.i18n.catalogue import ENGLISH, Words
from standfirst.rendering.make_context import make_context

NOW = dt.datetime(2026, 7, 1, 12, 0, tzinfo=dt.UTC)
_META = TypeAdapter(ArticleMeta)
_SETTINGS = Settings()
_BODIES: dict[str, Body] = {}
"""The bodies of the articles that were made here, by the hashes of their files."""


def article_meta(name: str, date: str = "2026-06-25", **meta: Any) -> dict[str, Any]:
    """The least that an article's front matter needs; `meta` adds to it or replaces keys of it."""
    return {
        "title": f"A headline about {name}",
        "date": date,
        "topics": ["courts"],
        "source": {"publisher": "Gazette", "url": f"https://example.org/{name}"},
        **meta,
    }


def article(name: str, date: str = "2026-06-25", body: str = "Some words.", **meta: Any) -> Article:
    path = f"articles/{name}.md"
    front = article_meta(name, date, **meta)
    rendering, _ = render(body, path)
    file_hash = blake2b(repr((front, body)).encode(), digest_size=16).hexdigest()
    made = Article(
        id=name,
        path=path,
        meta=_META.validate_python(front),
        excerpt=rendering.excerpt,
        words=rendering.words,
        links=rendering.links,
        file_hash=file_hash,
        at={key: (index + 2, 1) for index, key in enumerate(front)},
    )
    keep_body(made, rendering.body)
    return made


def keep_body(item: Item, body: Body) -> None:
    """Keep the body of an article, for `bodies`."""
    assert isinstance(item, Article)
    _BODIES[item.file_hash] = body


def bodies(articles: Iterable[Article]) -> dict[str, Body]:
    """The bodies of articles by their paths."""
    return {article.path: _BODIES.get(article.file_hash, _EMPTY) for article in articles}


def topic_meta(name: str, **meta: Any) -> dict[str, Any]:
    """The least that a topic's front matter needs, like `article_meta`."""
    return {"title": f"On {name}", "description": f"What belongs to {name}.", **meta}


def story_meta(name: str, **meta: Any) -> dict[str, Any]:
    """The least that a story's front matter needs, like `article_meta`."""
    return {"title": f"On {name}", "summary": f"What goes on in {name}.", **meta}


def lead_meta(name: str, **meta: Any) -> dict[str, Any]:
    """The least that a lead's front matter needs, like `article_meta`."""
    return {"title": f"A source about {name}", "found": "2026-06-25", **meta}


def topic(name: str, **meta: Any) -> Topic:
    validated = TypeAdapter(TopicMeta).validate_python(topic_meta(name, **meta))
    return Topic(name, f"topics/{name}.md", validated, _EMPTY)


def story(name: str, **meta: Any) -> Story:
    validated = TypeAdapter(StoryMeta).validate_python(story_meta(name, **meta))
    return Story(name, f"stories/{name}.md", validated, _EMPTY)


def letter(week: str, **meta: Any) -> EditionLetter:
    validated = TypeAdapter(EditionMeta).validate_python(meta)
    return EditionLetter(week, f"editions/{week}.md", validated, _EMPTY)


def publisher(name: str, **meta: Any) -> Publisher:
    return Publisher(TypeAdapter(PublisherMeta).validate_python({"publisher": name, **meta}))


def context(
    *items: Any,
    settings: Settings = _SETTINGS,
    media: tuple[str, ...] = (),
    now: dt.datetime = NOW,
    words: Words = ENGLISH,
    fonts: Sequence[Font] = (),
) -> Context:
    """What the site of these items is rendered from."""
    site = arrange(content(*items, media=media), settings, now)
    return make_context(site, settings, now, words, fonts=fonts)


def content(*items: Any, media: tuple[str, ...] = ()) -> Content:
    """Items of any kind, sorted by kind; there is always a topic `courts`."""
    if not any(isinstance(item, Topic) and item.id == "courts" for item in items):
        items = (topic("courts"), *items)
    return gather(items, media)


_EMPTY = Body("", "")
