"""Makes the Context of a site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from babel import Locale

from standfirst.arranging.site import Site
from standfirst.model.settings import Settings
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.context import Context
from standfirst.rendering.feeds.feed_list import list_feeds
from standfirst.rendering.head.social_cards import Font, social_cards
from standfirst.rendering.i18n.catalogue import ENGLISH, Words
from standfirst.rendering.lookup import Lookup


def make_context(
    site: Site,
    settings: Settings,
    now: dt.datetime,
    words: Words = ENGLISH,
    *,
    fonts: Sequence[Font] = (),
) -> Context:
    """Everything that a site's pages and files share. Without `fonts` there are no social cards.

    Raises babel.UnknownLocaleError for a locale that Babel does not know.
    """
    locale = Locale.parse(settings.locale, sep="-")
    cards = social_cards(site.articles, settings, locale, fonts)
    context = Context(
        site=site,
        settings=settings,
        now=now,
        words=words,
        locale=locale,
        lookup=Lookup.from_site(site),
        keys=CacheKeys(site, settings, cards.default),
        cards=cards,
    )
    feeds = tuple(list_feeds(context))
    page_feeds = {feed.home: feed for feed in feeds if feed.home == feed.address}
    return replace(context, feeds=feeds, page_feeds=page_feeds)
