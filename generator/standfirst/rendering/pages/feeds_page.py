"""The page that lists all feeds, and what other pages tell feed readers about theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standfirst.arranging.site import Site
from standfirst.model import urls
from standfirst.rendering.feeds.feed_list import EDITION, EVERYTHING, FORMATS, Feed, grouped
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.page import Head, HeadLink, Page


def feeds_page(site: Site, every: Sequence[Feed], words: Words) -> Page:
    """The page of `feeds/`: what there is to subscribe to, and how that is done."""
    lasting = [feed for feed in every if feed.group != EDITION]
    return Page(
        address=urls.FEEDS,
        title=words.gettext("Feeds"),
        description=words.gettext("How to have new summaries come to you, and the digest as data."),
        template="feeds.html.j2",
        values=lambda: {"groups": grouped(lasting, words), "formats": FORMATS},
        modified=site.articles[0].date if site.articles else None,
    )


def offer(page: Page, feed: Feed) -> Page:
    """The page with links in its head by which feed readers find the feed of what it shows."""
    if feed.group == EVERYTHING:
        return page  # every page of the site offers that one

    def head() -> Head:
        own = page.head() if page.head else Head()
        links = tuple(
            HeadLink(rel="alternate", address=f"{feed.address}{file}", type=kind, title=feed.title)
            for file, kind, _ in FORMATS
        )
        return replace(own, links=(*own.links, *links))

    return replace(page, head=head)
