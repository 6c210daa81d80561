"""Rules that keep every page at an address of its own."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain

from standfirst.arranging.order import sort_by_age
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Problem, item_problem
from standfirst.model.taxonomy import PlainPage

_RESERVED = frozenset(
    address.rstrip("/")
    for address in (
        urls.TOPICS,
        urls.STORIES,
        urls.EDITIONS,
        urls.SOURCES,
        urls.JURISDICTIONS,
        urls.ENTITIES,
        urls.ARCHIVE,
        "index/",
        "404/",
        "assets/",
        "search/",
        "feeds/",
        "api/",
        "insights/",
        "images/",
        "audio/",
    )
)
_DATE = re.compile(r"\d{4}(?:/\d{2}){0,2}")


def names_equal_but_for_case(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """Files that are one file on a disk that does not tell their names apart."""
    first: dict[str, str] = {}
    for path in sorted(_paths(content)):
        other = first.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path:
            yield Problem(
                path,
                1,
                1,
                code=Code.NAME_CASE,
                message=f"this file's name is the same as that of {other} on many disks",
                hint="rename it",
            )


def _paths(content: Content) -> Iterator[str]:
    for group in (content.articles, content.topics, content.stories, content.letters):
        for item in group:
            yield item.path
    for page in content.pages:
        yield page.path
    yield from content.media


def address_collisions(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A plain page whose name is that of a page which the digest makes itself."""
    for page in content.pages:
        if page.id in _RESERVED or _DATE.fullmatch(page.id):
            yield item_problem(
                page,
                "",
                code=Code.ADDRESS_COLLISION,
                message=f"the digest makes the page /{page.id}/ itself",
                hint="give this file another name",
            )


def alias_collisions(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """An alias that is the address of a page, or that two files claim."""
    taken = {urls.article(a.date, a.id): a.path for a in content.articles}
    taken |= {urls.topic(t.id): t.path for t in content.topics}
    taken |= {urls.story(s.id): s.path for s in content.stories}
    taken |= {urls.plain_page(p.id): p.path for p in content.pages}
    claimants: Iterable[Article | PlainPage] = chain(sort_by_age(content.articles), content.pages)
    for item in claimants:
        if "aliases" in item.refused:
            continue
        for index, alias in enumerate(item.meta.aliases):
            place = alias.strip("/") + "/"
            owner = taken.setdefault(place, f"{item.path}#{index}")
            if owner != f"{item.path}#{index}" or alias.strip("/") in _RESERVED:
                yield item_problem(
                    item,
                    f"aliases.{index}",
                    code=Code.ALIAS_TAKEN,
                    message=f"{alias} already leads to {owner.partition('#')[0]}",
                    hint="take the alias away",
                )
