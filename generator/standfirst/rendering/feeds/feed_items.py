"""What stands in a feed: an article, a correction or an edition, as values for every format."""

from __future__ import annotations

import datetime as dt
import html
import re
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from babel import Locale
from markupsafe import Markup

from standfirst.arranging.site import Edition, Site
from standfirst.model import urls
from standfirst.model.article import Article, Correction
from standfirst.model.settings import Settings
from standfirst.reading.markdown.content_links import resolve
from standfirst.rendering.article_view import Lookup, NamedLink
from standfirst.rendering.i18n import display_names
from standfirst.rendering.i18n.catalogue import Words

_MOST = 500
"""How many bodies are remembered: about 1 MB of them."""

_FRAGMENT = re.compile(r'(<a [^>]*?href=")#')


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction as an entry of its own: the first, second … `number` of its article."""

    article: Article
    correction: Correction
    number: int


Entry = Article | Corrected | Edition
"""What a feed may list."""

Fill = Callable[..., str]
"""Fills the template of a name with values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """An entry with absolute addresses.

    `id` is a URN that a new title, date or address leaves as it is. `html` is safe, `title` and
    `summary` are plain text. `sources` are the addresses of what was summarised; `updated` is
    moved by a substantive correction alone.
    """

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[str, ...]
    topics: tuple[NamedLink, ...]
    sources: tuple[str, ...] = ()
    language: str
    licence: str
    image: str | None = None


def identify(settings: Settings, *parts: str) -> str:
    """A URN (RFC 9562, version 5) for something of this digest, the same for the same parts."""
    space = uuid.uuid5(
        uuid.NAMESPACE_URL, settings.feed_id or settings.site_url or settings.site_name
    )
    return uuid.uuid5(space, " ".join(parts)).urn


def midnight(day: dt.date) -> dt.datetime:
    """The beginning of a day in UTC: feeds ask for a moment where the content knows a day."""
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def published(article: Article) -> dt.datetime:
    """When an article went out."""
    return article.meta.publish_at or midnight(article.date)


def updated(article: Article) -> dt.datetime:
    """When what an article says was last changed, which takes a substantive correction."""
    changes = [midnight(c.date) for c in article.meta.corrections if c.substantive]
    return max([published(article), *changes])


class FeedItems:
    """Makes the items of one site; `fill` fills our templates."""

    def __init__(self, site: Site, settings: Settings, words: Words, fill: Fill) -> None:
        self._site, self._settings, self._words, self.fill = site, settings, words, fill
        self._lookup = Lookup.of(site)
        self._locale = Locale.parse(settings.locale, sep="-")
        self._bodies: dict[tuple[str, str], str] = {}

    def make(self, entry: Entry, base: str) -> FeedItem:
        """The item of an entry; `base` is what stands before an address to make it whole."""
        match entry:
            case Article():
                return self._article(entry, base)
            case Corrected():
                return self._corrected(entry, base)
        return self._edition(entry, base)

    def body(self, article: Article, base: str) -> str:
        """The body with whole addresses, safe to show anywhere. It is remembered for a while."""
        name = (article.id, base)
        found = self._bodies.get(name)
        if found is None:
            if len(self._bodies) >= _MOST:
                self._bodies.clear()
            body = resolve(article.body.html, self._site.addresses)
            own = html.escape(_url(article, base))
            found = _whole(_FRAGMENT.sub(lambda tag: f"{tag[1]}{own}#", body), base)
            self._bodies[name] = found
        return found

    def _article(self, article: Article, base: str) -> FeedItem:
        meta, url = article.meta, _url(article, base)
        body = Markup(self.body(article, base))
        content = self.fill("feeds/article.html.j2", article=article, body=body)
        return FeedItem(
            id=identify(self._settings, "article", article.id),
            url=url,
            title=meta.title,
            summary=article.lede,
            html=_whole(content, base),
            published=published(article),
            updated=updated(article),
            authors=meta.contributors or (self._settings.site_name,),
            topics=self._topics(article, base),
            sources=tuple(source.url for source in meta.source if source.url),
            language=meta.language or self._settings.language,
            licence=meta.licence or self._settings.licence,
            image=f"{base}{meta.image.file}" if meta.image else None,
        )

    def _corrected(self, entry: Corrected, base: str) -> FeedItem:
        article, moment = entry.article, midnight(entry.correction.date)
        content = self.fill("feeds/correction.html.j2", article=article, note=entry.correction)
        title = self._words.gettext("Correction: %(title)s") % {"title": article.title}
        return FeedItem(
            id=identify(self._settings, "correction", article.id, str(entry.number)),
            url=_url(article, base),
            title=title,
            summary=entry.correction.note,
            html=_whole(content, base),
            published=moment,
            updated=moment,
            authors=article.meta.contributors or (self._settings.site_name,),
            topics=self._topics(article, base),
            language=article.meta.language or self._settings.language,
            licence=article.meta.licence or self._settings.licence,
        )

    def _edition(self, edition: Edition, base: str) -> FeedItem:
        letter = edition.letter
        body = Markup(resolve(letter.body.html, self._site.addresses)) if letter else None
        content = self.fill(
            "feeds/edition.html.j2", articles=(*edition.lead, *edition.rest), letter=body
        )
        return FeedItem(
            id=identify(self._settings, "edition", edition.id),
            url=base + urls.edition(edition.id),
            title=display_names.edition(edition, self._locale, self._words),
            summary=letter.body.excerpt if letter else "",
            html=_whole(content, base),
            published=midnight(edition.monday),
            updated=max(updated(article) for article in edition.articles),
            authors=(self._settings.site_name,),
            topics=(),
            language=self._settings.language,
            licence=self._settings.licence,
        )

    def _topics(self, article: Article, base: str) -> tuple[NamedLink, ...]:
        topics = self._lookup.topics_of(article)
        return tuple([NamedLink(topic.text, base + topic.address) for topic in topics])


def _url(article: Article, base: str) -> str:
    return base + urls.article(article.date, article.id)


def _whole(content: str, base: str) -> str:
    """HTML with whole addresses in the place of the marks."""
    return content.replace(urls.ROOT, html.escape(base)).strip()


def corrections(articles: Sequence[Article]) -> list[Corrected]:
    """Every correction of the articles, the latest first."""
    found = [
        Corrected(article, correction, number)
        for article in articles
        for number, correction in enumerate(article.meta.corrections, 1)
    ]
    return sorted(found, key=lambda c: (c.correction.date, c.article.id, c.number), reverse=True)
