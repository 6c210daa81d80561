"""What is in the head of a page: cards for sharing, citation, linked data, links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from standfirst.arranging.publication import published_at, updated_at
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.context import Context
from standfirst.rendering.feeds.feed_list import EVERYTHING, FORMATS
from standfirst.rendering.head.linked_data import describe_article, describe_site
from standfirst.rendering.head.social_cards import SIZE
from standfirst.rendering.page import HeadLink, Page

Pairs = Iterator[tuple[str, str]]


def page_head(context: Context, page: Page) -> dict[str, Any]:
    """What a page adds to its `<head>`: links, metadata by name and by property (RDFa), and data
    for machines, which becomes JSON-LD.

    The page of a withdrawn article says no more than any other page.
    """
    article, cards = page.article, context.cards
    base = context.settings.site_url or urls.path_to_root(page.address)
    if article is None:
        data = describe_site(context, base) if page.address == urls.HOME else None
        own, alt, kind = cards.default, context.settings.site_name, "website"
    else:
        own, alt, kind = cards.address(article), article.title, "article"
        data = describe_article(context, article, base, base + own if own else None)
    return {
        "links": (*page.links, *_feed_links(context, page)),
        "metas": (
            ("twitter:card", "summary_large_image"),
            *(_citation(context, article) if article else ()),
        ),
        "properties": (
            *(pair for pair in _open_graph(context, page, kind, own, alt) if pair[1]),
            *(_article_properties(context, article) if article else ()),
        ),
        "data": data,
    }


def _feed_links(context: Context, page: Page) -> Iterator[HeadLink]:
    """Links by which feed readers find the feed of what a page shows."""
    feed = context.page_feeds.get(page.address)
    if feed is not None and feed.group != EVERYTHING:  # every page of the site offers that one
        for file, kind, _ in FORMATS:
            address = f"{feed.address}{file}"
            yield HeadLink(rel="alternate", address=address, type=kind, title=feed.title)


def _open_graph(context: Context, page: Page, kind: str, picture: str | None, alt: str) -> Pairs:
    """Open Graph (https://ogp.me/). It knows whole addresses only."""
    locale, root = context.locale, context.settings.site_url
    yield "og:type", kind
    yield "og:site_name", context.settings.site_name
    yield "og:title", page.title
    yield "og:description", page.description
    yield "og:locale", f"{locale.language}_{locale.territory}" if locale.territory else ""
    if root:
        yield "og:url", root + page.address
    if root and picture:
        width, height = map(str, SIZE)
        yield "og:image", root + picture
        yield "og:image:type", "image/png"
        yield "og:image:width", width
        yield "og:image:height", height
        yield "og:image:alt", alt


def _article_properties(context: Context, article: Article) -> Pairs:
    """The properties that Open Graph has for articles."""
    yield "article:published_time", published_at(article).isoformat()
    yield "article:modified_time", updated_at(article).isoformat()
    topics = context.lookup.article_topics(article)
    for topic in topics[:1]:
        yield "article:section", topic.text
    for topic in topics:
        yield "article:tag", topic.text


def _citation(context: Context, article: Article) -> Pairs:
    """What reference managers read: https://www.zotero.org/support/dev/exposing_metadata."""
    meta, settings = article.meta, context.settings
    yield "citation_title", meta.title
    for name in meta.contributors or (settings.site_name,):
        yield "citation_author", name
    yield "citation_publication_date", f"{meta.date:%Y/%m/%d}"
    yield "citation_publisher", settings.site_name
    yield "citation_language", meta.language or settings.language
    if settings.site_url:
        yield "citation_public_url", settings.site_url + urls.article(meta.date, article.id)
