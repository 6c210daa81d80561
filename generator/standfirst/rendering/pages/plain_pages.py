"""Pages of the editors' own, such as one about the digest."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.model import urls
from standfirst.model.taxonomy import PlainPage
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.page import Page
from standfirst.rendering.pages.page_inputs import MAX_DESCRIPTION, PageInputs


def plain_pages(inputs: PageInputs) -> Iterator[Page]:
    for page in inputs.site.pages:
        yield _page(inputs, page)


def _page(inputs: PageInputs, page: PlainPage) -> Page:
    title, edit_base = page.meta.title or page.id, inputs.settings.edit_base
    return Page(
        address=urls.plain_page(page.id),
        title=title,
        description=page.meta.description or cut_at_sentence(page.body.excerpt, MAX_DESCRIPTION),
        template="plain.html.j2",
        values=lambda: {
            "title": title,
            "body": inputs.safe_html(page.body.html),
            "edit_url": edit_base + page.path if edit_base else None,
        },
        source=page.path,
        key=inputs.keys.make(page.path, inputs.keys.text(page)),
    )
