"""The files below `api/v1/`: one for each article and each list, their schemas, and all in one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import msgspec

from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.rendering.context import Context
from standfirst.rendering.data import api_records
from standfirst.rendering.data.csv_table import write_csv
from standfirst.rendering.output import Joined, Output

_SCHEMAS: dict[str, Any] = {
    "article": api_records.SummaryRecord,
    "articles": list[api_records.ListedRecord],
    "topics": list[api_records.TopicRecord],
    "stories": list[api_records.StoryRecord],
    "publishers": list[api_records.PublisherRecord],
    "editions": list[api_records.WeekRecord],
}
"""What each kind of file holds."""

_RECORD = re.compile(rb'(?<=\w)Record"')
"""The end of a type's name, which the published schemas leave out."""


def data_outputs(context: Context) -> Iterator[Output | Joined]:
    """The digest as data. Within a version addresses and fields stay."""
    site, key = context.site, context.keys.whole
    for article in site.articles:
        yield Output(
            path=urls.article_json(article.id),
            make=partial(_article, context, article),
            key=context.keys.make("data", _article_key(context, article)),
            needs=(article.path,),
        )
    lists: dict[str, tuple[Callable[[Context, Any], object], Iterable[Any]]] = {
        "articles": (api_records.list_entry, site.articles),
        "topics": (api_records.topic_record, site.topics),
        "stories": (api_records.story_record, site.stories),
        "publishers": (api_records.publisher_record, site.publishers),
        "editions": (api_records.week_record, site.editions),
    }
    for name, (record, items) in lists.items():
        make = partial(_list, context, record, items)
        yield Output.plain(path=f"{urls.API}{name}.json", make=make, key=f"{name} {key}")
    yield from _months(context)
    yield Output.plain(path=f"{urls.API}articles.csv", make=partial(_csv, context), key=key)
    yield Output.plain(path=f"{urls.API}index.json", make=partial(_index, context), key=key)
    for name, kind in _SCHEMAS.items():
        path = f"{urls.API}schemas/{name}.json"
        yield Output.plain(path=path, make=partial(_schema, kind), key=f"schema {name}")


def _article(context: Context, article: Article, bodies: Bodies) -> bytes:
    """A line of JSON."""
    return msgspec.json.encode(api_records.article_record(context, article, bodies)) + b"\n"


def _article_key(context: Context, article: Article) -> str:
    """With the present ids of its stories, which may be renamed without the article's knowing."""
    return " ".join([context.keys.full_article(article), *api_records.story_ids(context, article)])


def _list(
    context: Context, record: Callable[[Context, Any], object], items: Iterable[Any]
) -> bytes:
    return msgspec.json.encode([record(context, item) for item in items])


def _months(context: Context) -> Iterator[Joined]:
    """JSON Lines (https://jsonlines.org): the articles' own files, one after another."""
    months = []
    for month in context.site.months:
        wholes = (_article_key(context, article) for article in month.articles)
        parts = tuple(urls.article_json(article.id) for article in month.articles)
        path = urls.month_lines(month.start)
        months.append(Joined(path=path, parts=parts, key=context.keys.make("jsonl", *wholes)))
    yield from months
    parts, keys = tuple(m.path for m in months), (m.key for m in months)
    yield Joined(path=f"{urls.API}articles.jsonl", parts=parts, key=context.keys.make(*keys))


def _csv(context: Context) -> bytes:
    return write_csv(api_records.row(context, article) for article in context.site.articles)


def _index(context: Context) -> bytes:
    """Where to begin: what there is, and how many."""
    site, base = context.site, f"{context.settings.site_url}{urls.API}"
    counts = {
        "articles": len(site.articles),
        "topics": len(site.topics),
        "stories": len(site.stories),
        "publishers": len(site.publishers),
        "editions": len(site.editions),
    }
    whole = {
        "version": 1,
        "counts": counts,
        "lists": {name: f"{base}{name}.json" for name in counts},
        "article": f"{base}articles/{{id}}.json",
        "everything": [f"{base}articles.jsonl", f"{base}articles.csv"],
        "schemas": {name: f"{base}schemas/{name}.json" for name in _SCHEMAS},
    }
    return msgspec.json.encode(whole)


def _schema(kind: Any) -> bytes:
    """A JSON Schema (draft 2020-12), for people to read too."""
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(kind)}
    public = _RECORD.sub(b'"', msgspec.json.encode(whole))
    return msgspec.json.format(public, indent=2) + b"\n"
