"""Rules that keep every page at an address of its own."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain

from standfirst.arranging.order import sort_by_age
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.content_kinds import MarkdownItem
from standfirst.model.problem import Finding, Problem, item_problem
from standfirst.model.taxonomy import PlainPage

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
        *"index/ 404/ assets/ api/ images/ audio/".split(),
    )
)
_DATE = re.compile(r"\d{4}(?:/\d{2}){0,2}")
_MADE_FILE = re.compile(
    r"404\.html|_headers|_redirects|.*\.(?:css|csv|ics|js|json|jsonl|map|md|opml|png|txt|xml)"
)
"""The name of a file that the digest makes besides pages, in whatever folder."""


def names_equal_but_for_case(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """Files that are one file on a disk that does not tell their names apart."""
    first: dict[str, str] = {}
    for path in sorted(_paths(content)):
        other = first.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path:
            message = f"this file's name is the same as that of {other} on many disks"
            yield Finding(Code.NAME_CASE, message, "rename it").locate(path, 1, 1)


def _paths(content: Content) -> Iterator[str]:
    named: Iterable[MarkdownItem] = chain(
        content.articles, content.topics, content.stories, content.letters, content.pages
    )
    return chain((item.path for item in named), content.media)


def address_collisions(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A plain page whose name is that of a page which the digest makes itself."""
    for page in content.pages:
        if _is_reserved(page.id):
            message = f"the digest makes the page /{page.id}/ itself"
            hint = "give this file another name"
            yield item_problem(page, "", Finding(Code.ADDRESS_COLLISION, message, hint))


def alias_collisions(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """An alias at the URL of a page or of a file, or that two files claim."""
    items: Iterable[Article | PlainPage] = chain(sort_by_age(content.articles), content.pages)
    claims = [
        (item, index, alias)
        for item in items
        if "aliases" not in item.refused
        for index, alias in enumerate(item.meta.aliases)
    ]
    if not claims:
        return
    pages, lists = _pages(content), _list_pages(content.articles)
    files = {alias.strip("/") for _, _, alias in claims if "." in alias.rpartition("/")[2]}
    owners: dict[str, tuple[str, int]] = {}
    for item, index, alias in claims:
        place = alias.removesuffix("/index.html").strip("/")
        folded = place.casefold()  # many disks do not tell `Topics` from `topics`
        owner = owners.setdefault(place, (item.path, index))
        if (
            _is_reserved(folded)
            or folded in lists
            or any(map(_MADE_FILE.fullmatch, folded.split("/")))
        ):
            message = f"the digest makes {alias} itself"
        elif folded in pages:
            message = f"{alias} already leads to {pages[folded]}"
        elif owner != (item.path, index):
            message = f"{alias} already leads to {owner[0]}"
        elif above := [f"/{up}" for up in _folders(place) if up in files]:
            message = f"{alias} is below {above[0]}, which is a file"
        else:
            continue
        hint = "take the alias away"
        yield item_problem(item, f"aliases.{index}", Finding(Code.ALIAS_TAKEN, message, hint))


def _folders(place: str) -> Iterator[str]:
    """The folders that a path is in: `a` and `a/b` for `a/b/c`."""
    return accumulate(place.split("/")[:-1], "{}/{}".format)


def _pages(content: Content) -> dict[str, str]:
    """The URLs that content files have, or had, without the final slash, to their files."""
    found = {urls.article(a.date, a.id): a.path for a in content.articles}
    for topic in content.topics:
        found |= {urls.topic(name): topic.path for name in (topic.id, *topic.meta.aliases)}
    for story in content.stories:
        found |= {urls.story(name): story.path for name in (story.id, *story.meta.aliases)}
    found |= {urls.plain_page(page.id): page.path for page in content.pages}
    return {address[:-1]: path for address, path in found.items()}


def _is_reserved(page_id: str) -> bool:
    """Whether a page of the digest's own has this address, whatever the content."""
    return page_id in _RESERVED or _DATE.fullmatch(page_id) is not None


def _list_pages(articles: Iterable[Article]) -> frozenset[str]:
    """The URLs of lists of a name or a week, in small letters, without the final slash."""
    found: set[str] = set()
    for article in articles:
        found.add(urls.edition(urls.week(article.date)))
        found.update(urls.source(source.publisher) for source in article.meta.source)
        found.update(map(urls.jurisdiction, article.meta.jurisdictions))
        found.update(map(urls.entity, article.meta.entities))
    return frozenset(address[:-1].casefold() for address in found)
