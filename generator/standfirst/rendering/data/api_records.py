"""What the digest says as data: the types of version 1, and the values of one site.

The types are the documentation too: their JSON Schema is written from them, under their names
without `Record`. Within a version
fields are added, never removed or given another meaning.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from standfirst.arranging.publication import updated_at
from standfirst.arranging.site import Edition, NameListing, StoryListing, TopicListing
from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.rendering.context import Context
from standfirst.rendering.safe_html import absolute_body

RecordId = Annotated[str, Meta(description="Stays the same for ever")]
RecordUrl = Annotated[str, Meta(description="An absolute address, where the site knows its own")]
RecordDay = Annotated[dt.date, Meta(description="YYYY-MM-DD")]
OptionalText = str | UnsetType


class SourceRecord(Struct, frozen=True, omit_defaults=True):
    """A publication that a summary is of. `published` is as exact as is known, from the year on."""

    publisher: str
    url: OptionalText = UNSET
    title: OptionalText = UNSET
    authors: list[str] = []
    published: OptionalText = UNSET
    language: OptionalText = UNSET
    access: OptionalText = UNSET
    role: OptionalText = UNSET
    archive: OptionalText = UNSET


class AheadRecord(Struct, frozen=True):
    """A date to watch."""

    date: RecordDay
    what: str


class CorrectionRecord(Struct, frozen=True):
    """What was wrong and is now right; a substantive one changes what the summary says."""

    date: RecordDay
    note: str
    substantive: bool


class SummaryRecord(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One summary. `html` is safe to show.

    `topics`, `stories` and `translation_of` are ids; `updated` is moved by a substantive
    correction alone.
    """

    id: RecordId
    url: RecordUrl
    date: RecordDay
    updated: dt.datetime
    title: str
    lede: str
    kind: str
    stage: OptionalText = UNSET
    topics: list[str]
    sources: list[SourceRecord]
    stories: list[str] = []
    jurisdictions: Annotated[list[str], Meta(description="ISO 3166 codes, EU UN COE ICC WTO")] = []
    entities: list[str] = []
    ahead: list[AheadRecord] = []
    language: Annotated[str, Meta(description="A BCP 47 tag")]
    translation_of: OptionalText = UNSET
    image: OptionalText = UNSET
    corrections: list[CorrectionRecord] = []
    contributors: list[str] = []
    ai_use: OptionalText = UNSET
    disclosure: OptionalText = UNSET
    licence: Annotated[str, Meta(description="An SPDX id")]
    html: str


class ListedRecord(Struct, frozen=True):
    """An article in a list; `json` is the address of all that is known of it."""

    id: RecordId
    url: RecordUrl
    json: RecordUrl
    date: RecordDay
    title: str
    lede: str
    kind: str
    topics: list[str]
    publisher: str
    language: str


class TopicRecord(Struct, frozen=True, omit_defaults=True):
    """A topic; `articles` counts those below it too, `former` are ids it was called before."""

    id: RecordId
    url: RecordUrl
    title: str
    description: str
    articles: int
    feed: RecordUrl
    parent: OptionalText = UNSET
    former: list[str] = []


class StoryRecord(Struct, frozen=True):
    """A running story with the ids of its articles, the oldest first."""

    id: RecordId
    url: RecordUrl
    title: str
    summary: str
    status: str
    articles: list[str]
    feed: RecordUrl


class PublisherRecord(Struct, frozen=True, omit_defaults=True):
    """A publisher whose articles were summarised; `articles` counts them."""

    name: str
    url: RecordUrl
    articles: int
    feed: RecordUrl
    home: OptionalText = UNSET
    country: OptionalText = UNSET
    language: OptionalText = UNSET
    access: OptionalText = UNSET


class WeekRecord(Struct, frozen=True, omit_defaults=True):
    """An edition: an ISO week from `monday` on. `receipt` is the address of what was in it."""

    id: RecordId
    url: RecordUrl
    monday: RecordDay
    articles: int
    receipt: RecordUrl
    title: OptionalText = UNSET


class ReceiptedRecord(Struct, frozen=True):
    """An article of an edition. `sha256` is that of the bytes that `json` leads to."""

    id: RecordId
    url: RecordUrl
    json: RecordUrl
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    sources: list[str]


class ReceiptRecord(Struct, frozen=True):
    """What an edition carries, in its order, so that anyone can tell whether it was changed."""

    id: RecordId
    url: RecordUrl
    monday: RecordDay
    articles: list[ReceiptedRecord]


