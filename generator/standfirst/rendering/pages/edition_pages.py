"""The page of all editions, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.arranging.site import Edition
from standfirst.model import urls
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.i18n import display_names
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page
from standfirst.rendering.pages.page_inputs import MAX_DESCRIPTION, PageInputs


def edition_pages(inputs: PageInputs) -> Iterator[Page]:
    words = inputs.words
    title, description = words.gettext("Editions"), words.gettext("The digest week by week.")
    key = inputs.keys.whole
    yield index_page(inputs.site, urls.EDITIONS, "editions", title, description, key)
    for edition in inputs.site.editions:
        yield _page(inputs, edition)


def _page(inputs: PageInputs, edition: Edition) -> Page:
    letter = edition.letter
    title = display_names.edition(edition, inputs.locale, inputs.words)
    text = letter.body.text if letter else ""
    return Page(
        address=urls.edition(edition.id),
        title=title,
        description=cut_at_sentence(text, MAX_DESCRIPTION)
        or f"{title}: {inputs.count_summaries(edition.articles)}",
        template="edition.html.j2",
        values=lambda: {
            "edition": edition,
            "title": title,
            "groups": inputs.group_by_topic(edition.rest),
            "letter": inputs.letter(edition),
        },
        source=letter.path if letter else None,
        modified=edition.articles[0].date,
        key=inputs.keys.edition(edition),
    )
