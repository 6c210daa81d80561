"""What the digest is made of: where its summaries come from, and what their files lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from standfirst.arranging.site import NameListing, Site
from standfirst.model.article import Article, Source
from standfirst.model.fields import Role
from standfirst.model.urls import slug

_PUBLISHERS = 15


@dataclass(frozen=True, slots=True)
class Share:
    """How many of all have something in common; `key` is None where nothing is stated."""

    key: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Articles whose sources lack something, newest first. `code` says what."""

    code: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """Shares are of the articles' main sources, the largest first.

    `publishers` are the largest; `other_publishers` is how many more there are, and
    `by_others` how many articles rest on those.
    """

    total: int
    publishers: tuple[tuple[NameListing, int], ...]
    other_publishers: int
    by_others: int
    languages: tuple[Share, ...]
    roles: tuple[Share, ...]
    gaps: tuple[Gap, ...]

    @property
    def official(self) -> int:
        """How many rest on a primary or an official source."""
        return sum(s.count for s in self.roles if s.key in {Role.PRIMARY, Role.OFFICIAL})


def insights(site: Site) -> Insights:
    """All of it, in time that grows with the number of articles."""
    listings = {listing.id: listing for listing in site.publishers}
    by_publisher = Counter(slug(article.source.publisher) for article in site.articles)
    ranked = [(listings[key], count) for key, count in _ranked(by_publisher) if key in listings]
    named, others = ranked[:_PUBLISHERS], ranked[_PUBLISHERS:]
    return Insights(
        total=len(site.articles),
        publishers=tuple(named),
        other_publishers=len(others),
        by_others=sum(count for _, count in others),
        languages=_shares(site.articles, lambda source: _language(source, listings)),
        roles=_shares(site.articles, lambda source: source.role),
        gaps=tuple(
            Gap(code, tuple(a for a in site.articles if any(map(lacks, a.meta.source))))
            for code, lacks in _LACKS.items()
        ),
    )


_LACKS: Mapping[str, Callable[[Source], bool]] = {
    "address": lambda source: source.url is None,
    "date": lambda source: source.published is None,
    "archive": lambda source: source.url is not None and source.archive is None,
}


def _language(source: Source, listings: Mapping[str, NameListing]) -> str | None:
    """That of the source; where it says nothing, that of its publisher in sources.yml."""
    if source.language is not None:
        return source.language
    listing = listings.get(slug(source.publisher))
    return listing.about.meta.language if listing and listing.about else None


def _shares(articles: Sequence[Article], key: Callable[[Source], str | None]) -> tuple[Share, ...]:
    keys = [key(article.source) for article in articles]
    counts = Counter(found for found in keys if found is not None)
    silent = keys.count(None)
    stated = tuple(Share(key, count) for key, count in _ranked(counts))
    return (*stated, Share(None, silent)) if silent else stated


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
