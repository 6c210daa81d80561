"""What the search may find: articles, topics and stories, from our own values."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from standfirst.arranging.site import StoryListing, TopicListing
from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.context import Context

FACETS = ("topic", "publisher", "jurisdiction", "year", "kind", "language")
"""What a search can be narrowed by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """One result to be.

    `title`, `lede`, `names` and `body` are plain text; a word in an earlier one of them
    counts more. `publisher` and `topics` (their ids) are shown with the result; `facets`
    are the ids under which each of FACETS counts it. `kind` is that of an article, or `topic`
    or `story`.
    """

    address: str
    title: str
    lede: str
    names: str = ""
    body: str = ""
    date: dt.date | None = None
    publisher: str = ""
    topics: tuple[str, ...] = ()
    kind: str
    language: str
    facets: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A record that is made when it is needed, from the bodies of the articles whose paths it
    `needs`. `key` changes whenever the record would.
    """

    key: str
    date: dt.date | None
    address: str
    facets: Mapping[str, tuple[str, ...]]
    make: Callable[[Bodies], SearchRecord]
    needs: tuple[str, ...] = ()


def search_documents(context: Context) -> tuple[SearchDocument, ...]:
    """Everything that can be found: articles from the newest to the oldest, topics, stories."""
    return tuple(_Finder(context).all())


class _Finder:
    def __init__(self, context: Context) -> None:
        site = context.site
        self._site, self._language, self._lookup = site, context.settings.language, context.lookup
        self._filed: defaultdict[str, list[str]] = defaultdict(list)
        for listing in site.topics:  # an article of a topic below counts for the one above
            for article in listing.articles:
                self._filed[article.id].append(listing.topic.id)

    def all(self) -> Iterator[SearchDocument]:
        yield from map(self._article, self._site.articles)
        yield from map(self._topic, self._site.topics)
        yield from map(self._story, self._site.stories)

    def _article(self, article: Article) -> SearchDocument:
        meta = article.meta
        facets = {
            "topic": tuple(self._filed[article.id]),
            "publisher": _unique(urls.slug(source.publisher) for source in meta.source),
            "jurisdiction": _unique(code.lower() for code in meta.jurisdictions),
            "year": (str(article.date.year),),
            "kind": (meta.kind.value,),
            "language": (meta.language or self._language,),
        }
        topics = self._lookup.article_topic_ids(article)
        return SearchDocument(
            fingerprint(article.id, article.file_hash, repr(facets), repr(topics)),
            article.date,
            urls.article(article.date, article.id),
            facets,
            partial(_article_record, article, topics, facets),
            (article.path,),
        )

    def _topic(self, listing: TopicListing) -> SearchDocument:
        topic = listing.topic
        record = SearchRecord(
            address=urls.topic(topic.id),
            title=topic.meta.title,
            lede=topic.meta.description,
            body=topic.body.text,
            kind="topic",
            language=self._language,
            facets={"kind": ("topic",)},  # under itself it would be counted as a summary
        )
        return _ready(record)

    def _story(self, listing: StoryListing) -> SearchDocument:
        story = listing.story
        record = SearchRecord(
            address=urls.story(story.id),
            title=story.meta.title,
            lede=story.meta.summary,
            body=story.body.text,
            kind="story",
            language=self._language,
            facets={"kind": ("story",)},
        )
        return _ready(record)


def _article_record(
    article: Article,
    topics: tuple[str, ...],
    facets: Mapping[str, tuple[str, ...]],
    bodies: Bodies,
) -> SearchRecord:
    meta = article.meta
    names = [name for s in meta.source for name in (s.publisher, *s.authors)]
    return SearchRecord(
        address=urls.article(article.date, article.id),
        title=article.title,
        lede=article.lede,
        names=" · ".join((*names, *meta.entities, article.date.isoformat())),
        body=bodies[article.path].text,
        date=article.date,
        publisher=article.source.publisher,
        topics=topics,
        kind=meta.kind.value,
        language=facets["language"][0],
        facets=facets,
    )


def _ready(record: SearchRecord) -> SearchDocument:
    return SearchDocument(
        fingerprint(repr(record)), None, record.address, record.facets, lambda _: record
    )


def _unique(values: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
