"""The archive and its years, months and days."""

from __future__ import annotations

from tests.builders import article
from tests.rendered_pages import Text, made, rendered

ITEMS = (article("a"), article("b"), article("c", "2026-05-02"), article("d", "2025-12-31"))


def test_there_is_a_page_for_each_period_that_has_articles():
    assert {"archive/", "2026/", "2026/06/", "2026/06/25/", "2026/05/02/", "2025/"} <= made(
        *ITEMS
    ).keys()
    assert "2026/06/24/" not in made(*ITEMS)


def test_a_period_says_how_much_it_has_and_lists_it():
    found = made(*ITEMS)
    assert found["2026/"].description == "2026: 3 summaries"
    assert found["2025/12/"].description == "December 2025: 1 summary"
    text = Text(rendered(*ITEMS)["2026/06/25/"]).text
    assert "A headline about a" in text
    assert "A headline about c" not in text


def test_the_key_of_a_day_changes_when_a_neighbouring_day_appears():
    key = made(*ITEMS)["2026/05/02/"].key
    assert made(*ITEMS, article("e", "2026-05-03"))["2026/05/02/"].key != key
    assert made(*ITEMS, article("e", "2026-06-29"))["2026/05/02/"].key == key
