"""The rule that a publisher or an entity is always spelled the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.arranging.order import sort_by_age
from standfirst.arranging.rules.article_problem import article_problem
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.problem import Level, Problem


def names_spelled_in_two_ways(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A publisher or an entity that shares its page with another spelling of the same name."""
    known = {
        urls.slug(publisher.meta.publisher): publisher.meta.publisher
        for publisher in content.publishers
    }
    spelled: dict[str, str] = {}
    for article in sort_by_age(content.articles):
        for index, source in enumerate(article.meta.source):
            slug = urls.slug(source.publisher)
            right = known.get(slug) or known.setdefault(slug, source.publisher)
            if source.publisher != right:
                yield article_problem(
                    article,
                    f"source.{index}.publisher",
                    "publisher-spelling",
                    f"«{source.publisher}» is written «{right}» elsewhere",
                    f"write `{right}`",
                )
        yield from _entity_spellings(article, spelled)


def _entity_spellings(article: Article, spelled: dict[str, str]) -> Iterator[Problem]:
    for index, name in enumerate(article.meta.entities):
        right = spelled.setdefault(urls.slug(name), name)
        if name != right:
            yield article_problem(
                article,
                f"entities.{index}",
                "entity-spelling",
                f"«{name}» is written «{right}» elsewhere",
                f"write `{right}`",
                Level.WARNING,
            )
