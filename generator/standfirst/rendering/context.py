"""What everything in rendering works from: one value, made once for a site and passed on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from babel import Locale

from standfirst.arranging.publication import ArticleCorrection
from standfirst.arranging.site import Edition, Site
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.lookup import Lookup
from standfirst.rendering.output import Output

FeedEntry = Article | ArticleCorrection | Edition
"""What a feed may list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One list to subscribe to, in every format.

    The files lie below `address`; `home` is the address of the page that shows the same.
    `name` is what it is called among its `group`, `title` what it is called alone. `former`
    are the addresses that it had before and goes on being served at.
    """

    group: str
    address: str
    home: str
    name: str
    title: str
    description: str
    entries: tuple[FeedEntry, ...]
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialCards:
    """The pictures for sharing: the address of the digest's `default` one, and those of articles
    that have one of their `own`, by their ids.
    """

    default: str | None = None
    own: Mapping[str, str] = field(default_factory=dict)
    outputs: tuple[Output, ...] = ()

    def address(self, article: Article) -> str | None:
        """The address of the picture that goes with an article."""
        return self.own.get(article.id, self.default)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Made by `make_context`. `page_feeds` are the feeds that list the same as a page, by the
    page's address.
    """

    site: Site
    settings: Settings
    now: dt.datetime
    words: Words
    locale: Locale
    lookup: Lookup
    keys: CacheKeys
    cards: SocialCards
    feeds: tuple[Feed, ...] = ()
    page_feeds: Mapping[str, Feed] = field(default_factory=dict)
