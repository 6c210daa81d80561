"""Pages that are lists: indexes, and lists that run over several pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.rendering.context import Context
from standfirst.rendering.page import Page


def index_page(
    context: Context,
    address: str,
    template: str,
    title: str,
    description: str,
    key: str | None = None,
    **values: Any,
) -> Page:
    """The page that lists everything of one kind.

    `key` changes with what it lists, which may be anything of the digest without it.
    """
    articles = context.site.articles
    return Page(
        address=address,
        title=title,
        description=description,
        template=f"{template}.html.j2",
        values=lambda _: {"title": title, **values},
        modified=articles[0].date if articles else None,
        key=key or context.keys.whole,
    )


def list_pages(
    context: Context,
    address: str,
    template: str,
    title: str,
    description: str,
    articles: Sequence[Article],
    *,
    values: Mapping[str, Any],
    key: str,
    source: str | None = None,
) -> Iterator[Page]:
    """A list of articles in pages; `key` changes with what it shows besides its articles."""
    per_page = context.settings.per_page
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
            values=partial(_show, all_values),
            source=source,
            modified=max([article.meta.date for article in part], default=None),
            key=context.keys.listing(part, address, number, count, len(articles), key),
        )


def _show(values: Mapping[str, Any], _: Bodies) -> Mapping[str, Any]:
    return values
