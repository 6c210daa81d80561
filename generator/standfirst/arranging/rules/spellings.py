"""The rule that a publisher or an entity is always spelled the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.arranging.order import sort_by_age
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Finding, Level, Problem, item_problem


def names_spelled_in_two_ways(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A publisher or an entity that shares its page with another spelling of the same name."""
    known = {
        urls.slug(publisher.meta.publisher): publisher.meta.publisher
        for publisher in content.publishers
    }
    spelled: dict[str, str] = {}
    for article in sort_by_age(content.articles):
        for index, source in enumerate(article.meta.source):
            if not source.publisher:
                continue
            slug = urls.slug(source.publisher)
            right = known.get(slug) or known.setdefault(slug, source.publisher)
            if source.publisher != right:
                message = f"«{source.publisher}» is written «{right}» elsewhere"
                yield item_problem(
                    article,
                    f"source.{index}.publisher",
                    Finding(Code.PUBLISHER_SPELLING, message, f"write `{right}`"),
                )
        yield from _entity_spellings(article, spelled)


def _entity_spellings(article: Article, spelled: dict[str, str]) -> Iterator[Problem]:
    for index, name in enumerate(article.meta.entities):
        right = spelled.setdefault(urls.slug(name), name)
        if name != right:
            message = f"«{name}» is written «{right}» elsewhere"
            yield item_problem(
                article,
                f"entities.{index}",
                Finding(Code.ENTITY_SPELLING, message, f"write `{right}`", Level.WARNING),
            )
