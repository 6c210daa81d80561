"""An article summary: what its front matter says, and its body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import ConfigDict

from standfirst.model import fields as f
from standfirst.model.positions import Positions


class ClosedModel:
    """Front matter, or a group of its keys, that may hold no keys but its own."""

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(ClosedModel):
    """The publication that is summarised: never the summary itself."""

    publisher: Annotated[f.Name, f.describe("Who published it, as in sources.yml")]
    url: Annotated[
        f.HttpsAddress | None, f.describe("Its https address, without tracking parameters")
    ] = None
    url_note: Annotated[f.Text | None, f.describe("Why there is no address")] = None
    title: Annotated[f.Text | None, f.describe("The source's own headline")] = None
    authors: Annotated[tuple[f.Name, ...], f.describe("Names as printed")] = ()
    published: Annotated[
        f.PartialDay | None, f.describe("When it was published, as far as that is stated")
    ] = None
    language: Annotated[f.LanguageTag | None, f.describe("BCP 47 tag")] = None
    access: Annotated[f.Access | None, f.describe("What a reader needs to open it")] = None
    role: Annotated[f.Role | None, f.describe("What it is to the matter")] = None
    archive: Annotated[f.HttpsAddress | None, f.describe("An archived copy")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead(ClosedModel):
    """A date to watch."""

    date: Annotated[f.Day, f.describe("The day")]
    what: Annotated[f.Text, f.describe("What is due on it")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(ClosedModel):
    """A picture under content/, with the words that stand for it and its credit."""

    file: Annotated[f.FileName, f.describe("A file under content/")]
    alt: Annotated[f.Text, f.describe("What the picture shows, for those who cannot see it")]
    credit: Annotated[f.Text, f.describe("Whose picture it is")]
    licence: Annotated[f.Licence | None, f.describe("SPDX id of the picture's licence")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audio(ClosedModel):
    """A reading of the summary, never of the source. `seconds` is its length.

    `text_hash` names the text that was read.
    """

    file: Annotated[f.FileName, f.describe("A file under content/")]
    seconds: Annotated[int, f.describe("Length in seconds", strict=True, ge=1, le=36000)]
    voice: Annotated[f.Voice, f.describe("Who reads")]
    text_hash: Annotated[
        f.Hash | None, f.describe("What was read; `standfirst speak` writes it")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(ClosedModel):
    """What was wrong and is now right. A substantive one changes what the summary says."""

    date: Annotated[f.Day, f.describe("The day of the correction")]
    note: Annotated[f.LongText, f.describe("What was wrong and what is right")]
    substantive: Annotated[
        bool, f.describe("Whether it changes what the summary says", strict=True)
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(ClosedModel):
    """The notice that stands in a withdrawn article's place."""

    date: Annotated[f.Day, f.describe("The day of the withdrawal")]
    reason: Annotated[f.LongText, f.describe("Why it was withdrawn")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMeta(ClosedModel):
    """An article's front matter, as authored."""

    title: Annotated[f.Headline, f.describe("Our own headline: no Markdown, no final full stop")]
    date: Annotated[f.Day, f.describe("The day the digest carries it")]
    topics: Annotated[
        tuple[f.Id, ...],
        f.describe("Ids of files in topics/; first the main one", min_length=1, max_length=4),
    ]
    source: Annotated[
        tuple[Source, ...],
        f.OneOrMore,
        f.describe("What is summarised; first the main one", min_length=1, max_length=10),
    ]
    lede: Annotated[f.Lede | None, f.describe("One plain sentence that stands for it")] = None
    kind: Annotated[f.Kind, f.describe("What sort of thing it reports")] = f.Kind.NEWS
    stage: Annotated[
        f.Stage | None, f.describe("How far the matter has come; wording is held against it")
    ] = None
    jurisdictions: Annotated[
        tuple[f.JurisdictionCode, ...],
        f.describe("ISO 3166-1 alpha-2 and -2, and EU UN COE ICC WTO", max_length=30),
    ] = ()
    entities: Annotated[
        tuple[f.Name, ...],
        f.describe("Organisations, laws, products; never a private person", max_length=30),
    ] = ()
    stories: Annotated[tuple[f.Id, ...], f.describe("Ids of files in stories/", max_length=10)] = ()
    ahead: Annotated[tuple[Ahead, ...], f.describe("Dates to watch", max_length=30)] = ()
    related: Annotated[
        tuple[f.Id, ...], f.describe("Article ids, picked by hand", max_length=20)
    ] = ()
    image: Annotated[Image | None, f.describe("A picture with its credit")] = None
    audio: Annotated[Audio | None, f.describe("A reading of the summary")] = None
    language: Annotated[f.LanguageTag | None, f.describe("BCP 47; else the site's")] = None
    translation_of: Annotated[f.Id | None, f.describe("The original's article id")] = None
    status: Annotated[f.Status, f.describe("A draft is checked and never published")] = (
        f.Status.PUBLISHED
    )
    publish_at: Annotated[f.Moment | None, f.describe("Held back until then")] = None
    pin: Annotated[bool, f.describe("First in its lists", strict=True)] = False
    aliases: Annotated[
        tuple[f.SitePath, ...], f.describe("Old addresses that go on working", max_length=50)
    ] = ()
    corrections: Annotated[
        tuple[Correction, ...], f.describe("What was put right", max_length=50)
    ] = ()
    withdrawn: Annotated[Withdrawn | None, f.describe("Leaves only a notice on the page")] = None
    contributors: Annotated[tuple[f.Name, ...], f.describe("Names or handles", max_length=30)] = ()
    ai_use: Annotated[f.AiUse | None, f.describe("How far a machine took part")] = None
    disclosure: Annotated[f.LongText | None, f.describe("A conflict of interest")] = None
    licence: Annotated[f.Licence | None, f.describe("SPDX id; else the site's")] = None


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A relative reference found in a body: the file under content/ that it means, and where."""

    target: str
    line: int
    column: int
    is_image: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is safe to publish.

    `html` is clean; addresses of other files under content/ stand in it as marks that
    `reading.markdown.content_links.resolve` turns into addresses. `text` is the same without
    markup.
    """

    html: str
    text: str


Bodies = Mapping[str, Body]
"""The bodies of articles, by their paths."""

ReadBodies = Callable[[Collection[str]], Bodies]
"""Fetches the bodies of the articles at some paths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One summary, without its body, which is long and needed by few.

    `id` is the file's stem, `path` its place under content/. `excerpt` is the first paragraph of
    the body cut at a sentence, `words` how many it has, `links` lead from it to other files.
    `file_hash` names the file's bytes (BLAKE2, hexadecimal).
    `at` tells the position of each key, where that is known: what reports problems needs it, and
    nothing else does. `refused` are the keys whose values could not be read: none but in a file
    with errors.
    """

    id: str
    path: str
    meta: ArticleMeta
    excerpt: str
    words: int
    links: tuple[BodyLink, ...]
    file_hash: str
    at: Positions = field(default_factory=dict, repr=False, compare=False)
    refused: frozenset[str] = frozenset()

    @property
    def date(self) -> dt.date:
        return self.meta.date

    @property
    def title(self) -> str:
        return self.meta.title

    @property
    def source(self) -> Source:
        """The main source."""
        return self.meta.source[0]

    @property
    def lede(self) -> str:
        """The authored lede, or the first paragraph cut at a sentence."""
        return self.meta.lede or self.excerpt
