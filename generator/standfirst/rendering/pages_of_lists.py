"""Pages that are lists: indexes, and lists that run over several pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from babel import Locale

from standfirst.arranging.site import NameShelf, Site
from standfirst.model import addresses
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering import names
from standfirst.rendering.keys import Keys
from standfirst.rendering.page import Page
from standfirst.rendering.words import Words


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
    keys: Keys,
    values: Mapping[str, Any],
    key: str,
    source: str | None = None,
) -> Iterator[Page]:
    """A list of articles in pages of `per_page`.

    `key` tells apart what the list shows besides its articles.
    """
    count = max(1, -(-len(articles) // per_page))
    for number in range(1, count + 1):
        part = articles[(number - 1) * per_page : number * per_page]
        numbers = {"articles": part, "number": number, "count": count, "address": address}
        all_values = {**values, **numbers}
        yield Page(
            address=addresses.numbered(address, number),
            title=title if number == 1 else f"{title} ({number}/{count})",
            description=description,
            template=template,
            values=partial(dict, all_values),
            source=source,
            modified=max([article.meta.date for article in part], default=None),
            key=keys.of_list(part, address, number, count, len(articles), key),
        )


def name_pages(
    site: Site, settings: Settings, locale: Locale, *, keys: Keys, words: Words
) -> Iterator[Page]:
    """The indexes and the lists of publishers, jurisdictions and entities."""
    kinds: tuple[tuple[str, str, str, str, tuple[NameShelf, ...]], ...] = (
        (
            "source",
            addresses.SOURCES,
            words.gettext("Publishers"),
            words.gettext("Every publisher that the digest has summarised."),
            site.publishers,
        ),
        (
            "jurisdiction",
            addresses.JURISDICTIONS,
            words.gettext("Jurisdictions"),
            words.gettext("Every country and international body in the digest."),
            site.jurisdictions,
        ),
        (
            "entity",
            addresses.ENTITIES,
            words.gettext("Entities"),
            words.gettext("Every organisation, law and product in the digest."),
            site.entities,
        ),
    )
    for kind, index, title, description, shelves in kinds:
        yield index_page(
            site,
            index,
            "names",
            title,
            description,
            keys.whole,
            kind=kind,
            shelves=shelves,
        )
        for shelf in shelves:
            name = (
                names.territory(shelf.name, locale, words) if kind == "jurisdiction" else shelf.name
            )
            yield from list_pages(
                f"{index}{shelf.id}/",
                "name.html.j2",
                name,
                words.gettext("Summaries filed under %(name)s.") % {"name": name},
                shelf.articles,
                settings.per_page,
                keys=keys,
                values={"kind": kind, "shelf": shelf, "name": name},
                key=f"{name} {shelf.about}",
            )
