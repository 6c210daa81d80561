"""Metadata in the head of a page: cards for sharing, citation, linked data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from babel import Locale

from standfirst.arranging.publication import published_at, updated_at
from standfirst.arranging.site import Site
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.head.linked_data import JsonObject, LinkedData
from standfirst.rendering.head.social_cards import SIZE, SocialCards
from standfirst.rendering.lookup import Lookup
from standfirst.rendering.page import Head, HeadLink, Page


class PageHeads:
    """Adds metadata to the heads of one site's pages."""

    def __init__(self, site: Site, settings: Settings, lookup: Lookup, cards: SocialCards) -> None:
        self._settings, self._lookup, self._cards = settings, lookup, cards
        self._data = LinkedData(site, settings, lookup)
        self._territory = _territory(settings)

    def add_article_metadata(self, page: Page, article: Article) -> Page:
        """Of an article. A withdrawn one says no more than any other page."""
        if article.meta.withdrawn:
            return self.add_metadata(page)
        own = self._cards.address(article)
        times = (
            ("article:published_time", published_at(article).isoformat()),
            ("article:modified_time", updated_at(article).isoformat()),
        )
        topics = self._lookup.article_topics(article)
        tags = tuple(("article:tag", topic.text) for topic in topics)
        section = tuple(("article:section", topic.text) for topic in topics[:1])
        return self._add(
            page,
            kind="article",
            picture=(own, article.title),
            properties=(*times, *section, *tags),
            metas=self._citation(article),
            data=lambda base: self._data.article(article, base, base + own if own else None),
            links=(
                HeadLink(
                    rel="alternate",
                    address=f"{page.address}{urls.MARKDOWN}",
                    type="text/markdown",
                ),
            ),
        )

    def add_metadata(self, page: Page) -> Page:
        """Of any other page."""
        data = self._data.home if page.address == urls.HOME else None
        general = self._cards.default_address
        return self._add(
            page, kind="website", picture=(general, self._settings.site_name), data=data
        )

    def _add(
        self,
        page: Page,
        *,
        kind: str,
        picture: tuple[str | None, str],
        properties: tuple[tuple[str, str], ...] = (),
        metas: tuple[tuple[str, str], ...] = (),
        links: tuple[HeadLink, ...] = (),
        data: Callable[[str], JsonObject] | None = None,
    ) -> Page:
        def head() -> Head:
            old = page.head() if page.head else Head()
            base = self._settings.site_url or urls.path_to_root(page.address)
            card = self._card(page, kind, *picture)
            return replace(
                old,
                links=(*old.links, *links),
                metas=(*old.metas, ("twitter:card", "summary_large_image"), *metas),
                properties=(*old.properties, *card, *properties),
                data=data(base) if data else None,
            )

        known = page.key and f"{page.key} {picture[0]}"
        return replace(page, head=head, key=known)

    def _card(
        self, page: Page, kind: str, picture: str | None, alt: str
    ) -> tuple[tuple[str, str], ...]:
        """Open Graph (https://ogp.me/). It knows whole addresses only."""
        settings, root = self._settings, self._settings.site_url
        card = [
            ("og:type", kind),
            ("og:site_name", settings.site_name),
            ("og:title", page.title),
            ("og:description", page.description),
            ("og:locale", self._territory),
        ]
        if root:
            card.append(("og:url", root + page.address))
        if root and picture:
            width, height = map(str, SIZE)
            card += [
                ("og:image", root + picture),
                ("og:image:type", "image/png"),
                ("og:image:width", width),
                ("og:image:height", height),
                ("og:image:alt", alt),
            ]
        return tuple(pair for pair in card if pair[1])

    def _citation(self, article: Article) -> tuple[tuple[str, str], ...]:
        """What reference managers read: https://www.zotero.org/support/dev/exposing_metadata."""
        meta, settings = article.meta, self._settings
        url = settings.site_url + urls.article(meta.date, article.id)
        authors = meta.contributors or (settings.site_name,)
        return (
            ("citation_title", meta.title),
            *(("citation_author", name) for name in authors),
            ("citation_publication_date", f"{meta.date:%Y/%m/%d}"),
            ("citation_publisher", settings.site_name),
            ("citation_language", meta.language or settings.language),
            *((("citation_public_url", url),) if settings.site_url else ()),
        )


def _territory(settings: Settings) -> str:
    """The locale as Open Graph writes it, where it names a territory: `en_GB`."""
    locale = Locale.parse(settings.locale, sep="-")
    return f"{locale.language}_{locale.territory}" if locale.territory else ""
