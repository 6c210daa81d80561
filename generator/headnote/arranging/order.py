"""Total orders: no list ever depends on the order of a file system or a dictionary."""

from __future__ import annotations

from collections.abc import Iterable

from headnote.model.article import Article


def newest_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """By date descending, then pinned before others, then by id."""
    return tuple(sorted(articles, key=lambda a: (-a.meta.date.toordinal(), not a.meta.pin, a.id)))


def oldest_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The order of a timeline: newest_first, reversed."""
    return newest_first(articles)[::-1]


def pinned_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The order given, with the pinned articles moved to its head."""
    return tuple(sorted(articles, key=lambda a: not a.meta.pin))
