"""Tells two states of a page apart without rendering either.

A page's key is a hash of everything that the page shows. Two pages with equal keys, the same
templates and the same code have the same HTML, so a page whose key is unchanged is not rendered
again. A part too many costs a rendering; a part too few leaves a stale page, which is what
`tests/promises/test_keys.py` looks for.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from hashlib import blake2b
from itertools import chain

import msgspec

from standfirst.arranging.site import Edition, Site, StoryListing
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.model.taxonomy import EditionLetter, PlainPage, Story, Topic
from standfirst.rendering.article_entry import entry_fingerprint


def fingerprint(*parts: str) -> str:
    """A hash of texts, of which none can run over into the next."""
    return blake2b(msgspec.msgpack.encode(parts), digest_size=16).hexdigest()


class CacheKeys:
    """The keys of one site's pages, and the parts that they are made of."""

    def __init__(self, site: Site, settings: Settings, default_card: str | None) -> None:
        self._site, self._settings, self._default_card = site, settings, default_card
        self._entries: dict[str, str] = {}
        self._stories: dict[str, str] = {}
        self._full_articles: dict[str, str] = {}

    @cached_property
    def _common(self) -> str:
        """What every page may show: the settings, the digest's social card, topics' names."""
        topics = (
            f"{s.topic.id}={s.topic.meta.title}={s.topic.meta.aliases}" for s in self._site.topics
        )
        return fingerprint(repr(self._settings), str(self._default_card), *topics)

    @cached_property
    def whole(self) -> str:
        """What a page depends on that may show anything of the digest but the articles' bodies."""
        site = self._site
        return fingerprint(
            self._common,
            *(f"{self.entry(a)} {a.path}" for a in chain(site.articles, site.withdrawn)),
            *(self.text(listing.topic) for listing in site.topics),
            *(listing.story.id + self.text(listing.story) for listing in site.stories),
            *(self.text(edition.letter) for edition in site.editions),
            *(repr(listing.about) for listing in site.publishers),
        )

    def make(self, *parts: str) -> str:
        """The key of what shows these parts and the digest's own names."""
        return fingerprint(self._common, *parts)

    def listing(self, articles: Iterable[Article], *parts: object) -> str:
        """The key of a page that lists articles, with all else that it shows."""
        return self.make(self.entries(articles), *map(str, parts))

    def edition(self, edition: Edition) -> str:
        """The key of what shows an edition in full."""
        lead = ",".join(article.id for article in edition.lead)
        near = f"{edition.earlier} {edition.later}"
        return self.listing(edition.articles, lead, near, self.text(edition.letter))

    def full_article(self, article: Article) -> str:
        """What a feed or a data file that carries all of an article adds to its key."""
        known = self._full_articles.get(article.id)
        if known is None:
            found = [self._site.addresses.get(link.target, "") for link in article.links]
            known = " ".join([article.id, article.file_hash, *found])
            self._full_articles[article.id] = known
        return known

    def text(self, item: Topic | Story | EditionLetter | PlainPage | None) -> str:
        """What a text of the editors adds to a key: its front matter and its body."""
        if item is None:
            return ""
        links = (self._site.addresses.get(link.target, "") for link in item.links)
        return fingerprint(repr(item.meta), item.body.html, *links)

    def story(self, listing: StoryListing) -> str:
        """What a story adds to a key: its front matter, and its articles as entries."""
        own = listing.story.id
        if own not in self._stories:
            meta = repr(listing.story.meta)
            self._stories[own] = fingerprint(own, meta, self.entries(listing.articles))
        return self._stories[own]

    def entries(self, articles: Iterable[Article | None]) -> str:
        """What entries of articles add to a key. Their order is part of what a page shows."""
        return " ".join([self.entry(article) if article else "-" for article in articles])

    def entry(self, article: Article) -> str:
        """What an entry of an article adds to a key."""
        known = self._entries.get(article.path)
        if known is None:
            known = self._entries[article.path] = entry_fingerprint(article)
        return known
