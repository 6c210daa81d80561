"""The home page."""

from __future__ import annotations

import datetime as dt

from standfirst.rendering.pages.home_page import home_page
from tests.builders import NOW, article, context, letter, story
from tests.rendered_pages import Text, rendered


def test_an_empty_digest_has_a_home_page():
    assert "Nothing is published yet" in rendered()[""]


def test_it_shows_the_newest_edition_open_stories_and_dates_ahead():
    ahead = [
        {"date": "2026-08-01", "what": "Hearing of the appeal"},
        {"date": "2026-06-30", "what": "A day that is over"},
    ]
    text = Text(
        rendered(
            story("appeal"),
            story("done", status="closed"),
            story("empty"),
            letter("2026-W26", title="A busy week"),
            article("a", stories=["appeal", "done"], ahead=ahead),
        )[""]
    ).text
    for wanted in ("A busy week", "A headline about a", "On appeal", "Hearing of the appeal"):
        assert wanted in text, wanted
    for absent in ("On done", "On empty", "A day that is over"):
        assert absent not in text, absent


def test_its_key_changes_with_the_day():
    first, same, other = (
        home_page(context(article("a"), now=NOW + later)).key
        for later in map(dt.timedelta, (0, 0, 1))
    )
    assert first == same != other
