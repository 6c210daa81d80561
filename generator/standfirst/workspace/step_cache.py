"""Results of pure steps over the whole digest, kept in the store by a hash of their input."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from standfirst.arranging.related import related, signature
from standfirst.arranging.rules.judge import judge
from standfirst.arranging.select import is_held_back
from standfirst.model.article import Article
from standfirst.model.content import Content, gather
from standfirst.model.content_kinds import Item
from standfirst.model.problem import Problem
from standfirst.model.taxonomy import DeadLinks, Ledger, Publisher
from standfirst.rendering.cache_keys import fingerprint
from standfirst.workspace.store import Store


@dataclass(frozen=True, slots=True)
class RelatedIndexes:
    """For each article the indexes of its related ones among all articles.

    `key` is the hash of what they were chosen by.
    """

    key: str
    rows: list[list[int]]


class StepCache:
    """Runs a step, or takes its result from the store where its input is the same."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def judge(self, content: Content, now: dt.datetime) -> tuple[Problem, ...]:
        """`judge`, skipped where nothing has changed since it found no problem.

        Problems are not stored: their lines may have moved.
        """
        key = "" if content.faulty else fingerprint(*_rule_inputs(content, now))
        if key and self._store.get_value("faultless", str) == key:
            return ()
        problems = judge(content, now)
        if problems:
            return judge(self._locate(content, problems), now)
        if key:
            self._store.put_value("faultless", key)
        return ()

    def _locate(self, content: Content, problems: Sequence[Problem]) -> Content:
        """The content with the positions of keys in the articles that have problems."""
        at = self._store.positions({problem.path for problem in problems})

        def locate(item: Item) -> Item:
            if isinstance(item, Article) and item.path in at:
                return replace(item, at=at[item.path])
            return item

        return gather(
            map(locate, content.items()), content.media, faulty=map(locate, content.faulty)
        )

    def relate(self, articles: Sequence[Article], limit: int) -> dict[str, tuple[Article, ...]]:
        """`related`, computed again only when something that it looks at has changed."""
        key = fingerprint(str(limit), *signature(articles))
        found = self._store.get_value("related", RelatedIndexes)
        if found is None or found.key != key:
            indexes = {article.id: index for index, article in enumerate(articles)}
            chosen = related(articles, limit)
            rows = [[indexes[other.id] for other in chosen[article.id]] for article in articles]
            found = RelatedIndexes(key, rows)
            self._store.put_value("related", found)
        return {
            article.id: tuple([articles[index] for index in row])
            for article, row in zip(articles, found.rows, strict=True)
        }


def _rule_inputs(content: Content, now: dt.datetime) -> Iterator[str]:
    """Everything that a rule may look at."""
    yield now.date().isoformat()
    for item in content.items():
        yield _rule_input(item, now)
    yield from sorted(content.media)


def _rule_input(item: Item, now: dt.datetime) -> str:
    if isinstance(item, Article):
        waits = item.meta.publish_at is not None and is_held_back(item, now)
        return f"{item.path} {item.file_hash} {waits}"
    if isinstance(item, DeadLinks):
        return f"{item.path} {sorted(item.urls)}"
    if isinstance(item, Publisher | Ledger):
        return repr(item)
    return f"{item.path} {item.meta} {item.links}"
