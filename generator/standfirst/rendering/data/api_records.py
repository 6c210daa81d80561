"""What the digest says as data: the types of version 1, and the values of one site.

The types are the documentation too: their JSON Schema is written from them, under their names
without `Record`. Within a version
fields are added, never removed or given another meaning.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeVar

from msgspec import UNSET, Meta, Struct, UnsetType

from standfirst.arranging.publication import updated_at
from standfirst.arranging.site import Edition, NameListing, StoryListing, TopicListing
from standfirst.model import urls
from standfirst.model.article import Article, Bodies, Source
from standfirst.rendering.context import Context
from standfirst.rendering.safe_html import absolute_body

R = TypeVar("R", bound=Struct)

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
    """An edition: an ISO week from `monday` on."""

    id: RecordId
    url: RecordUrl
    monday: RecordDay
    articles: int
    title: OptionalText = UNSET


def article_record(context: Context, article: Article, bodies: Bodies) -> SummaryRecord:
    """All that is known of an article."""
    meta, base = article.meta, context.settings.site_url
    return _record(
        SummaryRecord,
        meta,
        id=article.id,
        url=_url(context, article),
        updated=updated_at(article),
        lede=article.lede,
        topics=_topics(context, article),
        sources=[_source(source) for source in meta.source],
        stories=story_ids(context, article),
        language=_language(context, article),
        image=base + meta.image.file if meta.image else UNSET,
        licence=meta.licence or context.settings.licence,
        html=absolute_body(context, article, bodies, base),
    )


def _source(source: Source) -> SourceRecord:
    published = str(source.published) if source.published else UNSET
    return _record(SourceRecord, source, published=published)


def _record(kind: type[R], item: object, **values: object) -> R:
    """A record of these values, and of what is known of an item under the names of its fields."""
    for name in kind.__struct_fields__:
        known = getattr(item, name, None)
        if known not in (None, ()):
            values.setdefault(name, known)
    return kind(**values)


def list_entry(context: Context, article: Article) -> ListedRecord:
    """An article as an entry of a list."""
    return ListedRecord(
        id=article.id,
        url=_url(context, article),
        json=context.settings.site_url + urls.article_json(article.id),
        date=article.date,
        title=article.title,
        lede=article.lede,
        kind=article.meta.kind,
        topics=_topics(context, article),
        publisher=article.source.publisher,
        language=_language(context, article),
    )


def row(context: Context, article: Article) -> tuple[str, ...]:
    """An article as a row of the table. Several values in one cell are parted by `; `."""
    meta, source = article.meta, article.source
    return (
        article.id, _url(context, article), str(meta.date), updated_at(article).isoformat(),
        meta.title, article.lede, meta.kind, "; ".join(_topics(context, article)),
        "; ".join(story_ids(context, article)), "; ".join(meta.jurisdictions),
        "; ".join(meta.entities), _language(context, article),
        meta.licence or context.settings.licence, source.publisher, source.url or "",
        source.title or "", str(source.published or ""),
    )  # fmt: skip


def topic_record(context: Context, listing: TopicListing) -> TopicRecord:
    topic = listing.topic
    place = context.settings.site_url + urls.topic(topic.id)
    return _record(
        TopicRecord,
        topic.meta,
        id=topic.id,
        url=place,
        articles=len(listing.articles),
        feed=f"{place}feed.xml",
        parent=listing.parents[-1].id if listing.parents else UNSET,
        former=list(topic.meta.aliases),
    )


def story_record(context: Context, listing: StoryListing) -> StoryRecord:
    story = listing.story
    place = context.settings.site_url + urls.story(story.id)
    ids = [article.id for article in listing.articles]
    meta = story.meta
    feed = f"{place}feed.xml"
    return StoryRecord(story.id, place, meta.title, meta.summary, meta.status, ids, feed)


def publisher_record(context: Context, listing: NameListing) -> PublisherRecord:
    place = context.settings.site_url + urls.source(listing.name)
    about = listing.about.meta if listing.about else None
    return _record(
        PublisherRecord,
        about,
        name=listing.name,
        url=place,
        articles=len(listing.articles),
        feed=f"{place}feed.xml",
        home=(about and about.url) or UNSET,
    )


def week_record(context: Context, edition: Edition) -> WeekRecord:
    return WeekRecord(
        id=edition.id,
        url=context.settings.site_url + urls.edition(edition.id),
        monday=edition.monday,
        articles=len(edition.articles),
        title=(edition.letter.meta.title if edition.letter else None) or UNSET,
    )


def story_ids(context: Context, article: Article) -> list[str]:
    """The ids of its stories under their present names."""
    return [listing.story.id for listing in context.lookup.article_stories(article)]


def _url(context: Context, article: Article) -> str:
    return context.settings.site_url + urls.article(article.date, article.id)


def _topics(context: Context, article: Article) -> list[str]:
    """The ids of its topics under their present names."""
    return list(context.lookup.article_topic_ids(article))


def _language(context: Context, article: Article) -> str:
    return article.meta.language or context.settings.language
