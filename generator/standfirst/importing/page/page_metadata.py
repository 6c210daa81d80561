"""What a page states of itself for machines: JSON-LD, microdata (both of schema.org), `meta`.

Nothing is worked out: a date is taken as far as it is written, and a name only where one stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from standfirst.importing.page.page_facts import plain_line
from standfirst.model.date_formats import read_date
from standfirst.model.dates import PartialDate

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|LegalDecision|Legislation)$")
_DATES = (
    "article:published_time og:published_time og:article:published_time citation_publication_date"
    " citation_date dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued"
    " dcterms.created date pubdate publish-date publish_date parsely-pub-date sailthru.date"
).split()
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")
_MOST_NODES = 2_000


class Metadata:
    """The statements of one page, by what they say; what is not stated is empty."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self._article = next(filter(_is_article, _nodes(tree)), {})
        self._meta: dict[str, str] = {}
        for meta in tree.xpath("//meta[@content]"):
            name = str(meta.get("property") or meta.get("name") or meta.get("http-equiv") or "")
            self._meta.setdefault(name.lower(), str(meta.get("content")))

    @property
    def headline(self) -> str:
        return plain_line(
            _name(self._article.get("headline"))
            or self._item("headline")
            or self._meta.get("og:title", "")
        )

    @property
    def publisher(self) -> str:
        return plain_line(
            _name(self._article.get("publisher"))
            or self._item("publisher")
            or self._meta.get("og:site_name", "")
        )

    @property
    def url(self) -> str:
        return _address(self._article.get("url")) or _address(self._article.get("mainEntityOfPage"))

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of the authors, in their order."""
        given = self._article.get("author")
        names = [
            plain_line(_name(each)) for each in (given if isinstance(given, list) else [given])
        ]
        return tuple(dict.fromkeys(name for name in names if name and "://" not in name))

    @property
    def published(self) -> str:
        """The moment, with its offset, or the day, the month or the year that is stated."""
        stated = [_name(self._article.get("datePublished")), self._item("datePublished")]
        stated += [self._meta.get(name, "") for name in _DATES]
        stated += self._tree.xpath("//time/@datetime")[:1]
        return next((date for each in stated if (date := partial_date(each))), "")

    @property
    def language(self) -> str:
        tree = self._tree
        stated = [tree.get("lang"), tree.get("xml:lang")]
        stated += [_name(self._article.get("inLanguage"))]
        stated += [
            self._meta.get(name) for name in ("og:locale", "content-language", "dc.language")
        ]
        found = next((m for each in stated if each and (m := _LANGUAGE.match(str(each)))), None)
        return found[1].lower() if found else ""

    @property
    def credit(self) -> str:
        """What stands below the first picture, or what is stated of the article's own."""
        caption = plain_line(self._tree.xpath("string(//figure//figcaption)"), 200)
        image = self._article.get("image")
        first = image[0] if isinstance(image, list) and image else image
        own = first if isinstance(first, Mapping) else {}
        return caption or plain_line(
            _name(own.get("creditText") or own.get("copyrightNotice")), 200
        )

    @property
    def access(self) -> str:
        free = str(self._article.get("isAccessibleForFree", "")).lower()
        return {"true": "open", "false": "paywall"}.get(free.rpartition("/")[2], "")

    def _item(self, name: str) -> str:
        """The first property of that name in the microdata: an item by its own name."""
        for element in self._tree.xpath(f"//*[@itemprop='{name}']"):
            inner = element.xpath(".//*[@itemprop='name']") if "itemscope" in element.attrib else []
            for each in (*inner, element):
                said = each.get("content") or each.get("datetime") or each.text_content()
                if said and said.strip():
                    return str(said)
        return ""


def partial_date(written: str) -> str:
    """A date as far as it is written, in the form of the schema; nothing where it is in doubt."""
    written = str(written).strip()
    for read in (PartialDate.parse, read_date):
        try:
            return read(written).text
        except ValueError:
            continue
    return ""


def _nodes(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Every object of the page's JSON-LD, the outer ones first."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            waiting = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, Mapping):
                yield node
            inner: Iterable[Any] = node.values() if isinstance(node, Mapping) else node
            waiting += [each for each in inner if isinstance(each, Mapping | list)]


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _name(value: Any) -> str:
    """A text, or the name of what is described."""
    if isinstance(value, list):
        return next((name for each in value if (name := _name(each))), "")
    if isinstance(value, Mapping):
        return _name(value.get("name") or value.get("@value") or value.get("alternateName"))
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _address(value: Any) -> str:
    if isinstance(value, Mapping):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else ""
