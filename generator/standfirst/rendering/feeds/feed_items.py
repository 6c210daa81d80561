"""The entries of feeds: an article, a correction or an edition, as values for every format."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from standfirst.arranging.publication import (
    ArticleCorrection,
    midnight,
    published_at,
    updated_at,
)
from standfirst.arranging.site import Edition
from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.rendering.context import Context, FeedEntry
from standfirst.rendering.i18n import display_names
from standfirst.rendering.lookup import TopicLink
from standfirst.rendering.output import Fill
from standfirst.rendering.safe_html import absolute_body, editorial, make_absolute


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """An entry with absolute addresses, but for those of its topics, which lie below `base`.

    `id` is a URN that a new title, date or address leaves as it is. `html` is safe, `title` and
    `summary` are plain text. `sources` are the addresses of what was summarised; `updated` is
    moved by a substantive correction alone.
    """

    id: str
    base: str
    url: str
    title: str
    summary: str
    html: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[str, ...]
    topics: tuple[TopicLink, ...]
    sources: tuple[str, ...] = ()
    language: str
    licence: str
    image: str | None = None


def feed_item(
    context: Context, fill: Fill, entry: FeedEntry, bodies: Bodies, base: str
) -> FeedItem:
    """The item of an entry; `base` before an address makes it absolute."""
    match entry:
        case Article():
            return _article(context, fill, entry, bodies, base)
        case ArticleCorrection():
            return _corrected(context, fill, entry, base)
    return _edition(context, fill, entry, base)


def _article(context: Context, fill: Fill, article: Article, bodies: Bodies, base: str) -> FeedItem:
    meta = article.meta
    body = Markup(absolute_body(context, article, bodies, base))
    content = fill("feeds/article.html.j2", article=article, body=body)
    return FeedItem(
        id=context.settings.urn("article", article.id),
        title=meta.title,
        summary=article.lede,
        html=make_absolute(content, base),
        published=published_at(article),
        updated=updated_at(article),
        sources=tuple(source.url for source in meta.source if source.url),
        image=f"{base}{meta.image.file}" if meta.image else None,
        **_article_values(context, article, base),
    )


def _corrected(context: Context, fill: Fill, entry: ArticleCorrection, base: str) -> FeedItem:
    article, moment = entry.article, midnight(entry.correction.date)
    content = fill("feeds/correction.html.j2", article=article, note=entry.correction)
    title = context.words.gettext("Correction: %(title)s") % {"title": article.title}
    return FeedItem(
        id=context.settings.urn("correction", article.id, str(entry.number)),
        title=title,
        summary=entry.correction.note,
        html=make_absolute(content, base),
        published=moment,
        updated=moment,
        **_article_values(context, article, base),
    )


def _article_values(context: Context, article: Article, base: str) -> dict[str, Any]:
    """What an article's item and those of its corrections have in common."""
    meta, settings = article.meta, context.settings
    return {
        "base": base,
        "url": base + urls.article(article.date, article.id),
        "authors": meta.contributors or (settings.site_name,),
        "topics": context.lookup.article_topics(article),
        "language": meta.language or settings.language,
        "licence": meta.licence or settings.licence,
    }


def _edition(context: Context, fill: Fill, edition: Edition, base: str) -> FeedItem:
    letter, settings = edition.letter, context.settings
    articles = (*edition.lead, *edition.rest)
    content = fill("feeds/edition.html.j2", articles=articles, letter=editorial(context, edition))
    return FeedItem(
        id=settings.urn("edition", edition.id),
        base=base,
        url=base + urls.edition(edition.id),
        title=display_names.edition(edition, context.locale, context.words),
        summary=letter.excerpt if letter else "",
        html=make_absolute(content, base),
        published=midnight(edition.monday),
        updated=max(updated_at(article) for article in edition.articles),
        authors=(settings.site_name,),
        topics=(),
        language=settings.language,
        licence=settings.licence,
    )
