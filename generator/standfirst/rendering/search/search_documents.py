"""What the search may find: articles, topics and stories, from our own values."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.model.taxonomy import Story, Topic
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
    site = context.site
    filed: defaultdict[str, list[str]] = defaultdict(list)
    for listing in site.topics:  # an article of a topic below counts for the one above
        for article in listing.articles:
            filed[article.id].append(listing.topic.id)
    articles = [_article(context, article, filed[article.id]) for article in site.articles]
    topics = [
        _ready(context, "topic", urls.topic(topic.id), topic, topic.meta.description)
        for topic in (listing.topic for listing in site.topics)
    ]
    stories = [
        _ready(context, "story", urls.story(story.id), story, story.meta.summary)
        for story in (listing.story for listing in site.stories)
    ]
    return (*articles, *topics, *stories)


def _article(context: Context, article: Article, filed: Iterable[str]) -> SearchDocument:
    meta = article.meta
    facets = {
        "topic": tuple(filed),
        "publisher": _unique(urls.slug(source.publisher) for source in meta.source),
        "jurisdiction": _unique(code.lower() for code in meta.jurisdictions),
        "year": (str(article.date.year),),
        "kind": (meta.kind.value,),
        "language": (meta.language or context.settings.language,),
    }
    topics = context.lookup.article_topic_ids(article)
    return SearchDocument(
        fingerprint(article.id, article.file_hash, repr(facets), repr(topics)),
        article.date,
        urls.article(article.date, article.id),
        facets,
        partial(_article_record, article, topics, facets),
        (article.path,),
    )


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


def _ready(
    context: Context, kind: str, address: str, item: Topic | Story, lede: str
) -> SearchDocument:
    """A topic or a story, whose text is at hand."""
    record = SearchRecord(
        address=address,
        title=item.meta.title,
        lede=lede,
        body=item.body.text,
        kind=kind,
        language=context.settings.language,
        facets={"kind": (kind,)},  # under itself a topic would be counted as a summary
    )
    return SearchDocument(fingerprint(repr(record)), None, address, record.facets, lambda _: record)


def _unique(values: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
