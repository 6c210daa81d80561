"""What the digest says as data: the types of version 1, and the values of one site.

The types are the documentation too: their JSON Schema is written from them. Within a version
fields are added, never removed or given another meaning.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

from standfirst.arranging.site import Edition, NameListing, Site, StoryListing, TopicListing
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.article_view import Lookup
from standfirst.rendering.feeds.feed_items import FeedItems, updated

Id = Annotated[str, Meta(description="Stays the same for ever")]
Url = Annotated[str, Meta(description="An absolute address, where the site knows its own")]
Day = Annotated[dt.date, Meta(description="YYYY-MM-DD")]
Maybe = str | UnsetType


class Source(Struct, frozen=True, omit_defaults=True):
    """A publication that a summary is of. `published` is as exact as is known, from the year on."""

    publisher: str
    url: Maybe = UNSET
    title: Maybe = UNSET
    authors: list[str] = []
    published: Maybe = UNSET
    language: Maybe = UNSET
    access: Maybe = UNSET
    role: Maybe = UNSET
    archive: Maybe = UNSET


class Ahead(Struct, frozen=True):
    """A date to watch."""

    date: Day
    what: str


class Correction(Struct, frozen=True):
    """What was wrong and is now right; a substantive one changes what the summary says."""

    date: Day
    note: str
    substantive: bool


class Summary(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One summary. `html` is safe to show, `text` is the same without markup.

    `topics`, `stories` and `translation_of` are ids; `updated` is moved by a substantive
    correction alone.
    """

    id: Id
    url: Url
    date: Day
    updated: dt.datetime
    title: str
    lede: str
    kind: str
    stage: Maybe = UNSET
    topics: list[str]
    sources: list[Source]
    stories: list[str] = []
    jurisdictions: Annotated[list[str], Meta(description="ISO 3166 codes, EU UN COE ICC WTO")] = []
    entities: list[str] = []
    ahead: list[Ahead] = []
    language: Annotated[str, Meta(description="A BCP 47 tag")]
    translation_of: Maybe = UNSET
    image: Maybe = UNSET
    corrections: list[Correction] = []
    contributors: list[str] = []
    ai_use: Maybe = UNSET
    disclosure: Maybe = UNSET
    licence: Annotated[str, Meta(description="An SPDX id")]
    html: str
    text: str


class Listed(Struct, frozen=True):
    """An article in a list; `json` is the address of all that is known of it."""

    id: Id
    url: Url
    json: Url
    date: Day
    title: str
    lede: str
    kind: str
    topics: list[str]
    publisher: str
    language: str


class Topic(Struct, frozen=True, omit_defaults=True):
    """A topic; `articles` counts those below it too, `former` are ids it was called before."""

    id: Id
    url: Url
    title: str
    description: str
    articles: int
    feed: Url
    parent: Maybe = UNSET
    former: list[str] = []


class Story(Struct, frozen=True):
    """A running story with the ids of its articles, the oldest first."""

    id: Id
    url: Url
    title: str
    summary: str
    status: str
    articles: list[str]
    feed: Url


class Publisher(Struct, frozen=True, omit_defaults=True):
    """A publisher whose articles were summarised; `articles` counts them."""

    name: str
    url: Url
    articles: int
    feed: Url
    home: Maybe = UNSET
    country: Maybe = UNSET
    language: Maybe = UNSET
    access: Maybe = UNSET


class Week(Struct, frozen=True, omit_defaults=True):
    """An edition: an ISO week from `monday` on. `receipt` is the address of what was in it."""

    id: Id
    url: Url
    monday: Day
    articles: int
    receipt: Url
    title: Maybe = UNSET


class Receipted(Struct, frozen=True):
    """An article of an edition. `sha256` is that of the bytes that `json` leads to."""

    id: Id
    url: Url
    json: Url
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    sources: list[str]


class Receipt(Struct, frozen=True):
    """What an edition carries, in its order, so that anyone can tell whether it was changed."""

    id: Id
    url: Url
    monday: Day
    articles: list[Receipted]


