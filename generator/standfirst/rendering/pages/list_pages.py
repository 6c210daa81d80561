"""Pages that are lists: indexes, and lists that run over several pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from babel import Locale

from standfirst.arranging.site import NameListing, Site
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.i18n import display_names
from standfirst.rendering.i18n.catalogue import Words
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

    `key` tells apart what the list shows besides its articles.
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
            key=keys.of_list(part, address, number, count, len(articles), key),
        )


def name_pages(
    site: Site, settings: Settings, locale: Locale, *, keys: CacheKeys, words: Words
) -> Iterator[Page]:
    """The indexes and the lists of publishers, jurisdictions and entities."""
    kinds: tuple[tuple[str, str, str, str, tuple[NameListing, ...]], ...] = (
        (
            "source",
            urls.SOURCES,
            words.gettext("Publishers"),
            words.gettext("Every publisher that the digest has summarised."),
            site.publishers,
        ),
        (
            "jurisdiction",
            urls.JURISDICTIONS,
            words.gettext("Jurisdictions"),
            words.gettext("Every country and international body in the digest."),
            site.jurisdictions,
        ),
        (
            "entity",
            urls.ENTITIES,
            words.gettext("Entities"),
            words.gettext("Every organisation, law and product in the digest."),
            site.entities,
        ),
    )
    for kind, index, title, description, listings in kinds:
        yield index_page(
            site,
            index,
            "names",
            title,
            description,
            keys.whole,
            kind=kind,
            listings=listings,
        )
        for listing in listings:
            name = (
                display_names.territory(listing.name, locale, words)
                if kind == "jurisdiction"
                else listing.name
            )
            yield from list_pages(
                f"{index}{listing.id}/",
                "name.html.j2",
                name,
                words.gettext("Summaries filed under %(name)s.") % {"name": name},
                listing.articles,
                settings.per_page,
                keys=keys,
                values={"kind": kind, "listing": listing, "name": name},
                key=f"{name} {listing.about}",
            )
