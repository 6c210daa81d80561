"""The page of an article, of a withdrawn one too: what it shows, and its key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from standfirst.arranging.publication import last_changed
from standfirst.arranging.select import is_held_back
from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.citing.citations import citations
from standfirst.rendering.context import Context
from standfirst.rendering.lookup import NO_NEIGHBOURS
from standfirst.rendering.page import HeadLink, Page
from standfirst.rendering.pages.page_values import MAX_DESCRIPTION
from standfirst.rendering.safe_html import resolved_html


def article_page(context: Context, article: Article) -> Page:
    withdrawn = article.meta.withdrawn
    changed = last_changed(article)
    return Page(
        address=urls.article(article.date, article.id),
        title=article.title,
        description=cut_at_sentence(article.lede, MAX_DESCRIPTION),
        template="article.html.j2",
        values=partial(page_values, context, article),
        needs=() if withdrawn else (article.path,),
        source=article.path,
        modified=max(changed, withdrawn.date) if withdrawn else changed,
        links=tuple(_links(context, article)),
        article=None if withdrawn else article,
        key=_key(context, article),
    )


def page_values(context: Context, article: Article, bodies: Bodies) -> dict[str, Any]:
    """What the page shows besides its front matter: of a withdrawn article not the body.

    `foreign` is its language where that is not the site's.
    """
    site, settings, lookup, meta = context.site, context.settings, context.lookup, article.meta
    return {
        "article": article,
        "meta": meta,
        "address": urls.article(meta.date, article.id),
        "topics": lookup.article_topics(article),
        "body": "" if meta.withdrawn else resolved_html(context, bodies[article.path].html),
        "stories": lookup.article_stories(article),
        "ahead": sorted(meta.ahead, key=lambda ahead: (ahead.date, ahead.what)),
        "foreign": meta.language if meta.language != settings.language else None,
        "corrections": sorted(meta.corrections, key=lambda c: c.date, reverse=True),
        "translations": site.translations.get(article.id, ()),
        "related": site.related.get(article.id, ()),
        "neighbours": lookup.neighbours.get(article.id, NO_NEIGHBOURS),
        "topic_neighbours": lookup.topic_neighbours.get(article.id, NO_NEIGHBOURS),
        "is_held_back": is_held_back(article, context.now),
        "citations": citations(context, article),
    }


def _links(context: Context, article: Article) -> Iterator[HeadLink]:
    """To the translations, the page itself among them, and to the copy in Markdown."""
    versions = context.site.translations.get(article.id, ())
    for other in (article, *versions) if versions else ():
        yield HeadLink(
            rel="alternate",
            address=urls.article(other.date, other.id),
            hreflang=other.meta.language or context.settings.language,
        )
    if article.meta.withdrawn is None:
        copy = urls.article(article.date, article.id) + urls.MARKDOWN
        yield HeadLink(rel="alternate", address=copy, type="text/markdown")


def _key(context: Context, article: Article) -> str:
    site, lookup, keys = context.site, context.lookup, context.keys
    return keys.make(
        article.id,
        article.path,
        article.file_hash,
        str(context.cards.address(article)),
        str(is_held_back(article, context.now)),
        keys.entries(lookup.linked_neighbours(article)),
        keys.entries(site.related.get(article.id, ())),
        keys.entries(site.translations.get(article.id, ())),
        *(site.addresses.get(link.target, "") for link in article.links),
        *(s.url for s in article.meta.source if s.url and s.url in site.dead),
        "stories",
        *map(keys.story, lookup.article_stories(article)),
    )
