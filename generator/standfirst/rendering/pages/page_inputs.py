"""What all pages of one site are made from, and the values that several of them share."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from babel import Locale
from markupsafe import Markup

from standfirst.arranging.site import Edition, Site
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.reading.markdown.content_links import resolve
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.lookup import Lookup, NamedLink

MAX_DESCRIPTION = 160
"""Most characters of a page's description: search engines show no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInputs:
    """Made once for a site and passed to each kind of page."""

    site: Site
    settings: Settings
    now: dt.datetime
    words: Words
    locale: Locale
    lookup: Lookup
    keys: CacheKeys

    @classmethod
    def from_site(
        cls, site: Site, settings: Settings, now: dt.datetime, words: Words
    ) -> PageInputs:
        return cls(
            site=site,
            settings=settings,
            now=now,
            words=words,
            locale=Locale.parse(settings.locale, sep="-"),
            lookup=Lookup.from_site(site),
            keys=CacheKeys(site, settings),
        )

    def safe_html(self, clean_html: str) -> Markup:
        """A body that nh3 has cleaned, its links resolved."""
        return Markup(resolve(clean_html, self.site.addresses))

    def letter(self, edition: Edition) -> Markup | None:
        """The text of an edition's letter, if it has one."""
        return self.safe_html(edition.letter.body.html) if edition.letter else None

    def count_summaries(self, articles: Sequence[Article]) -> str:
        """The number of articles in words, such as `3 summaries`."""
        number = len(articles)
        words = self.words.ngettext("%(num)s summary", "%(num)s summaries", number)
        return words % {"num": number}

    def group_by_topic(self, articles: Sequence[Article]) -> list[tuple[NamedLink, list[Article]]]:
        """Articles under their main topic, in the order of the topics' tree."""
        groups: defaultdict[str, list[Article]] = defaultdict(list)
        for article in articles:
            for topic_id in self.lookup.article_topic_ids(article)[:1]:
                groups[topic_id].append(article)
        order = [listing.topic.id for listing in self.site.topics]
        return [(self.lookup.topics[i], groups[i]) for i in order if i in groups]
