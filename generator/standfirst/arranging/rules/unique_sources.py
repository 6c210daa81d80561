"""The rule that no two articles summarise the same source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.arranging.order import sort_by_age
from standfirst.arranging.rules.article_problem import article_problem
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.problem import Problem
from standfirst.model.source_urls import canonical_url


def duplicate_sources(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """Two articles that summarise the same address, translations apart."""
    first: dict[str, Article] = {}
    for article in sort_by_age(content.articles):
        url = article.source.url
        if url is None or article.meta.translation_of or article.meta.withdrawn:
            continue
        other = first.setdefault(canonical_url(url), article)
        if other is not article:
            yield article_problem(
                article,
                "source.0.url" if "source.0.url" in article.at else "source.url",
                "source-duplicate",
                f"this source is already summarised in {other.path}",
                "improve that summary, or name a different source",
            )
