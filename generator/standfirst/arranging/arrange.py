"""From content to a site: one pure function."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from standfirst.arranging import periods
from standfirst.arranging.order import newest_first, oldest_first
from standfirst.arranging.related import Relate, related
from standfirst.arranging.select import select
from standfirst.arranging.site import NameListing, Site, StoryListing
from standfirst.arranging.topics import current_ids, topic_listings
from standfirst.model import urls
from standfirst.model.article import Ahead, Article
from standfirst.model.content import Content
from standfirst.model.fields import StoryStatus
from standfirst.model.settings import Settings
from standfirst.model.taxonomy import Lead, Publisher, Story


def arrange(
    content: Content, settings: Settings, now: dt.datetime, *, relate: Relate = related
) -> Site:
    """Arrange what was read. `now` has an offset and decides what is still held back.

    Never fails: what contradicts itself in the content is left out here and reported by
    `standfirst.arranging.rules.judge`, which judge the same content.
    """
    selection = select(content.articles, now, drafts=settings.drafts)
    articles = selection.listed
    days = periods.days(articles)
    letters = {letter.id: letter for letter in content.letters}
    return Site(
        articles=articles,
        withdrawn=selection.withdrawn,
        topics=topic_listings(content.topics, articles),
        stories=_stories(content.stories, articles),
        editions=periods.editions(days, letters),
        publishers=_publishers(articles, content.publishers),
        jurisdictions=_name_listings(
            articles, lambda a: a.meta.jurisdictions, lambda code: code.lower()
        ),
        entities=_name_listings(articles, lambda a: a.meta.entities, urls.slug),
        days=days,
        months=periods.group_days(days, periods.month_start),
        years=periods.group_days(days, periods.year_start),
        pages=tuple(sorted(content.pages, key=lambda page: page.path)),
        related=relate(articles, settings.related),
        translations=_translations(articles),
        addresses=_addresses(content, articles + selection.withdrawn),
        media=content.media,
        dead=content.dead_links.urls,
        leads=_open(content.leads, now.date()),
    )


def _open(leads: Sequence[Lead], today: dt.date) -> tuple[Lead, ...]:
    """Those that have not expired, the newest first."""
    still = [lead for lead in leads if lead.expires > today]
    return tuple(sorted(still, key=lambda lead: (-lead.meta.found.toordinal(), lead.id)))


def _stories(stories: Sequence[Story], articles: Sequence[Article]) -> tuple[StoryListing, ...]:
    """Open stories first, then by their latest article, then by id."""
    names = current_ids(stories)
    filed: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        for story_id in {names[i]: None for i in article.meta.stories if i in names}:
            filed[story_id].append(article)

    def place(listing: StoryListing) -> tuple[bool, int, str]:
        latest = listing.articles[-1].date.toordinal() if listing.articles else 0
        return (listing.story.meta.status is StoryStatus.CLOSED, -latest, listing.story.id)

    listings = (
        StoryListing(story, oldest_first(filed[story.id]), dates_ahead(filed[story.id]))
        for story in stories
    )
    return tuple(sorted(listings, key=place))


def dates_ahead(articles: Iterable[Article]) -> tuple[tuple[Ahead, Article], ...]:
    """Every date to watch with the article that names it, the earliest first."""
    pairs = ((ahead, article) for article in articles for ahead in article.meta.ahead)
    return tuple(sorted(pairs, key=lambda pair: (pair[0].date, pair[0].what, pair[1].id)))


def _publishers(articles: Sequence[Article], known: Sequence[Publisher]) -> tuple[NameListing, ...]:
    about = {urls.slug(publisher.meta.publisher): publisher for publisher in known}
    listings = _name_listings(
        articles, lambda a: tuple(source.publisher for source in a.meta.source), urls.slug
    )
    return tuple(
        replace(listing, name=about[listing.id].meta.publisher, about=about[listing.id])
        if listing.id in about
        else listing
        for listing in listings
    )


def _name_listings(
    articles: Iterable[Article],
    names: Callable[[Article], Iterable[str]],
    identify: Callable[[str], str],
) -> tuple[NameListing, ...]:
    """Group by name. Names that share an id share a listing, under the one used first of them."""
    filed: defaultdict[str, list[Article]] = defaultdict(list)
    shown: dict[str, str] = {}
    for article in articles:
        for name in names(article):
            key = identify(name)
            shown[key] = min(shown.get(key, name), name)
            if not filed[key] or filed[key][-1] is not article:
                filed[key].append(article)
    ordered = sorted(filed, key=lambda key: (shown[key].casefold(), key))
    return tuple(NameListing(key, shown[key], tuple(filed[key])) for key in ordered)


def _translations(articles: Sequence[Article]) -> Mapping[str, tuple[Article, ...]]:
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    ids = {article.id for article in articles}
    for article in articles:
        original = article.meta.translation_of
        groups[original if original in ids and original else article.id].append(article)
    return {
        article.id: newest_first(other for other in group if other is not article)
        for group in groups.values()
        if len(group) > 1
        for article in group
    }


def _addresses(content: Content, articles: Sequence[Article]) -> dict[str, str]:
    """The address of each file that a body may link to."""
    found = {path: path for path in content.media}
    found |= {page.path: urls.plain_page(page.id) for page in content.pages}
    found |= {topic.path: urls.topic(topic.id) for topic in content.topics}
    found |= {story.path: urls.story(story.id) for story in content.stories}
    weeks = {urls.week(article.date) for article in articles}
    letters = (letter for letter in content.letters if letter.id in weeks)
    found |= {letter.path: urls.edition(letter.id) for letter in letters}
    found |= {article.path: urls.article(article.date, article.id) for article in articles}
    return found
