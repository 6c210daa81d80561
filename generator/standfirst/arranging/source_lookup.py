"""Which article summarises a source."""

from __future__ import annotations

from collections.abc import Iterable

from standfirst.model.article import Article
from standfirst.model.source_urls import canonical_url


def find_by_source(articles: Iterable[Article], url: str) -> Article | None:
    """The article that has a source at this address, however the address is spelled."""
    if not url:
        return None
    wanted = canonical_url(url)
    return next(
        (
            article
            for article in articles
            for source in article.meta.source
            if source.url and canonical_url(source.url) == wanted
        ),
        None,
    )
