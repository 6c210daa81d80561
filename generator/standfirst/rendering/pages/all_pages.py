"""Every page of a site, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from standfirst.rendering.context import Context
from standfirst.rendering.page import Page
from standfirst.rendering.pages.archive_pages import archive_pages
from standfirst.rendering.pages.article_page import article_page
from standfirst.rendering.pages.edition_pages import edition_pages
from standfirst.rendering.pages.feeds_page import feeds_page
from standfirst.rendering.pages.home_page import home_page
from standfirst.rendering.pages.insights_page import insights_page
from standfirst.rendering.pages.leads_page import leads_page
from standfirst.rendering.pages.name_pages import name_pages
from standfirst.rendering.pages.plain_pages import plain_pages
from standfirst.rendering.pages.search_page import search_page
from standfirst.rendering.pages.story_pages import story_pages
from standfirst.rendering.pages.topic_pages import topic_pages


def pages(context: Context) -> Iterator[Page]:
    """All of them."""
    yield home_page(context)
    for article in chain(context.site.articles, context.site.withdrawn):
        yield article_page(context, article)
    yield from topic_pages(context)
    yield from archive_pages(context)
    yield insights_page(context)
    yield search_page(context)
    yield from edition_pages(context)
    yield from story_pages(context)
    yield from name_pages(context)
    yield from plain_pages(context)
    yield leads_page(context)
    yield feeds_page(context)
