"""The arranged site: every page's articles, in order, before a word of HTML is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from standfirst.model.article import Ahead, Article
from standfirst.model.taxonomy import EditionLetter, Lead, PlainPage, Publisher, Story, Topic


@dataclass(frozen=True, slots=True)
class TopicListing:
    """A topic with its articles, newest first: its own and those of the topics below it.

    `beside` are the topics that occur together with it, each with the number of articles that
    are filed under both, the closest first.
    """

    topic: Topic
    articles: tuple[Article, ...]
    parents: tuple[Topic, ...]
    children: tuple[Topic, ...]
    beside: tuple[tuple[Topic, int], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryListing:
    """A story with its articles, oldest first, and the dates ahead that they name."""

    story: Story
    articles: tuple[Article, ...]
    ahead: tuple[tuple[Ahead, Article], ...]


@dataclass(frozen=True, slots=True)
class NameListing:
    """A publisher, jurisdiction or entity with its articles, newest first.

    `id` is the code of a jurisdiction, otherwise the slug of the name. `about` is what
    sources.yml says of a publisher.
    """

    id: str
    name: str
    articles: tuple[Article, ...]
    about: Publisher | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month or a year with its articles, newest first. `start` is its first day."""

    start: dt.date
    articles: tuple[Article, ...]
    earlier: dt.date | None
    later: dt.date | None


@dataclass(frozen=True, slots=True)
class Edition:
    """An ISO week: `monday` to the Sunday after it. `lead` comes first, `rest` follows."""

    id: str
    monday: dt.date
    articles: tuple[Article, ...]
    lead: tuple[Article, ...]
    letter: EditionLetter | None
    earlier: str | None
    later: str | None

    @property
    def sunday(self) -> dt.date:
        return self.monday + dt.timedelta(days=6)

    @property
    def rest(self) -> tuple[Article, ...]:
        lead = {article.id for article in self.lead}
        return tuple(article for article in self.articles if article.id not in lead)


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the pages are made of. All tuples are in the order they are shown in.

    `addresses` maps a path under content/ to the address of what it became; `translations`
    maps an article id to all articles that are translations of the same original; `leads` are the
    summaries that are wanted, the newest first; `dead` are the addresses of sources that answer no
    more.
    """

    articles: tuple[Article, ...]
    withdrawn: tuple[Article, ...]
    topics: tuple[TopicListing, ...]
    stories: tuple[StoryListing, ...]
    editions: tuple[Edition, ...]
    publishers: tuple[NameListing, ...]
    jurisdictions: tuple[NameListing, ...]
    entities: tuple[NameListing, ...]
    days: tuple[Period, ...]
    months: tuple[Period, ...]
    years: tuple[Period, ...]
    pages: tuple[PlainPage, ...]
    related: Mapping[str, tuple[Article, ...]]
    translations: Mapping[str, tuple[Article, ...]]
    addresses: Mapping[str, str]
    media: frozenset[str]
    leads: tuple[Lead, ...] = ()
    dead: frozenset[str] = frozenset()
