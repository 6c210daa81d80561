"""All that was read from a content folder, before anything is arranged."""

from __future__ import annotations

from dataclasses import dataclass

from standfirst.model.article import Article
from standfirst.model.taxonomy import (
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

Item = Article | Topic | Story | EditionLetter | Publisher | PlainPage | Ledger | Lead | DeadLinks
"""What a file may hold."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a content folder holds. `media` are the paths of its pictures and recordings,
    `dead` the addresses of sources that answer no more.
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
    dead: frozenset[str] = frozenset()
