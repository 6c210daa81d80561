"""The page of all editions, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.arranging.site import Edition
from standfirst.model import urls
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.context import Context
from standfirst.rendering.i18n import display_names
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page
from standfirst.rendering.pages.page_values import (
    MAX_DESCRIPTION,
    count_summaries,
    group_by_topic,
)
from standfirst.rendering.safe_html import editorial


def edition_pages(context: Context) -> Iterator[Page]:
    words = context.words
    title, description = words.gettext("Editions"), words.gettext("The digest week by week.")
    yield index_page(context, urls.EDITIONS, "editions", title, description)
    for edition in context.site.editions:
        yield _page(context, edition)


def _page(context: Context, edition: Edition) -> Page:
    letter = edition.letter
    title = display_names.edition(edition, context.locale, context.words)
    text = letter.body.text if letter else ""
    return Page(
        address=urls.edition(edition.id),
        title=title,
        description=cut_at_sentence(text, MAX_DESCRIPTION)
        or f"{title}: {count_summaries(context, edition.articles)}",
        template="edition.html.j2",
        values=lambda _: {
            "edition": edition,
            "title": title,
            "groups": group_by_topic(context, edition.rest),
            "letter": editorial(context, edition),
        },
        source=letter.path if letter else None,
        modified=edition.articles[0].date,
        key=context.keys.edition(edition),
    )
