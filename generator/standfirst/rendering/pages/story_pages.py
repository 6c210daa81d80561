"""The page of all stories, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.arranging.site import StoryListing
from standfirst.model import urls
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.context import Context
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page
from standfirst.rendering.pages.page_values import MAX_DESCRIPTION
from standfirst.rendering.safe_html import resolved_html


def story_pages(context: Context) -> Iterator[Page]:
    words = context.words
    title, description = words.gettext("Stories"), words.gettext("Running stories, one by one.")
    yield index_page(context, urls.STORIES, "stories", title, description)
    for listing in context.site.stories:
        yield _page(context, listing)


def _page(context: Context, listing: StoryListing) -> Page:
    story, keys = listing.story, context.keys
    return Page(
        address=urls.story(story.id),
        title=story.meta.title,
        description=cut_at_sentence(story.meta.summary, MAX_DESCRIPTION),
        template="story.html.j2",
        values=lambda _: {"listing": listing, "intro": resolved_html(context, story.body.html)},
        source=story.path,
        modified=listing.articles[-1].date if listing.articles else None,
        key=keys.make(keys.story(listing), keys.text(story)),
    )
