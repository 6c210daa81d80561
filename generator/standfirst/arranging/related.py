"""Which articles belong beside an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import nsmallest
from math import log2

from standfirst.model.article import Article

_WEIGHTS = {"story": 4.0, "entity": 2.0, "topic": 1.0, "jurisdiction": 0.6, "publisher": 0.25}
_REACH = 10
_HALF_LIFE = 180.0


Relate = Callable[[Sequence[Article], int], Mapping[str, tuple[Article, ...]]]
"""What finds related articles: `related`, or something that remembers what it found."""


def signature(articles: Sequence[Article]) -> Iterator[str]:
    """Everything that `related` looks at, article by article: equal input, equal result."""
    for article in articles:
        m = article.meta
        shared = (m.stories, m.entities, m.topics, m.jurisdictions, m.related)
        yield f"{article.id} {m.date} {shared} {article.source.publisher}"


def related(articles: Sequence[Article], limit: int) -> dict[str, tuple[Article, ...]]:
    """For each article id up to `limit` others, the closest first.

    Those that an editor picked by hand (`related:`) come first, in the order given. The rest is
    computed from what two articles share: stories, entities, topics, jurisdictions and the
    publisher. A shared thing counts its kind's weight divided by log2(1 + the number of articles
    that have it), so rare things count more. The sum is halved for every 180 days between the
    two dates. Ties go to the newer article, then to the smaller id.

    `articles` are newest first. So that the work grows with the number of articles and not with
    its square, an article is compared, for each thing it has, with the ten neighbours on either
    side in the date order of the articles that have it too: those beyond are further away in
    time than ten that share the same.
    """
    postings: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    places: list[list[tuple[tuple[str, str], int]]] = []
    for index, article in enumerate(articles):
        own = []
        for feature in dict.fromkeys(_features(article)):
            posting = postings[feature]
            own.append((feature, len(posting)))
            posting.append(index)
        places.append(own)
    values = {f: _WEIGHTS[f[0]] / log2(1 + len(p)) for f, p in postings.items() if len(p) > 1}
    days = [article.meta.date.toordinal() for article in articles]
    by_id = {article.id: article for article in articles}
    found = {}
    for index, article in enumerate(articles):
        picked = _picked(article, by_id)
        wanted = limit - len(picked)
        near = _nearest(index, places[index], postings, values, days, wanted + len(picked))
        rest = [articles[i] for i in near if articles[i].id not in picked]
        found[article.id] = (*picked.values(), *rest[: max(wanted, 0)])
    return found


def _features(article: Article) -> Iterator[tuple[str, str]]:
    meta = article.meta
    for story in meta.stories:
        yield "story", story
    for entity in meta.entities:
        yield "entity", entity
    for topic in meta.topics:
        yield "topic", topic
    for jurisdiction in meta.jurisdictions:
        yield "jurisdiction", jurisdiction
    yield "publisher", article.source.publisher


def _picked(article: Article, by_id: Mapping[str, Article]) -> dict[str, Article]:
    ids = dict.fromkeys(article.meta.related)
    return {i: by_id[i] for i in ids if i in by_id and i != article.id}


def _nearest(
    index: int,
    places: list[tuple[tuple[str, str], int]],
    postings: Mapping[tuple[str, str], list[int]],
    values: Mapping[tuple[str, str], float],
    days: Sequence[int],
    limit: int,
) -> list[int]:
    scores: defaultdict[int, float] = defaultdict(float)
    for feature, place in places:
        value = values.get(feature)
        if value is None:
            continue
        posting = postings[feature]
        for other in posting[max(place - _REACH, 0) : place + _REACH + 1]:
            scores[other] += value
    scores.pop(index, None)
    day = days[index]
    ranked = (
        (-score * 0.5 ** (abs(days[other] - day) / _HALF_LIFE), other)
        for other, score in scores.items()
    )
    return [other for _, other in nsmallest(limit, ranked)]
