"""The page that lists all feeds, and the links by which other pages offer theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from standfirst.model import urls
from standfirst.rendering.feeds.feed_list import EVERYTHING, FORMATS, Feed, group_feeds
from standfirst.rendering.page import Head, HeadLink, Page
from standfirst.rendering.pages.page_inputs import PageInputs


def feeds_page(inputs: PageInputs, every: Sequence[Feed]) -> Page:
    """The page of `feeds/`: what there is to subscribe to, and how that is done."""
    site, words = inputs.site, inputs.words
    return Page(
        address=urls.FEEDS,
        title=words.gettext("Feeds"),
        description=words.gettext("How to have new summaries come to you, and the digest as data."),
        template="feeds.html.j2",
        values=lambda: {
            "groups": group_feeds(every, words),
            "formats": FORMATS,
            "has_calendar": any(article.meta.ahead for article in site.articles),
        },
        modified=site.articles[0].date if site.articles else None,
    )


def offer_feed(page: Page, feed: Feed) -> Page:
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
