"""What rendering works on: a page as values, before a word of HTML is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLink:
    """A `<link>` in the head of a page. `address` is relative to the site's root."""

    rel: str
    address: str
    type: str | None = None
    title: str | None = None
    hreflang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page adds to its `<head>`: links, metadata by name and by property (RDFa), and data
    for machines, which becomes JSON-LD.
    """

    links: tuple[HeadLink, ...] = ()
    metas: tuple[tuple[str, str], ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    data: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site.

    `address` is relative to the site's root, `title` and `description` are plain text,
    `template` is filled with what `values` gives. `source` is the path under content/ that an
    editor would change, `modified` the last day on which the page changed, as far as the content
    says. `key` changes whenever the page does; it is empty where only rendering can tell.

    `values` and `head` are functions, so that a page which need not be rendered costs nothing.
    """

    address: str
    title: str
    description: str
    template: str
    values: Callable[[], Mapping[str, Any]]
    source: str | None = None
    modified: dt.date | None = None
    head: Callable[[], Head] | None = None
    key: str = ""
