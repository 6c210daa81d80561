"""The rule that a publisher or an entity is always spelled the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from standfirst.arranging.order import sort_by_age
from standfirst.model import urls
from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Finding, Level, Problem, item_problem


def names_spelled_in_two_ways(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A publisher or an entity that shares its page with another spelling of the same name."""
    known = {urls.slug(p.meta.publisher): p.meta.publisher for p in content.publishers}
    spelled: dict[str, str] = {}
    for article in sort_by_age(content.articles):
        for index, source in enumerate(article.meta.source):
            name, key = source.publisher, f"source.{index}.publisher"
            if name and (right := known.setdefault(urls.slug(name), name)) != name:
                yield item_problem(article, key, _finding(Code.PUBLISHER_SPELLING, name, right))
        for index, name in enumerate(article.meta.entities):
            if (right := spelled.setdefault(urls.slug(name), name)) != name:
                found = _finding(Code.ENTITY_SPELLING, name, right)
                yield item_problem(
                    article, f"entities.{index}", replace(found, level=Level.WARNING)
                )


def _finding(code: Code, name: str, right: str) -> Finding:
    return Finding(code, f"«{name}» is written «{right}» elsewhere", f"write `{right}`")
