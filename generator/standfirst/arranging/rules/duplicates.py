"""The rules that an id, a former id and a source belong to one file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from standfirst.arranging.order import sort_by_age
from standfirst.arranging.select import is_withdrawn
from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Finding, Problem, item_problem
from standfirst.model.source_urls import canonical_url
from standfirst.model.taxonomy import Story, Topic


def duplicate_ids(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """Two articles whose files have the same name."""
    first: dict[str, Article] = {}
    for article in sort_by_age(content.articles):
        other = first.setdefault(article.id, article)
        if other is not article:
            message = f"there is another article with the id `{article.id}`: {other.path}"
            hint = "rename this file: ids are never used twice, in whatever folder"
            yield item_problem(article, "", Finding(Code.ID_DUPLICATE, message, hint))


def former_ids_taken(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A former id of a topic or a story that another has, or had."""
    listings: tuple[Sequence[Topic] | Sequence[Story], ...] = (content.topics, content.stories)
    for named in listings:
        claimed = {item.id: item.path for item in named}
        for item in named:
            if "aliases" in item.refused:
                continue
            for alias in item.meta.aliases:
                owner = claimed.setdefault(alias, item.path)
                if owner != item.path or alias == item.id:
                    message = f"`{alias}` already names what {owner} describes"
                    hint = "take the alias away"
                    yield item_problem(item, "aliases", Finding(Code.ALIAS_TAKEN, message, hint))


def duplicate_sources(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """Two articles that summarise the same address, translations apart."""
    first: dict[str, Article] = {}
    for article in sort_by_age(content.articles):
        url = article.meta.source[0].url if article.meta.source else None
        if not url or article.meta.translation_of is not None or is_withdrawn(article):
            continue
        other = first.setdefault(canonical_url(url), article)
        if other is not article:
            message = f"this source is already summarised in {other.path}"
            hint = "improve that summary, or name a different source"
            finding = Finding(Code.SOURCE_DUPLICATE, message, hint)
            yield item_problem(article, "source.0.url", finding)
