"""What articles are filed under: topics, stories, editions, publishers, and the plain pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Annotated, Any

from standfirst.model import fields as f
from standfirst.model.article import Body, BodyLink, ClosedModel
from standfirst.model.positions import Positions

PUBLISHERS_FILE = "sources.yml"
LEDGER_FILE = "addresses.txt"
DEAD_LINKS_FILE = "dead-links.txt"
_WANTED = dt.timedelta(days=60)
"""How long a lead is wanted that does not say when it expires."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicMeta(ClosedModel):
    """A topic's front matter."""

    title: Annotated[f.Label, f.describe("The topic's name")]
    description: Annotated[f.Sentence, f.describe("One sentence: what belongs here")]
    parent: Annotated[f.Id | None, f.describe("The id of the topic above it")] = None
    aliases: Annotated[tuple[f.Id, ...], f.describe("Ids it was called before", max_length=50)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMeta(ClosedModel):
    """A story's front matter."""

    title: Annotated[f.Label, f.describe("The story's name")]
    summary: Annotated[f.Sentence, f.describe("What it is about, in a sentence or two")]
    status: Annotated[f.StoryStatus, f.describe("Whether more is expected")] = f.StoryStatus.OPEN
    aliases: Annotated[tuple[f.Id, ...], f.describe("Ids it was called before", max_length=50)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionMeta(ClosedModel):
    """An edition's front matter."""

    title: Annotated[f.Label | None, f.describe("The edition's headline")] = None
    lead: Annotated[tuple[f.Id, ...], f.describe("Article ids that come first", max_length=20)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta(ClosedModel):
    """A plain page's front matter. Every key may be missing."""

    title: Annotated[f.Label | None, f.describe("Else the page's first heading")] = None
    description: Annotated[f.Sentence | None, f.describe("For search engines")] = None
    aliases: Annotated[
        tuple[f.SitePath, ...], f.describe("Old addresses that go on working", max_length=50)
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadMeta(ClosedModel):
    """What is known of a publication that somebody might summarise."""

    title: Annotated[f.Text, f.describe("The source's headline, or how its teaser begins")]
    found: Annotated[f.Day, f.describe("The day it was found")]
    publisher: Annotated[f.Name | None, f.describe("Who published it")] = None
    url: Annotated[f.HttpsAddress | None, f.describe("Its https address")] = None
    published: Annotated[
        f.PartialDay | None, f.describe("When it was published, as far as that is stated")
    ] = None
    expires: Annotated[
        f.Day | None, f.describe("From when on nobody wants it; else 60 days later")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherMeta(ClosedModel):
    """What sources.yml says of a publisher."""

    publisher: Annotated[f.Name, f.describe("The name that articles use")]
    url: Annotated[f.HttpsAddress | None, f.describe("Its home page")] = None
    country: Annotated[f.JurisdictionCode | None, f.describe("ISO 3166-1 alpha-2")] = None
    language: Annotated[f.LanguageTag | None, f.describe("BCP 47 tag")] = None
    access: Annotated[f.Access | None, f.describe("Its usual access")] = None


@dataclass(frozen=True, slots=True)
class _MarkdownItem:
    """What a Markdown file of any kind but an article is read into."""

    id: str
    path: str
    meta: Any
    body: Body
    excerpt: str = ""
    links: tuple[BodyLink, ...] = ()
    at: Positions = field(default_factory=dict, repr=False, compare=False)
    refused: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Topic(_MarkdownItem):
    """One word of the controlled vocabulary; `body` introduces its page."""

    meta: TopicMeta


@dataclass(frozen=True, slots=True)
class Story(_MarkdownItem):
    """A running story; `body` stands above its timeline."""

    meta: StoryMeta


@dataclass(frozen=True, slots=True)
class EditionLetter(_MarkdownItem):
    """The editor's letter of a week; `id` is the ISO week, such as `2026-W26`."""

    meta: EditionMeta


@dataclass(frozen=True, slots=True)
class PlainPage(_MarkdownItem):
    """An ordinary page, such as about.md; `id` is its path without the suffix."""

    meta: PageMeta


@dataclass(frozen=True, slots=True)
class Lead(_MarkdownItem):
    """A summary that is wanted: a file of leads/."""

    meta: LeadMeta

    @property
    def expires(self) -> dt.date:
        """The first day on which it is no longer wanted."""
        return self.meta.expires or min(self.meta.found, dt.date.max - _WANTED) + _WANTED


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher that sources.yml describes."""

    meta: PublisherMeta
    path: str = PUBLISHERS_FILE
    line: int = 1


@dataclass(frozen=True, slots=True)
class Ledger:
    """The addresses that were published and must go on working, each with its line in the file."""

    entries: tuple[tuple[str, int], ...] = ()
    path: str = LEDGER_FILE


@dataclass(frozen=True, slots=True)
class DeadLinks:
    """The addresses of sources that answer no more."""

    urls: frozenset[str] = frozenset()
    path: str = DEAD_LINKS_FILE


NO_LEDGER = Ledger()
"""The ledger of a digest that has published nothing."""

NO_DEAD_LINKS = DeadLinks()
"""The list of a digest whose sources all answer."""
