"""What rendering works on: a page as values, before a word of HTML is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from standfirst.model.article import Article, Bodies


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLink:
    """A `<link>` in the head of a page. `address` is relative to the site's root."""

    rel: str
    address: str
    type: str | None = None
    title: str | None = None
    hreflang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site.

    `address` is relative to the site's root, `title` and `description` are plain text,
    `template` is filled with what `values` gives, from the bodies of the articles whose paths the
    page `needs`; it is a function, so that a page which need not be rendered costs nothing. `key`
    changes whenever the page does. `source` is the path under
    content/ that an editor would change, `modified` the last day on which the page changed, as far
    as the content says. `links` are those that only this page has in its head; `article` is the one
    that the page is about.
    """

    address: str
    title: str
    description: str
    template: str
    values: Callable[[Bodies], Mapping[str, Any]]
    key: str
    needs: tuple[str, ...] = ()
    source: str | None = None
    modified: dt.date | None = None
    links: tuple[HeadLink, ...] = ()
    article: Article | None = None
