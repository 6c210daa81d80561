"""The files below `api/v1/`: one for each article and each list, their schemas, and all in one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from typing import Any

import msgspec

from standfirst.arranging.site import Edition
from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.rendering.context import Context
from standfirst.rendering.data import api_records
from standfirst.rendering.data.api_records import ApiRecords
from standfirst.rendering.data.csv_table import write_csv
from standfirst.rendering.output import Joined, Output

_SCHEMAS: dict[str, Any] = {
    "article": api_records.SummaryRecord,
    "articles": list[api_records.ListedRecord],
    "topics": list[api_records.TopicRecord],
    "stories": list[api_records.StoryRecord],
    "publishers": list[api_records.PublisherRecord],
    "editions": list[api_records.WeekRecord],
    "receipt": api_records.ReceiptRecord,
}
"""What each kind of file holds."""

_RECORD = re.compile(rb'(?<=\w)Record"')
"""The end of a type's name, which the published schemas leave out."""


def data_outputs(context: Context) -> Iterator[Output | Joined]:
    """The digest as data. Within a version addresses and fields stay."""
    yield from _ApiFiles(context).all()


class _ApiFiles:
    """Holds what all data files of one site share."""

    def __init__(self, context: Context) -> None:
        self._site, self._base, self._keys = context.site, context.settings.site_url, context.keys
        self._records = ApiRecords(context)

    def all(self) -> Iterator[Output | Joined]:
        site, records, keys = self._site, self._records, self._keys
        yield from map(self._output, site.articles)
        yield from map(self._receipt, site.editions)
        yield self._list("articles", records.list_entry, site.articles)
        yield self._list("topics", records.topic, site.topics)
        yield self._list("stories", records.story, site.stories)
        yield self._list("publishers", records.publisher, site.publishers)
        yield self._list("editions", records.week, site.editions)
        yield from self._months()
        yield Output.plain(path=f"{urls.API}articles.csv", make=self._csv, key=keys.whole)
        yield Output.plain(path=f"{urls.API}index.json", make=self._index, key=keys.whole)
        for name, kind in _SCHEMAS.items():
            path = f"{urls.API}schemas/{name}.json"
            yield Output.plain(path=path, make=partial(_schema, kind), key=f"schema {name}")

    def _output(self, article: Article) -> Output:
        key = self._keys.make("data", self._keys.full_article(article), self._names(article))
        path = urls.article_json(article.id)
        make = partial(self._article, article)
        return Output(path=path, make=make, key=key, needs=(article.path,))

    def _article(self, article: Article, bodies: Bodies) -> bytes:
        """A line of JSON."""
        return msgspec.json.encode(self._records.article(article, bodies)) + b"\n"

    def _names(self, article: Article) -> str:
        """The present ids of its stories, which may be renamed without the article's knowing."""
        return " ".join(self._records.story_ids(article))

    def _list(self, name: str, record: Callable[[Any], object], items: Iterable[Any]) -> Output:
        return Output.plain(
            path=f"{urls.API}{name}.json",
            make=lambda: msgspec.json.encode([record(item) for item in items]),
            key=f"{name} {self._keys.whole}",
        )

    def _receipt(self, edition: Edition) -> Joined:
        articles, keys = (*edition.lead, *edition.rest), self._keys
        whole = " ".join(
            [keys.full_article(article) + self._names(article) for article in articles]
        )
        return Joined(
            path=urls.receipt(edition.id),
            parts=tuple(urls.article_json(article.id) for article in articles),
            key=keys.make("receipt", keys.edition(edition), whole),
            join=partial(self._hash_articles, edition, articles),
        )

    def _hash_articles(
        self, edition: Edition, articles: Sequence[Article], files: Iterable[bytes]
    ) -> Iterator[bytes]:
        """The receipt of an edition, from the files of its articles."""
        lines = [
            self._records.receipt_entry(article, sha256(file).hexdigest())
            for article, file in zip(articles, files, strict=True)
        ]
        url = self._base + urls.edition(edition.id)
        whole = api_records.ReceiptRecord(edition.id, url, edition.monday, lines)
        yield msgspec.json.encode(whole)

    def _months(self) -> Iterator[Joined]:
        """JSON Lines (https://jsonlines.org): the articles' own files, one after another."""
        months = []
        for month in self._site.months:
            wholes = (self._keys.full_article(a) + self._names(a) for a in month.articles)
            parts = tuple(urls.article_json(article.id) for article in month.articles)
            path = urls.month_lines(month.start)
            months.append(Joined(path=path, parts=parts, key=self._keys.make("jsonl", *wholes)))
        yield from months
        parts, keys = tuple(m.path for m in months), (m.key for m in months)
        yield Joined(path=f"{urls.API}articles.jsonl", parts=parts, key=self._keys.make(*keys))

    def _csv(self) -> bytes:
        return write_csv(map(self._records.row, self._site.articles))

    def _index(self) -> bytes:
        """Where to begin: what there is, and how many."""
        site, base = self._site, f"{self._base}{urls.API}"
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
            "receipt": f"{base}editions/{{id}}.json",
            "everything": [f"{base}articles.jsonl", f"{base}articles.csv"],
            "schemas": {name: f"{base}schemas/{name}.json" for name in _SCHEMAS},
        }
        return msgspec.json.encode(whole)


def _schema(kind: Any) -> bytes:
    """A JSON Schema (draft 2020-12), for people to read too."""
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(kind)}
    public = _RECORD.sub(b'"', msgspec.json.encode(whole))
    return msgspec.json.format(public, indent=2) + b"\n"
