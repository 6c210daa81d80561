"""What a template may see of an article: resolved, addressed and named, never raw."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class NamedLink:
    """A name and the address it leads to."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The articles before and after in an order: `newer` and `older`."""

    newer: Article | None
    older: Article | None


NO_NEIGHBOURS = Neighbours(None, None)


def _in_a_row(articles: Sequence[Article]) -> dict[str, Neighbours]:
    row = (None, *articles, None)
    return {article.id: Neighbours(row[i], row[i + 2]) for i, article in enumerate(articles)}


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


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the views of one site need to find, made once."""

    topics: Mapping[str, NamedLink]
    stories: Mapping[str, StoryListing]
    neighbours: Mapping[str, Neighbours]
    topic_neighbours: Mapping[str, Neighbours]

    @classmethod
    def of(cls, site: Site) -> Lookup:
        topics: dict[str, NamedLink] = {}
        for listing in site.topics:
            link = NamedLink(listing.topic.meta.title, urls.topic(listing.topic.id))
            topics |= dict.fromkeys((*listing.topic.meta.aliases, listing.topic.id), link)
        main: defaultdict[str, list[Article]] = defaultdict(list)
        for article in site.articles:
            if article.meta.topics[0] in topics:
                main[topics[article.meta.topics[0]].address].append(article)
        by_topic: dict[str, Neighbours] = {}
        for row in main.values():
            by_topic |= _in_a_row(row)
        stories: dict[str, StoryListing] = {}
        for story in site.stories:
            stories |= dict.fromkeys((*story.story.meta.aliases, story.story.id), story)
        return cls(topics, stories, _in_a_row(site.articles), by_topic)

    def topics_of(self, article: Article) -> tuple[NamedLink, ...]:
        """The topics of an article under their present names."""
        found = (self.topics[i] for i in article.meta.topics if i in self.topics)
        return tuple(dict.fromkeys(found))

    def near(self, article: Article) -> tuple[Article | None, ...]:
        """The neighbours that an article's page leads to."""
        over_all = self.neighbours.get(article.id, NO_NEIGHBOURS)
        in_topic = self.topic_neighbours.get(article.id, NO_NEIGHBOURS)
        return over_all.newer, over_all.older, in_topic.newer, in_topic.older

    def stories_of(self, article: Article) -> tuple[StoryListing, ...]:
        """The stories that an article belongs to."""
        found = (self.stories[i] for i in article.meta.stories if i in self.stories)
        return tuple({listing.story.id: listing for listing in found}.values())


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
        topics=lookup.topics_of(article),
        sources=meta.source,
        body=Markup(resolve(article.body.html, site.addresses)),
        words=article.body.words,
        jurisdictions=meta.jurisdictions,
        entities=meta.entities,
        stories=lookup.stories_of(article),
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
