"""Every page of a site, in a fixed order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from standfirst.arranging.site import Site
from standfirst.model.settings import Settings
from standfirst.rendering.feeds.feed_list import feeds
from standfirst.rendering.head.page_head import PageHeads
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.i18n.catalogue import ENGLISH, Words
from standfirst.rendering.page import Page
from standfirst.rendering.pages.archive_pages import archive_pages
from standfirst.rendering.pages.article_page import article_page
from standfirst.rendering.pages.edition_pages import edition_pages
from standfirst.rendering.pages.feeds_page import feeds_page, offer_feed
from standfirst.rendering.pages.home_page import home_page
from standfirst.rendering.pages.insights_page import insights_page
from standfirst.rendering.pages.leads_page import leads_page
from standfirst.rendering.pages.name_pages import name_pages
from standfirst.rendering.pages.page_inputs import PageInputs
from standfirst.rendering.pages.plain_pages import plain_pages
from standfirst.rendering.pages.search_page import search_page
from standfirst.rendering.pages.story_pages import story_pages
from standfirst.rendering.pages.topic_pages import topic_pages


def pages(
    site: Site,
    settings: Settings,
    now: dt.datetime,
    words: Words = ENGLISH,
    *,
    cards: SocialCards | None = None,
) -> Iterator[Page]:
    """All of them, with their metadata. `cards` are the social cards."""
    inputs = PageInputs.from_site(site, settings, now, words)
    every = tuple(feeds(site, settings, words))
    shown_by_feed = {feed.home: feed for feed in every if feed.home == feed.address}
    heads = PageHeads(site, settings, inputs.lookup, cards or SocialCards(site, settings))

    def complete(page: Page) -> Page:
        feed = shown_by_feed.get(page.address)
        return heads.add_metadata(offer_feed(page, feed) if feed else page)

    yield complete(home_page(inputs))
    for article in chain(site.articles, site.withdrawn):
        yield heads.add_article_metadata(article_page(inputs, article), article)
    yield from map(
        complete,
        chain(
            topic_pages(inputs),
            archive_pages(inputs),
            (insights_page(inputs), search_page(inputs)),
            edition_pages(inputs),
            story_pages(inputs),
            name_pages(inputs),
            plain_pages(inputs),
            (leads_page(inputs), feeds_page(inputs, every)),
        ),
    )
