"""Total orders: no list ever depends on the order of a file system or a dictionary."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from standfirst.model.article import Article


def newest_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """By date descending, then pinned before others, then by id."""
    by_id = sorted(articles, key=attrgetter("id"))  # what is equal by date and pin stays so
    return tuple(sorted(by_id, key=attrgetter("meta.date", "meta.pin"), reverse=True))


def sort_by_age(articles: Iterable[Article]) -> list[Article]:
    """The order in which things are taken to have been there first: by date, then by path."""
    return sorted(articles, key=attrgetter("meta.date", "path"))


def oldest_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The order of a timeline: newest_first, reversed."""
    return newest_first(articles)[::-1]


def pinned_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The order given, with the pinned articles moved to its head."""
    return tuple(sorted(articles, key=lambda a: not a.meta.pin))
