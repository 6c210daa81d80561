"""Pages of the editors' own, such as one about the digest."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.model import urls
from standfirst.model.taxonomy import PlainPage
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.context import Context
from standfirst.rendering.page import Page
from standfirst.rendering.pages.page_values import MAX_DESCRIPTION
from standfirst.rendering.safe_html import resolved_html


def plain_pages(context: Context) -> Iterator[Page]:
    for page in context.site.pages:
        yield _page(context, page)


def _page(context: Context, page: PlainPage) -> Page:
    title, edit_base = page.meta.title or page.id, context.settings.edit_base
    return Page(
        address=urls.plain_page(page.id),
        title=title,
        description=page.meta.description or cut_at_sentence(page.excerpt, MAX_DESCRIPTION),
        template="plain.html.j2",
        values=lambda _: {
            "title": title,
            "body": resolved_html(context, page.body.html),
            "edit_url": edit_base + page.path if edit_base else None,
        },
        source=page.path,
        key=context.keys.make(page.path, context.keys.text(page)),
    )
