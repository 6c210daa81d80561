"""The rule that no two articles have the same id."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.arranging.order import sort_by_age
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.problem import Problem


def duplicate_ids(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """Two articles whose files have the same name."""
    first: dict[str, Article] = {}
    for article in sort_by_age(content.articles):
        other = first.setdefault(article.id, article)
        if other is not article:
            yield Problem(
                article.path,
                1,
                1,
                "id-duplicate",
                f"there is another article with the id `{article.id}`: {other.path}",
                "rename this file: ids are never used twice, in whatever folder",
            )
