"""What a template may see of an article: resolved, addressed and named, never raw."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from standfirst.arranging.select import is_held_back
from standfirst.arranging.site import Site, StoryListing
from standfirst.model import urls
from standfirst.model.article import Ahead, Article, Audio, Correction, Image, Source, Withdrawn
from standfirst.model.fields import AiUse, Kind, Stage, Status
from standfirst.model.settings import Settings
from standfirst.reading.markdown.content_links import resolve
from standfirst.rendering.i18n import display_names
from standfirst.rendering.lookup import NO_NEIGHBOURS, Lookup, NamedLink, Neighbours


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article as its own page shows it. `language` is None where it is the site's."""

    id: str
    title: str
    lede: str
    has_own_lede: bool
    address: str
    date: dt.date
    kind: Kind
    stage: Stage | None
    topics: tuple[NamedLink, ...]
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


def article_view(
    article: Article, site: Site, lookup: Lookup, *, settings: Settings, now: dt.datetime
) -> ArticleView:
    """Resolve everything that an article's page shows."""
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
        body=Markup(resolve(article.body.html, site.addresses)),
        words=article.body.words,
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
        held_back_until=meta.publish_at if is_held_back(article, now) else None,
    )
