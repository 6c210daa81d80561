"""The page of the search, which also carries the words and the form of its dialog."""

from __future__ import annotations

from standfirst.model import urls
from standfirst.rendering.context import Context
from standfirst.rendering.page import HeadLink, Page
from standfirst.rendering.search.search_documents import FACETS

_STYLES = "assets/standfirst/search/search.css"


def search_page(context: Context) -> Page:
    """It shows nothing of the digest but its settings: a script fills it."""
    site, words = context.site, context.words
    return Page(
        address=urls.SEARCH,
        title=words.gettext("Search"),
        description=words.gettext(
            "Every summary, topic and story, by its words and by what it is filed under."
        ),
        template="search.html.j2",
        values=lambda _: {"facets": FACETS},
        modified=site.articles[0].date if site.articles else None,
        links=(HeadLink(rel="stylesheet", address=_STYLES),),
        key=context.keys.make("search"),
    )