class ApiRecords:
    """The values of one site. Addresses are relative where the site does not know its own."""

    def __init__(self, site: Site, settings: Settings, items: FeedItems) -> None:
        self._site, self._settings, self._items = site, settings, items
        self._lookup = Lookup.of(site)
        self._base = settings.site_url

    def article(self, article: Article) -> Summary:
        """All that is known of an article."""
        meta = article.meta
        return Summary(
            id=article.id,
            url=self._url(article),
            date=meta.date,
            updated=updated(article),
            title=meta.title,
            lede=article.lede,
            kind=meta.kind,
            stage=meta.stage or UNSET,
            topics=self._topics(article),
            sources=[
                Source(
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
            ahead=[Ahead(ahead.date, ahead.what) for ahead in meta.ahead],
            language=self._language(article),
            translation_of=meta.translation_of or UNSET,
            image=self._base + meta.image.file if meta.image else UNSET,
            corrections=[Correction(c.date, c.note, c.substantive) for c in meta.corrections],
            contributors=list(meta.contributors),
            ai_use=meta.ai_use or UNSET,
            disclosure=meta.disclosure or UNSET,
            licence=meta.licence or self._settings.licence,
            html=self._items.body(article, self._base),
            text=article.body.text,
        )

    def listed(self, article: Article) -> Listed:
        """An article as it stands in a list."""
        return Listed(
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
            article.id, self._url(article), str(meta.date), updated(article).isoformat(),
            meta.title, article.lede, meta.kind, "; ".join(self._topics(article)),
            "; ".join(self.story_ids(article)), "; ".join(meta.jurisdictions),
            "; ".join(meta.entities), self._language(article),
            meta.licence or self._settings.licence, source.publisher, source.url or "",
            source.title or "", str(source.published or ""),
        )  # fmt: skip

    def topic(self, listing: TopicListing) -> Topic:
        topic, place = listing.topic, self._base + urls.topic(listing.topic.id)
        meta = topic.meta
        return Topic(
            topic.id, place, meta.title, meta.description, len(listing.articles),
            f"{place}feed.xml",
            listing.parents[-1].id if listing.parents else UNSET,
            list(meta.aliases),
        )  # fmt: skip

    def story(self, listing: StoryListing) -> Story:
        story, place = listing.story, self._base + urls.story(listing.story.id)
        ids = [article.id for article in listing.articles]
        meta = story.meta
        feed = f"{place}feed.xml"
        return Story(story.id, place, meta.title, meta.summary, meta.status, ids, feed)

    def publisher(self, listing: NameListing) -> Publisher:
        place = self._base + urls.source(listing.name)
        about = listing.about.meta if listing.about else None
        return Publisher(
            listing.name, place, len(listing.articles), f"{place}feed.xml",
            (about and about.url) or UNSET, (about and about.country) or UNSET,
            (about and about.language) or UNSET, (about and about.access) or UNSET,
        )  # fmt: skip

    def week(self, edition: Edition) -> Week:
        return Week(
            id=edition.id,
            url=self._base + urls.edition(edition.id),
            monday=edition.monday,
            articles=len(edition.articles),
            receipt=self._base + urls.receipt(edition.id),
            title=(edition.letter.meta.title if edition.letter else None) or UNSET,
        )

    def receipted(self, article: Article, sha256: str) -> Receipted:
        """An article as it stands in a receipt; `sha256` is that of its own file."""
        return Receipted(
            id=article.id,
            url=self._url(article),
            json=self._base + urls.article_json(article.id),
            sha256=sha256,
            sources=[source.url for source in article.meta.source if source.url],
        )

    def story_ids(self, article: Article) -> list[str]:
        """The ids of its stories under their present names."""
        return [listing.story.id for listing in self._lookup.stories_of(article)]

    def _url(self, article: Article) -> str:
        return self._base + urls.article(article.date, article.id)

    def _topics(self, article: Article) -> list[str]:
        """The ids of its topics under their present names."""
        return [link.address.split("/")[-2] for link in self._lookup.topics_of(article)]

    def _language(self, article: Article) -> str:
        return article.meta.language or self._settings.language
