"""Which topics occur together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from math import sqrt

from standfirst.model.article import Article

_MOST = 5


def topic_pairs(
    articles: Iterable[Article], names: Mapping[str, str], kin: Mapping[str, frozenset[str]]
) -> dict[str, tuple[tuple[str, int], ...]]:
    """For each topic id up to five others, with the number of articles filed under both.

    `names` maps each id an article may use to the present one. Topics that stand above or below
    a topic are its `kin` and left out: the tree says that already. The order is that of the
    cosine: the number shared, divided by the root of the product of both numbers, so that a
    topic which occurs everywhere is not related to everything. Ties go to the smaller id.
    """
    alone: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for topics, count in Counter(article.meta.topics for article in articles).items():
        own = sorted({names[i] for i in topics if i in names})
        for topic in own:
            alone[topic] += count
        for pair in combinations(own, 2):
            both[pair] += count
    found: dict[str, list[tuple[float, str, int]]] = {}
    for (one, other), count in both.items():
        if other in kin.get(one, frozenset()):
            continue
        nearness = -count / sqrt(alone[one] * alone[other])
        found.setdefault(one, []).append((nearness, other, count))
        found.setdefault(other, []).append((nearness, one, count))
    return {
        topic: tuple((other, count) for _, other, count in sorted(rows)[:_MOST])
        for topic, rows in found.items()
    }
