"""The pages of publishers, of jurisdictions and of entities: an index and a list for each name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standfirst.arranging.site import NameListing
from standfirst.model import urls
from standfirst.rendering.context import Context
from standfirst.rendering.i18n import display_names
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page, list_pages


def name_pages(context: Context) -> Iterator[Page]:
    site, words = context.site, context.words
    yield from _pages(
        context,
        "source",
        urls.SOURCES,
        words.gettext("Publishers"),
        words.gettext("Every publisher that the digest has summarised."),
        site.publishers,
    )
    yield from _pages(
        context,
        "jurisdiction",
        urls.JURISDICTIONS,
        words.gettext("Jurisdictions"),
        words.gettext("Every country and international body in the digest."),
        site.jurisdictions,
    )
    yield from _pages(
        context,
        "entity",
        urls.ENTITIES,
        words.gettext("Entities"),
        words.gettext("Every organisation, law and product in the digest."),
        site.entities,
    )


def _pages(
    context: Context,
    kind: str,
    index: str,
    title: str,
    description: str,
    listings: Sequence[NameListing],
) -> Iterator[Page]:
    words, keys = context.words, context.keys
    yield index_page(
        context, index, "names", title, description, keys.whole, kind=kind, listings=listings
    )
    for listing in listings:
        name = (
            display_names.territory(listing.name, context.locale, words)
            if kind == "jurisdiction"
            else listing.name
        )
        yield from list_pages(
            context,
            f"{index}{listing.id}/",
            "name.html.j2",
            name,
            words.gettext("Summaries filed under %(name)s.") % {"name": name},
            listing.articles,
            values={"kind": kind, "listing": listing, "name": name},
            key=f"{name} {listing.about}",
        )
