"""Tells two states of a page apart without rendering either.

A page's key is a hash of everything that the page shows. Two pages with equal keys, the same
templates and the same code have the same HTML, so a page whose key is unchanged is not rendered
again. A part too many costs a rendering; a part too few leaves a stale page, which is what the
test of incremental builds looks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import chain

import msgspec

from standfirst.arranging.site import Edition, Site, StoryListing
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.model.taxonomy import EditionLetter, PlainPage, Story, Topic


def fingerprint(*parts: str) -> str:
    """A hash of texts, of which none can run over into the next."""
    return blake2b(msgspec.msgpack.encode(parts), digest_size=16).hexdigest()


class CacheKeys:
    """The keys of one site's pages."""

    def __init__(self, site: Site, settings: Settings) -> None:
        self._site, self._settings = site, settings
        self._stories: dict[str, str] = {}
        self._wholes: dict[str, str] = {}
        self._name_listings = {
            name: listing
            for listing in site.stories
            for name in (*listing.story.meta.aliases, listing.story.id)
        }

    @cached_property
    def _common(self) -> str:
        """What every page may show: the settings, and the names of the topics."""
        topics = (
            f"{s.topic.id}={s.topic.meta.title}={s.topic.meta.aliases}" for s in self._site.topics
        )
        return fingerprint(repr(self._settings), *topics)

    @cached_property
    def whole(self) -> str:
        """What a page depends on that may show anything of the digest but the articles' bodies."""
        site = self._site
        return fingerprint(
            self._common,
            *(f"{a.card_hash} {a.path}" for a in chain(site.articles, site.withdrawn)),
            *(self.of_text(listing.topic) for listing in site.topics),
            *(listing.story.id + self.of_text(listing.story) for listing in site.stories),
            *(self.of_text(edition.letter) for edition in site.editions),
            *(repr(listing.about) for listing in site.publishers),
        )

    def of_article(
        self, article: Article, near: Sequence[Article | None], *, is_held_back: bool
    ) -> str:
        """The key of an article's own page."""
        site = self._site
        return fingerprint(
            self._common,
            article.id,
            article.path,
            article.file_hash,
            str(is_held_back),
            self._cards(near),
            self._cards(site.related.get(article.id, ())),
            self._cards(site.translations.get(article.id, ())),
            *(site.addresses.get(link.target, "") for link in article.body.links),
            *(s.url for s in article.meta.source if s.url and s.url in site.dead),
            "stories",
            *(
                self._story(self._name_listings[i])
                for i in article.meta.stories
                if i in self._name_listings
            ),
        )

    def of_whole_article(self, article: Article) -> str:
        """What a feed or a data file that carries all of an article adds to its key."""
        known = self._wholes.get(article.id)
        if known is None:
            found = [self._site.addresses.get(link.target, "") for link in article.body.links]
            known = " ".join([article.id, article.card_hash, article.file_hash, *found])
            self._wholes[article.id] = known
        return known

    def of(self, *parts: str) -> str:
        """The key of what shows these parts and the digest's own names."""
        return fingerprint(self._common, *parts)

    def of_list(self, articles: Iterable[Article], *parts: object) -> str:
        """The key of a page that lists articles, with all else that it shows."""
        return fingerprint(self._common, self._cards(articles), *map(str, parts))

    def of_text(self, item: Topic | Story | EditionLetter | PlainPage | None) -> str:
        """What a text of the editors adds to a page: its front matter and its body."""
        if item is None:
            return ""
        links = (self._site.addresses.get(link.target, "") for link in item.body.links)
        return fingerprint(repr(item.meta), item.body.html, *links)

    def of_edition(self, edition: Edition) -> str:
        """What a page that shows an edition in full depends on."""
        lead = ",".join(article.id for article in edition.lead)
        near = f"{edition.earlier} {edition.later}"
        return self.of_list(edition.articles, lead, near, self.of_text(edition.letter))

    def of_story(self, listing: StoryListing) -> str:
        """The key of a story's own page."""
        return fingerprint(self._common, self._story(listing), self.of_text(listing.story))

    def of_plain(self, page: PlainPage) -> str:
        """The key of an ordinary page."""
        return fingerprint(self._common, page.path, self.of_text(page))

    def _story(self, listing: StoryListing) -> str:
        own = listing.story.id
        if own not in self._stories:
            meta = repr(listing.story.meta)
            self._stories[own] = fingerprint(own, meta, self._cards(listing.articles))
        return self._stories[own]

    @staticmethod
    def _cards(articles: Iterable[Article | None]) -> str:
        """The cards of articles in their order, which is part of what a page shows."""
        return " ".join([article.card_hash if article else "-" for article in articles])
