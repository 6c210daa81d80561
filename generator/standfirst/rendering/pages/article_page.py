"""The page of an article, of a withdrawn one too: what it shows, and its key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from standfirst.arranging.publication import last_changed
from standfirst.arranging.select import is_held_back
from standfirst.arranging.site import StoryListing
from standfirst.model import urls
from standfirst.model.article import (
    Ahead,
    Article,
    Audio,
    Bodies,
    Correction,
    Image,
    Source,
    Withdrawn,
)
from standfirst.model.fields import AiUse, Kind, Stage, Status
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.citing.citations import citations
from standfirst.rendering.context import Context
from standfirst.rendering.i18n import display_names
from standfirst.rendering.lookup import NO_NEIGHBOURS, Neighbours, TopicLink
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
        values=partial(_values, context, article),
        needs=() if withdrawn else (article.path,),
        source=article.path,
        modified=max(changed, withdrawn.date) if withdrawn else changed,
        links=tuple(_links(context, article)),
        article=None if withdrawn else article,
        key=_key(context, article),
    )


def _values(context: Context, article: Article, bodies: Bodies) -> dict[str, object]:
    view = article_view(context, article, bodies)
    return {"article": view, "citations": citations(context, article)}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article as its own page shows it: resolved, addressed and named.

    `language` is None where it is the site's.
    """

    id: str
    title: str
    lede: str
    has_own_lede: bool
    address: str
    date: dt.date
    kind: Kind
    stage: Stage | None
    topics: tuple[TopicLink, ...]
    sources: tuple[Source, ...]
    body: Markup
    words: int
    jurisdictions: tuple[str, ...]
    entities: tuple[str, ...]
    stories: tuple[StoryListing, ...]
    ahead: tuple[Ahead, ...]
    image: Image | None
    audio: Audio | None
    language: str | None
    direction: str
    corrections: tuple[Correction, ...]
    withdrawn: Withdrawn | None
    contributors: tuple[str, ...]
    ai_use: AiUse | None
    disclosure: str | None
    licence: str
    translations: tuple[Article, ...]
    related: tuple[Article, ...]
    neighbours: Neighbours
    topic_neighbours: Neighbours
    edit_url: str | None
    is_draft: bool
    held_back_until: dt.datetime | None


def article_view(context: Context, article: Article, bodies: Bodies) -> ArticleView:
    """Resolve everything that an article's page shows: of a withdrawn one not the body."""
    site, settings, lookup = context.site, context.settings, context.lookup
    meta = article.meta
    language = meta.language if meta.language != settings.language else None
    return ArticleView(
        id=article.id,
        title=meta.title,
        lede=article.lede,
        has_own_lede=meta.lede is not None,
        address=urls.article(meta.date, article.id),
        date=meta.date,
        kind=meta.kind,
        stage=meta.stage,
        topics=lookup.article_topics(article),
        sources=meta.source,
        body=Markup() if meta.withdrawn else resolved_html(context, bodies[article.path].html),
        words=article.words,
        jurisdictions=meta.jurisdictions,
        entities=meta.entities,
        stories=lookup.article_stories(article),
        ahead=tuple(sorted(meta.ahead, key=lambda ahead: (ahead.date, ahead.what))),
        image=meta.image,
        audio=meta.audio,
        language=language,
        direction=display_names.direction(meta.language or settings.language),
        corrections=tuple(sorted(meta.corrections, key=lambda c: c.date, reverse=True)),
        withdrawn=meta.withdrawn,
        contributors=meta.contributors,
        ai_use=meta.ai_use,
        disclosure=meta.disclosure,
        licence=meta.licence or settings.licence,
        translations=site.translations.get(article.id, ()),
        related=site.related.get(article.id, ()),
        neighbours=lookup.neighbours.get(article.id, NO_NEIGHBOURS),
        topic_neighbours=lookup.topic_neighbours.get(article.id, NO_NEIGHBOURS),
        edit_url=settings.edit_base + article.path if settings.edit_base else None,
        is_draft=meta.status is Status.DRAFT,
        held_back_until=meta.publish_at if is_held_back(article, context.now) else None,
    )
