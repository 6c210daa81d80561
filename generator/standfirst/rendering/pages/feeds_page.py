"""The page that lists all feeds."""

from __future__ import annotations

from standfirst.model import urls
from standfirst.rendering.context import Context
from standfirst.rendering.feeds.feed_list import FORMATS, group_feeds
from standfirst.rendering.page import Page


def feeds_page(context: Context) -> Page:
    """The page of `feeds/`: what there is to subscribe to, and how that is done."""
    articles, words = context.site.articles, context.words
    has_calendar = any(article.meta.ahead for article in articles)
    feeds = (f"{feed.group} {feed.address} {feed.home} {feed.name}" for feed in context.feeds)
    return Page(
        address=urls.FEEDS,
        title=words.gettext("Feeds"),
        description=words.gettext("How to have new summaries come to you, and the digest as data."),
        template="feeds.html.j2",
        values=lambda _: {
            "groups": group_feeds(context.feeds, words),
            "formats": FORMATS,
            "has_calendar": has_calendar,
        },
        modified=articles[0].date if articles else None,
        key=context.keys.make("feeds", str(has_calendar), *feeds),
    )
