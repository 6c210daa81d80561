"""The rules that an id, a former id and a source belong to one file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from standfirst.arranging.order import sort_by_age
from standfirst.arranging.rules.article_problem import article_problem
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.problem import Problem
from standfirst.model.source_urls import canonical_url
from standfirst.model.taxonomy import Story, Topic


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


def former_ids_taken(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A former id of a topic or a story that another has, or had."""
    listings: tuple[Sequence[Topic] | Sequence[Story], ...] = (content.topics, content.stories)
    for named in listings:
        claimed = {item.id: item.path for item in named}
        for item in named:
            for alias in item.meta.aliases:
                owner = claimed.setdefault(alias, item.path)
                if owner != item.path or alias == item.id:
                    yield Problem(
                        item.path,
                        *item.at.get("aliases", (1, 1)),
                        "alias-taken",
                        f"`{alias}` already names what {owner} describes",
                        "take the alias away",
                    )


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
