"""What was read from a file and from a content folder, before anything is arranged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from standfirst.model.article import Article, Body
from standfirst.model.content_kinds import CONTENT_KINDS, Item
from standfirst.model.problem import Problem
from standfirst.model.taxonomy import (
    NO_DEAD_LINKS,
    NO_LEDGER,
    DeadLinks,
    EditionLetter,
    Lead,
    Ledger,
    PlainPage,
    Publisher,
    Story,
    Topic,
)

UNREAD = "*"
"""Among the refused keys of an item of whose file nobody could read a word."""


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a file was read into. Only sources.yml holds several items, or some beside Problems
    that are errors; only an article's body is apart from its item.
    """

    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()
    body: Body | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a content folder holds: a field for each content kind.

    `media` are the paths of its pictures and recordings. `faulty` is what could be read of files
    with errors: the rules see it, and nothing is published of it.
    """

    articles: tuple[Article, ...] = ()
    topics: tuple[Topic, ...] = ()
    stories: tuple[Story, ...] = ()
    letters: tuple[EditionLetter, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    media: frozenset[str] = frozenset()
    ledger: Ledger = NO_LEDGER
    leads: tuple[Lead, ...] = ()
    dead_links: DeadLinks = NO_DEAD_LINKS
    faulty: tuple[Item, ...] = ()

    def items(self) -> Iterator[Item]:
        """Every faultless item of every kind: `gather`, the other way."""
        for kind in CONTENT_KINDS:
            value = getattr(self, kind.field)
            if kind.is_single:
                yield value
            else:
                yield from value

    def whole(self) -> Content:
        """The content with its faulty items among all others."""
        return gather([*self.items(), *self.faulty], self.media) if self.faulty else self


def gather(
    items: Iterable[Item], media: Iterable[str] = (), faulty: Iterable[Item] = ()
) -> Content:
    """Sort items into the fields of a Content, each in the order given."""
    by_type: dict[type[Item], list[Item]] = {kind.item: [] for kind in CONTENT_KINDS}
    for item in items:
        by_type[type(item)].append(item)
    values: dict[str, Any] = {}
    for kind in CONTENT_KINDS:
        found = by_type[kind.item]
        if not kind.is_single:
            values[kind.field] = tuple(found)
        elif found:
            values[kind.field] = found[-1]
    return Content(media=frozenset(media), faulty=tuple(faulty), **values)