class ApiRecords:
    """The values of one site. Addresses are relative where the site does not know its own."""

    def __init__(self, context: Context) -> None:
        self._context, self._settings, self._lookup = context, context.settings, context.lookup
        self._base = context.settings.site_url

    def article(self, article: Article, bodies: Bodies) -> SummaryRecord:
        """All that is known of an article."""
        meta = article.meta
        return SummaryRecord(
            id=article.id,
            url=self._url(article),
            date=meta.date,
            updated=updated_at(article),
            title=meta.title,
            lede=article.lede,
            kind=meta.kind,
            stage=meta.stage or UNSET,
            topics=self._topics(article),
            sources=[
                SourceRecord(
                    source.publisher,
                    source.url or UNSET,
                    source.title or UNSET,
                    list(source.authors),
                    str(source.published) if source.published else UNSET,
                    source.language or UNSET,
                    source.access or UNSET,
                    source.role or UNSET,
                    source.archive or UNSET,
                )
                for source in meta.source
            ],
            stories=self.story_ids(article),
            jurisdictions=list(meta.jurisdictions),
            entities=list(meta.entities),
            ahead=[AheadRecord(ahead.date, ahead.what) for ahead in meta.ahead],
            language=self._language(article),
            translation_of=meta.translation_of or UNSET,
            image=self._base + meta.image.file if meta.image else UNSET,
            corrections=[CorrectionRecord(c.date, c.note, c.substantive) for c in meta.corrections],
            contributors=list(meta.contributors),
            ai_use=meta.ai_use or UNSET,
            disclosure=meta.disclosure or UNSET,
            licence=meta.licence or self._settings.licence,
            html=absolute_body(self._context, article, bodies, self._base),
        )

    def list_entry(self, article: Article) -> ListedRecord:
        """An article as an entry of a list."""
        return ListedRecord(
            id=article.id,
            url=self._url(article),
            json=self._base + urls.article_json(article.id),
            date=article.date,
            title=article.title,
            lede=article.lede,
            kind=article.meta.kind,
            topics=self._topics(article),
            publisher=article.source.publisher,
            language=self._language(article),
        )

    def row(self, article: Article) -> tuple[str, ...]:
        """An article as a row of the table. Several values in one cell are parted by `; `."""
        meta, source = article.meta, article.source
        return (
            article.id, self._url(article), str(meta.date), updated_at(article).isoformat(),
            meta.title, article.lede, meta.kind, "; ".join(self._topics(article)),
            "; ".join(self.story_ids(article)), "; ".join(meta.jurisdictions),
            "; ".join(meta.entities), self._language(article),
            meta.licence or self._settings.licence, source.publisher, source.url or "",
            source.title or "", str(source.published or ""),
        )  # fmt: skip

    def topic(self, listing: TopicListing) -> TopicRecord:
        topic, place = listing.topic, self._base + urls.topic(listing.topic.id)
        meta = topic.meta
        return TopicRecord(
            topic.id, place, meta.title, meta.description, len(listing.articles),
            f"{place}feed.xml",
            listing.parents[-1].id if listing.parents else UNSET,
            list(meta.aliases),
        )  # fmt: skip

    def story(self, listing: StoryListing) -> StoryRecord:
        story, place = listing.story, self._base + urls.story(listing.story.id)
        ids = [article.id for article in listing.articles]
        meta = story.meta
        feed = f"{place}feed.xml"
        return StoryRecord(story.id, place, meta.title, meta.summary, meta.status, ids, feed)

    def publisher(self, listing: NameListing) -> PublisherRecord:
        place = self._base + urls.source(listing.name)
        about = listing.about.meta if listing.about else None
        return PublisherRecord(
            listing.name, place, len(listing.articles), f"{place}feed.xml",
            (about and about.url) or UNSET, (about and about.country) or UNSET,
            (about and about.language) or UNSET, (about and about.access) or UNSET,
        )  # fmt: skip

    def week(self, edition: Edition) -> WeekRecord:
        return WeekRecord(
            id=edition.id,
            url=self._base + urls.edition(edition.id),
            monday=edition.monday,
            articles=len(edition.articles),
            receipt=self._base + urls.receipt(edition.id),
            title=(edition.letter.meta.title if edition.letter else None) or UNSET,
        )

    def receipt_entry(self, article: Article, sha256: str) -> ReceiptedRecord:
        """An article as an entry of a receipt; `sha256` is that of its own file."""
        return ReceiptedRecord(
            id=article.id,
            url=self._url(article),
            json=self._base + urls.article_json(article.id),
            sha256=sha256,
            sources=[source.url for source in article.meta.source if source.url],
        )

    def story_ids(self, article: Article) -> list[str]:
        """The ids of its stories under their present names."""
        return [listing.story.id for listing in self._lookup.article_stories(article)]

    def _url(self, article: Article) -> str:
        return self._base + urls.article(article.date, article.id)

    def _topics(self, article: Article) -> list[str]:
        """The ids of its topics under their present names."""
        return list(self._lookup.article_topic_ids(article))

    def _language(self, article: Article) -> str:
        return article.meta.language or self._settings.language
