"""Pure steps over the whole digest, remembered from build to build by all that they look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standfirst.arranging.related import related, signature
from standfirst.arranging.rules.judge import judge
from standfirst.arranging.select import is_held_back
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.problem import Problem
from standfirst.model.taxonomy import EditionLetter, PlainPage, Story, Topic
from standfirst.rendering.cache_keys import fingerprint
from standfirst.workspace.store import Store


@dataclass(frozen=True, slots=True)
class RelatedPlaces:
    """For each article the places of its related ones, in the order of all articles."""

    key: str
    near: list[list[int]]


class StepCache:
    """The steps of one build that a store remembers."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def judge(self, content: Content, now: dt.datetime) -> tuple[Problem, ...]:
        """`judge`, passed over where nothing has changed since it found no fault.

        Faults are not remembered: their lines may have moved.
        """
        key = fingerprint(*_seen_by_rules(content, now))
        if self._store.value("faultless", str) == key:
            return ()
        problems = judge(content, now)
        if not problems:
            self._store.keep("faultless", key)
        return problems

    def relate(self, articles: Sequence[Article], limit: int) -> dict[str, tuple[Article, ...]]:
        """`related`, remembered as long as nothing that it looks at has changed."""
        key = fingerprint(str(limit), *signature(articles))
        found = self._store.value("related", RelatedPlaces)
        if found is None or found.key != key:
            places = {article.id: place for place, article in enumerate(articles)}
            rows = related(articles, limit)
            near = [[places[other.id] for other in rows[article.id]] for article in articles]
            found = RelatedPlaces(key, near)
            self._store.keep("related", found)
        return {
            article.id: tuple([articles[place] for place in row])
            for article, row in zip(articles, found.near, strict=True)
        }


def _seen_by_rules(content: Content, now: dt.datetime) -> Iterator[str]:
    """Everything that a rule may look at; the texts of bodies are judged when they are read."""
    yield now.date().isoformat()
    for article in content.articles:
        waits = article.meta.publish_at is not None and is_held_back(article, now)
        yield f"{article.card_hash} {article.path} {waits} {article.body.links or ''}"
    texts: tuple[Topic | Story | EditionLetter | PlainPage, ...] = (
        *content.topics,
        *content.stories,
        *content.letters,
        *content.pages,
    )
    for text in texts:
        yield f"{text.path} {text.meta} {text.body.links}"
    yield from map(repr, content.publishers)
    yield from (f"{lead.path} {lead.meta}" for lead in content.leads)
    yield from sorted(content.media)
    yield from sorted(content.dead)
    yield repr(content.ledger)
