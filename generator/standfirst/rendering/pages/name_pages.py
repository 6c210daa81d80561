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
    title = words.gettext("Publishers")
    about = words.gettext("Every publisher that the digest has summarised.")
    yield from _pages(context, "source", urls.SOURCES, title, about, site.publishers)
    title = words.gettext("Jurisdictions")
    about = words.gettext("Every country and international body in the digest.")
    yield from _pages(context, "jurisdiction", urls.JURISDICTIONS, title, about, site.jurisdictions)
    title = words.gettext("Entities")
    about = words.gettext("Every organisation, law and product in the digest.")
    yield from _pages(context, "entity", urls.ENTITIES, title, about, site.entities)


def _pages(
    context: Context,
    kind: str,
    index: str,
    title: str,
    description: str,
    listings: Sequence[NameListing],
) -> Iterator[Page]:
    words = context.words
    yield index_page(context, index, "names", title, description, kind=kind, listings=listings)
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
