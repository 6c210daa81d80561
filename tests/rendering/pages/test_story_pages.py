"""The pages of stories."""

from __future__ import annotations

from tests.builders import article, story
from tests.rendered_pages import Text, made, rendered


def test_a_story_is_told_from_its_beginning():
    items = (
        story("appeal"),
        article("late", stories=["appeal"]),
        article("early", "2026-06-01", stories=["appeal"]),
    )
    text = Text(rendered(*items)["stories/appeal/"]).text
    assert text.index("A headline about early") < text.index("A headline about late")
    assert "What goes on in appeal." in text


def test_a_story_without_articles_has_a_page_and_no_date():
    page = made(story("appeal"))["stories/appeal/"]
    assert (page.modified, page.source) == (None, "stories/appeal.md")


def test_all_stories_are_on_one_page():
    assert "On appeal" in rendered(story("appeal"))["stories/"]
