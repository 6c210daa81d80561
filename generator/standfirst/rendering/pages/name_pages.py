"""The pages of publishers, of jurisdictions and of entities: an index and a list for each name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standfirst.arranging.site import NameListing
from standfirst.model import urls
from standfirst.rendering.i18n import display_names
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page, list_pages
from standfirst.rendering.pages.page_inputs import PageInputs


def name_pages(inputs: PageInputs) -> Iterator[Page]:
    site, words = inputs.site, inputs.words
    yield from _pages(
        inputs,
        "source",
        urls.SOURCES,
        words.gettext("Publishers"),
        words.gettext("Every publisher that the digest has summarised."),
        site.publishers,
    )
    yield from _pages(
        inputs,
        "jurisdiction",
        urls.JURISDICTIONS,
        words.gettext("Jurisdictions"),
        words.gettext("Every country and international body in the digest."),
        site.jurisdictions,
    )
    yield from _pages(
        inputs,
        "entity",
        urls.ENTITIES,
        words.gettext("Entities"),
        words.gettext("Every organisation, law and product in the digest."),
        site.entities,
    )


def _pages(
    inputs: PageInputs,
    kind: str,
    index: str,
    title: str,
    description: str,
    listings: Sequence[NameListing],
) -> Iterator[Page]:
    words, keys = inputs.words, inputs.keys
    yield index_page(
        inputs.site, index, "names", title, description, keys.whole, kind=kind, listings=listings
    )
    for listing in listings:
        name = (
            display_names.territory(listing.name, inputs.locale, words)
            if kind == "jurisdiction"
            else listing.name
        )
        yield from list_pages(
            f"{index}{listing.id}/",
            "name.html.j2",
            name,
            words.gettext("Summaries filed under %(name)s.") % {"name": name},
            listing.articles,
            inputs.settings.per_page,
            keys=keys,
            values={"kind": kind, "listing": listing, "name": name},
            key=f"{name} {listing.about}",
        )
