"""The entries of feeds: an article, a correction or an edition, as values for every format."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

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
from standfirst.rendering.safe_html import absolute_body, make_absolute, resolved_html


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


class FeedItems:
    """Makes the items of one site; `fill` fills our templates."""

    def __init__(self, context: Context, fill: Fill) -> None:
        self._context, self._settings, self.fill = context, context.settings, fill

    def make(self, entry: FeedEntry, bodies: Bodies, base: str) -> FeedItem:
        """The item of an entry; `base` before an address makes it absolute."""
        match entry:
            case Article():
                return self._article(entry, bodies, base)
            case ArticleCorrection():
                return self._corrected(entry, base)
        return self._edition(entry, base)

    def _article(self, article: Article, bodies: Bodies, base: str) -> FeedItem:
        meta, url = article.meta, _url(article, base)
        body = Markup(absolute_body(self._context, article, bodies, base))
        content = self.fill("feeds/article.html.j2", article=article, body=body)
        return FeedItem(
            id=self._settings.urn("article", article.id),
            base=base,
            url=url,
            title=meta.title,
            summary=article.lede,
            html=make_absolute(content, base),
            published=published_at(article),
            updated=updated_at(article),
            authors=meta.contributors or (self._settings.site_name,),
            topics=self._context.lookup.article_topics(article),
            sources=tuple(source.url for source in meta.source if source.url),
            language=meta.language or self._settings.language,
            licence=meta.licence or self._settings.licence,
            image=f"{base}{meta.image.file}" if meta.image else None,
        )

    def _corrected(self, entry: ArticleCorrection, base: str) -> FeedItem:
        article, moment = entry.article, midnight(entry.correction.date)
        content = self.fill("feeds/correction.html.j2", article=article, note=entry.correction)
        title = self._context.words.gettext("Correction: %(title)s") % {"title": article.title}
        return FeedItem(
            id=self._settings.urn("correction", article.id, str(entry.number)),
            base=base,
            url=_url(article, base),
            title=title,
            summary=entry.correction.note,
            html=make_absolute(content, base),
            published=moment,
            updated=moment,
            authors=article.meta.contributors or (self._settings.site_name,),
            topics=self._context.lookup.article_topics(article),
            language=article.meta.language or self._settings.language,
            licence=article.meta.licence or self._settings.licence,
        )

    def _edition(self, edition: Edition, base: str) -> FeedItem:
        letter = edition.letter
        body = resolved_html(self._context, letter.body.html) if letter else None
        content = self.fill(
            "feeds/edition.html.j2", articles=(*edition.lead, *edition.rest), letter=body
        )
        return FeedItem(
            id=self._settings.urn("edition", edition.id),
            base=base,
            url=base + urls.edition(edition.id),
            title=display_names.edition(edition, self._context.locale, self._context.words),
            summary=letter.excerpt if letter else "",
            html=make_absolute(content, base),
            published=midnight(edition.monday),
            updated=max(updated_at(article) for article in edition.articles),
            authors=(self._settings.site_name,),
            topics=(),
            language=self._settings.language,
            licence=self._settings.licence,
        )


def _url(article: Article, base: str) -> str:
    return base + urls.article(article.date, article.id)
