"""Rules that keep every page at an address of its own."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from standfirst.arranging.order import sort_by_age
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.problem import Problem
from standfirst.model.taxonomy import PlainPage, Story, Topic

_RESERVED = frozenset(
    address.rstrip("/")
    for address in (
        urls.HOME,
        urls.TOPICS,
        urls.STORIES,
        urls.EDITIONS,
        urls.SOURCES,
        urls.JURISDICTIONS,
        urls.ENTITIES,
        urls.ARCHIVE,
        urls.INSIGHTS,
        urls.SEARCH,
        urls.FEEDS,
        urls.LEADS,
        "index/",
        "404/",
        "assets/",
        "api/",
        "images/",
        "audio/",
    )
)
_DATE = re.compile(r"\d{4}(?:/\d{2}){0,2}")
_MADE_FILE = re.compile(r"404\.html|.*\.(?:css|csv|ics|js|json|jsonl|map|md|opml|png|txt|xml)")
"""Files that the digest makes besides pages, wherever they are."""


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
                "name-case",
                f"this file's name is the same as that of {other} on many disks",
                "rename it",
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
        if _is_reserved(page.id):
            yield Problem(
                page.path,
                1,
                1,
                "address-collision",
                f"the digest makes the page /{page.id}/ itself",
                "give this file another name",
            )


def alias_collisions(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """An alias that is the address of a page or a file, or that two files claim."""
    taken = {urls.article(a.date, a.id): a.path for a in content.articles}
    listings: tuple[tuple[Callable[[str], str], Sequence[Topic | Story]], ...] = (
        (urls.topic, content.topics),
        (urls.story, content.stories),
    )
    for address, listed in listings:
        for item in listed:
            taken |= {address(name): item.path for name in (item.id, *item.meta.aliases)}
    taken |= {urls.plain_page(p.id): p.path for p in content.pages}
    claimants: Iterable[Article | PlainPage] = chain(sort_by_age(content.articles), content.pages)
    made: frozenset[str] | None = None
    for item in claimants:
        for index, alias in enumerate(item.meta.aliases):
            made = made if made is not None else _list_pages(content.articles)
            place = f"{alias.removesuffix('/index.html').strip('/')}/"
            if _is_reserved(place[:-1]) or _MADE_FILE.fullmatch(place[:-1]) or place in made:
                message = f"the digest makes {alias} itself"
            elif taken.setdefault(place, (own := f"{item.path}#{index}")) != own:
                message = f"{alias} already leads to {taken[place].partition('#')[0]}"
            else:
                continue
            yield Problem(
                item.path,
                *item.at.get(f"aliases.{index}", item.at.get("aliases", (1, 1))),
                "alias-taken",
                message,
                "take the alias away",
            )


def _is_reserved(page_id: str) -> bool:
    """Whether a page of the digest's own has this address, whatever the content."""
    return page_id in _RESERVED or _DATE.fullmatch(page_id) is not None


def _list_pages(articles: Iterable[Article]) -> frozenset[str]:
    """The pages that list articles under a name or a week."""
    found: set[str] = set()
    for article in articles:
        found.add(urls.edition(urls.week(article.date)))
        found.update(urls.source(source.publisher) for source in article.meta.source)
        found.update(map(urls.jurisdiction, article.meta.jurisdictions))
        found.update(map(urls.entity, article.meta.entities))
    return frozenset(found)
