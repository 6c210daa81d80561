"""From a site to its pages, as values: which there are, and what stands on each."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby

from babel import Locale
from markupsafe import Markup

from standfirst.arranging.arrange import dates_ahead
from standfirst.arranging.select import is_held_back
from standfirst.arranging.site import Edition, Period, Site, StoryListing, TopicListing
from standfirst.arranging.trends import Month, count_months, make_axis
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.fields import StoryStatus
from standfirst.model.settings import Settings
from standfirst.model.taxonomy import PlainPage
from standfirst.reading.markdown.content_links import resolve
from standfirst.reading.markdown.render import cut_at_sentence
from standfirst.rendering.article_view import Lookup, NamedLink, article_view
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.charts.bars import month_anchor, rows
from standfirst.rendering.charts.heat_map import HeatMap, busiest, drawn_years, heat_map
from standfirst.rendering.charts.sparkline import Line, line
from standfirst.rendering.citing.citations import citations
from standfirst.rendering.feeds.feed_list import feeds
from standfirst.rendering.head.page_head import PageHeads
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.i18n import date_names, display_names
from standfirst.rendering.i18n.catalogue import ENGLISH, Words
from standfirst.rendering.page import Head, HeadLink, Page
from standfirst.rendering.pages.feeds_page import feeds_page, offer
from standfirst.rendering.pages.insights_page import insights_page
from standfirst.rendering.pages.list_pages import index_page, list_pages, name_pages
from standfirst.rendering.pages.search_page import search_page

_DESCRIPTION = 160
_AHEAD = 8
_NOTHING: Mapping[str, object] = {}


def pages(
    site: Site,
    settings: Settings,
    now: dt.datetime,
    words: Words = ENGLISH,
    *,
    pictures: SocialCards | None = None,
) -> Iterator[Page]:
    """Every page of the site, in a fixed order. `pictures` are those for sharing."""
    heads = PageHeads(site, settings, Lookup.of(site), pictures or SocialCards(site, settings))
    articles = {article.path: article for article in (*site.articles, *site.withdrawn)}
    every = tuple(feeds(site, settings, words))
    lists = {feed.home: feed for feed in every if feed.home == feed.address}
    for page in (*_pages(site, settings, now, words), feeds_page(site, every, words)):
        if page.source in articles:
            yield heads.of_article(page, articles[page.source])
        else:
            feed = lists.get(page.address)
            yield heads.of_page(offer(page, feed) if feed else page)


def _pages(site: Site, settings: Settings, now: dt.datetime, words: Words) -> Iterator[Page]:
    maker = _Maker(site, settings, now, words)
    yield maker.home()
    yield from map(maker.article, chain(site.articles, site.withdrawn))
    whole = maker.keys.whole
    yield maker.topics()
    for listing in site.topics:
        yield from maker.topic(listing)
    yield from maker.archive()
    yield insights_page(site, maker.locale, whole, words)
    yield search_page(site, settings, words)
    title, description = words.gettext("Editions"), words.gettext("The digest week by week.")
    yield index_page(site, urls.EDITIONS, "editions", title, description, whole)
    yield from map(maker.edition, site.editions)
    title, description = words.gettext("Stories"), words.gettext("Running stories, one by one.")
    yield index_page(site, urls.STORIES, "stories", title, description, whole)
    yield from map(maker.story, site.stories)
    yield from name_pages(site, settings, maker.locale, keys=maker.keys, words=words)
    yield from map(maker.plain, site.pages)
    title, description = words.gettext("Wanted"), words.gettext("What somebody might summarise.")
    key = maker.keys.of("leads", *(f"{lead.path} {lead.meta}" for lead in site.leads))
    yield index_page(site, urls.LEADS, "leads", title, description, key)


class _Maker:
    """Holds what all pages of one site share; each method makes one kind of page."""

    def __init__(self, site: Site, settings: Settings, now: dt.datetime, words: Words) -> None:
        self._site, self._settings, self._now = site, settings, now
        self._words = words
        self._lookup = Lookup.of(site)
        self.keys = CacheKeys(site, settings)
        self.locale = Locale.parse(settings.locale, sep="-")

    def home(self) -> Page:
        settings, articles = self._settings, self._site.articles
        return Page(
            address=urls.HOME,
            title=settings.site_name,
            description=settings.site_description,
            template="home.html.j2",
            values=self._home_values,
            modified=articles[0].date if articles else None,
            key=f"{self.keys.whole} {self._now.date()}",
        )

    def _home_values(self) -> dict[str, object]:
        site = self._site
        edition = site.editions[0] if site.editions else None
        lead = edition.lead if edition else ()
        return {
            "edition": edition,
            "groups": self._by_topic(edition.rest) if edition else (),
            "letter": self._letter(edition) if edition else None,
            "pinned": [a for a in site.articles if a.meta.pin and a not in lead],
            "open_stories": [listing for listing in site.stories if _is_open(listing)],
            "ahead": self._dates_ahead(),
        }

    def _dates_ahead(self) -> Sequence[object]:
        today = self._now.date()
        return [pair for pair in dates_ahead(self._site.articles) if pair[0].date >= today][:_AHEAD]

    def article(self, article: Article) -> Page:
        meta = article.meta
        changed = [article.date, *(correction.date for correction in meta.corrections)]
        if meta.withdrawn:
            changed.append(meta.withdrawn.date)
        near = self._lookup.near(article)
        held_back = is_held_back(article, self._now)
        return Page(
            address=urls.article(article.date, article.id),
            title=article.title,
            description=cut_at_sentence(article.lede, _DESCRIPTION),
            template="article.html.j2",
            values=partial(self._article_values, article),
            source=article.path,
            modified=max(changed),
            head=partial(self._article_head, article),
            key=self.keys.of_article(article, near, is_held_back=held_back),
        )

    def _article_values(self, article: Article) -> dict[str, object]:
        view = article_view(
            article, self._site, self._lookup, settings=self._settings, now=self._now
        )
        cited = citations(article, self._settings, self.locale)
        return {"article": view, "citations": cited}

    def _article_head(self, article: Article) -> Head:
        site_language = self._settings.language
        versions = self._site.translations.get(article.id, ())
        return Head(
            links=tuple(
                HeadLink(
                    rel="alternate",
                    address=urls.article(other.date, other.id),
                    hreflang=other.meta.language or site_language,
                )
                for other in ((article, *versions) if versions else ())
            )
        )

    def topics(self) -> Page:
        site = self._site

        def lines() -> dict[str, Line]:
            axis, mirror = make_axis(site.articles), self.locale.text_direction == "rtl"
            counts = ((listing, axis.count(listing.articles)) for listing in site.topics)
            return {s.topic.id: line(axis, c, is_mirrored=mirror) for s, c in counts if any(c)}

        return index_page(
            site,
            urls.TOPICS,
            "topics",
            self._words.gettext("Topics"),
            self._words.gettext("Every topic of the digest."),
            self.keys.whole,
            lines=lines,
            axis=make_axis(site.articles),
        )

    def topic(self, listing: TopicListing) -> Iterator[Page]:
        topic, per_page = listing.topic, self._settings.per_page
        months = count_months(listing.articles)

        def address(month: Month, _is_yearly: bool) -> str:
            page = urls.numbered(urls.topic(topic.id), 1 + month.place // per_page)
            return f"{page}#{month_anchor(month.start)}"

        beside = [(other.id, count) for other, count in listing.beside]
        return list_pages(
            urls.topic(topic.id),
            "topic.html.j2",
            topic.meta.title,
            topic.meta.description,
            listing.articles,
            per_page,
            keys=self.keys,
            values={
                "listing": listing,
                "intro": self._safe(topic.body.html),
                "rows": partial(rows, months, address),
                "anchor": month_anchor,
            },
            key=f"{self.keys.of_text(topic)} {months} {beside}",
            source=topic.path,
        )

    def archive(self) -> Iterator[Page]:
        site = self._site
        months: defaultdict[int, list[Period]] = defaultdict(list)
        for month in site.months:
            months[month.start.year].append(month)
        yield self._archive(months)
        most = busiest(site.days)
        days = {year: tuple(spans) for year, spans in groupby(site.days, lambda d: d.start.year)}
        for span in site.years:
            number = span.start.year
            heat = partial(heat_map, number, days[number], most=most, locale=self.locale)
            values = {"months": months[number], "heat": heat}
            yield self._span("year", urls.year(number), str(number), span, values, most)
        for span in site.months:
            title = date_names.month(span.start, self.locale)
            address = urls.month(span.start.year, span.start.month)
            yield self._span("month", address, title, span, {"days": _by_day(span.articles)})
        for span in site.days:
            title = date_names.weekday(span.start, self.locale)
            yield self._span("day", urls.day(span.start), title, span)

    def _archive(self, months: Mapping[int, Sequence[Period]]) -> Page:
        days, most = self._site.days, busiest(self._site.days)

        def heats() -> dict[int, HeatMap]:
            drawn = drawn_years(days)
            return {
                year: heat_map(year, spans, most=most, locale=self.locale)
                for year, spans in groupby(days, lambda day: day.start.year)
                if year in drawn
            }

        return index_page(
            self._site,
            urls.ARCHIVE,
            "archive",
            self._words.gettext("Archive"),
            self._words.gettext("Every summary by date."),
            self.keys.whole,
            months=months,
            heats=heats,
        )

    def _span(
        self,
        kind: str,
        address: str,
        title: str,
        span: Period,
        values: Mapping[str, object] = _NOTHING,
        *also: object,
    ) -> Page:
        """A page of a span; `also` is what it shows besides its articles and its neighbours."""
        return Page(
            address=address,
            title=title,
            description=f"{title}: {self._count(span.articles)}",
            template=f"{kind}.html.j2",
            values=lambda: {"span": span, "title": title, **values},
            modified=span.articles[0].date,
            key=self.keys.of_list(span.articles, kind, title, span.earlier, span.later, *also),
        )

    def edition(self, edition: Edition) -> Page:
        letter = edition.letter
        title = display_names.edition(edition, self.locale, self._words)
        text = letter.body.text if letter else ""
        return Page(
            address=urls.edition(edition.id),
            title=title,
            description=cut_at_sentence(text, _DESCRIPTION)
            or f"{title}: {self._count(edition.articles)}",
            template="edition.html.j2",
            values=lambda: {
                "edition": edition,
                "title": title,
                "groups": self._by_topic(edition.rest),
                "letter": self._letter(edition),
            },
            source=letter.path if letter else None,
            modified=edition.articles[0].date,
            key=self.keys.of_edition(edition),
        )

    def story(self, listing: StoryListing) -> Page:
        story = listing.story
        return Page(
            address=urls.story(story.id),
            title=story.meta.title,
            description=cut_at_sentence(story.meta.summary, _DESCRIPTION),
            template="story.html.j2",
            values=lambda: {"listing": listing, "intro": self._safe(story.body.html)},
            source=story.path,
            modified=listing.articles[-1].date if listing.articles else None,
            key=self.keys.of_story(listing),
        )

    def plain(self, page: PlainPage) -> Page:
        title = page.meta.title or page.id
        edit_base = self._settings.edit_base
        return Page(
            address=urls.plain_page(page.id),
            title=title,
            description=page.meta.description or cut_at_sentence(page.body.excerpt, _DESCRIPTION),
            template="plain.html.j2",
            values=lambda: {
                "title": title,
                "body": self._safe(page.body.html),
                "edit_url": edit_base + page.path if edit_base else None,
            },
            source=page.path,
            key=self.keys.of_plain(page),
        )

    def _count(self, articles: Sequence[Article]) -> str:
        number = len(articles)
        words = self._words.ngettext("%(num)s summary", "%(num)s summaries", number)
        return words % {"num": number}

    def _letter(self, edition: Edition) -> Markup | None:
        return self._safe(edition.letter.body.html) if edition.letter else None

    def _safe(self, clean_html: str) -> Markup:
        """A body that nh3 has cleaned, its links resolved."""
        return Markup(resolve(clean_html, self._site.addresses))

    def _by_topic(self, articles: Sequence[Article]) -> list[tuple[NamedLink, list[Article]]]:
        """Articles under their main topic, in the order of the topics' tree."""
        groups: defaultdict[NamedLink, list[Article]] = defaultdict(list)
        for article in articles:
            for link in self._lookup.topics_of(article)[:1]:
                groups[link].append(article)
        order = [self._lookup.topics[listing.topic.id] for listing in self._site.topics]
        return [(link, groups[link]) for link in order if link in groups]


def _is_open(listing: StoryListing) -> bool:
    return bool(listing.articles) and listing.story.meta.status is StoryStatus.OPEN


def _by_day(articles: Sequence[Article]) -> list[tuple[dt.date, list[Article]]]:
    days: defaultdict[dt.date, list[Article]] = defaultdict(list)
    for article in articles:
        days[article.date].append(article)
    return list(days.items())
