"""The pages of editions."""

from __future__ import annotations

from tests.builders import article, letter, topic
from tests.rendered_pages import Text, made, rendered


def test_an_edition_is_called_by_its_letter_or_by_its_week():
    found = made(letter("2026-W26", title="A busy week"), article("a"), article("b", "2026-06-18"))
    assert found["editions/2026-W26/"].title == "A busy week"
    assert found["editions/2026-W26/"].source == "editions/2026-W26.md"
    assert found["editions/2026-W25/"].title == "Week of June 15, 2026"
    assert found["editions/2026-W25/"].description == "Week of June 15, 2026: 1 summary"


def test_what_does_not_lead_is_grouped_by_its_main_topic():
    text = Text(
        rendered(
            topic("privacy"),
            letter("2026-W26", lead=["a"]),
            article("a"),
            article("b", topics=["privacy", "courts"]),
            article("c"),
        )["editions/2026-W26/"]
    ).text
    places = [text.index(f"A headline about {name}") for name in "acb"]
    assert places == sorted(places)


def test_all_editions_are_on_one_page():
    assert (
        "A busy week"
        in rendered(letter("2026-W26", title="A busy week"), article("a"))["editions/"]
    )
