"""Pages that are lists: indexes, and lists that run over several pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from standfirst.arranging.site import Site
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.page import Page


def index_page(
    site: Site, address: str, template: str, title: str, description: str, key: str, **values: Any
) -> Page:
    """The page that lists everything of one kind; `key` changes with what it lists."""
    return Page(
        address=address,
        title=title,
        description=description,
        template=f"{template}.html.j2",
        values=lambda: {"title": title, **values},
        modified=site.articles[0].date if site.articles else None,
        key=key,
    )


def list_pages(
    address: str,
    template: str,
    title: str,
    description: str,
    articles: Sequence[Article],
    per_page: int,
    *,
    keys: CacheKeys,
    values: Mapping[str, Any],
    key: str,
    source: str | None = None,
) -> Iterator[Page]:
    """A list of articles in pages of `per_page`.

    `key` changes with what the list shows besides its articles.
    """
    count = max(1, -(-len(articles) // per_page))
    for number in range(1, count + 1):
        part = articles[(number - 1) * per_page : number * per_page]
        numbers = {"articles": part, "number": number, "count": count, "address": address}
        all_values = {**values, **numbers}
        yield Page(
            address=urls.numbered(address, number),
            title=title if number == 1 else f"{title} ({number}/{count})",
            description=description,
            template=template,
            values=partial(dict, all_values),
            source=source,
            modified=max([article.meta.date for article in part], default=None),
            key=keys.listing(part, address, number, count, len(articles), key),
        )
