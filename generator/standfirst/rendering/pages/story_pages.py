"""The page of all stories, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.arranging.site import StoryListing
from standfirst.model import urls
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page
from standfirst.rendering.pages.page_inputs import MAX_DESCRIPTION, PageInputs


def story_pages(inputs: PageInputs) -> Iterator[Page]:
    words = inputs.words
    title, description = words.gettext("Stories"), words.gettext("Running stories, one by one.")
    yield index_page(inputs.site, urls.STORIES, "stories", title, description, inputs.keys.whole)
    for listing in inputs.site.stories:
        yield _page(inputs, listing)


def _page(inputs: PageInputs, listing: StoryListing) -> Page:
    story, keys = listing.story, inputs.keys
    return Page(
        address=urls.story(story.id),
        title=story.meta.title,
        description=cut_at_sentence(story.meta.summary, MAX_DESCRIPTION),
        template="story.html.j2",
        values=lambda: {"listing": listing, "intro": inputs.safe_html(story.body.html)},
        source=story.path,
        modified=listing.articles[-1].date if listing.articles else None,
        key=keys.make(keys.story(listing), keys.text(story)),
    )
