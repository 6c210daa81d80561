"""What a letter says, before it has a form."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from standfirst.errors import LetterError
from standfirst.model.settings import Settings
from standfirst.reading.markdown.render import render
from standfirst.rendering.mail.letter import Letter, letter
from tests.builders import article, context, topic
from tests.builders import letter as front_matter_of
from tests.outputs import ROOT, SETTINGS

WEEK = "2026-W26"


def made(*items: Any, settings: Settings = SETTINGS, week: str = WEEK) -> Letter:
    return letter(context(*items, settings=settings), week)


def ids(articles):
    return [article.id for article in articles]


def correction(day, note, **more):
    return {"date": day, "note": note, **more}


def test_the_lead_comes_first_and_nothing_comes_twice():
    found = made(article("a"), article("b"), front_matter_of(WEEK, lead=["b"]))
    assert ids(found.lead) == ["b"]
    assert ids(found.articles) == ["b", "a"]


def test_the_rest_is_grouped_by_main_topics():
    found = made(
        topic("privacy"),
        front_matter_of(WEEK, lead=["a"]),
        article("a"),
        article("b", topics=["privacy", "courts"]),
        article("c"),
        article("d", topics=["privacy"]),
    )
    assert {name.text: ids(group) for name, group in found.groups} == {
        "On privacy": ["b", "d"],
        "On courts": ["c"],
    }


def test_it_is_called_by_its_title_or_else_by_its_week():
    assert made(article("a"), front_matter_of(WEEK, title="A busy week")).title == "A busy week"
    assert made(article("a")).title == "Week of June 22, 2026"


def test_it_covers_the_days_of_its_week_alone():
    items = [article(f"a{day}", f"2026-06-{day}") for day in (21, 22, 28, 29)]
    found = made(*items)
    assert ids(found.articles) == ["a28", "a22"]
    assert (found.monday, found.sunday) == (dt.date(2026, 6, 22), dt.date(2026, 6, 28))


def test_its_urls_are_absolute():
    bare = front_matter_of(WEEK)
    rendering, _ = render("Look [there](../articles/a.md) & [here](https://e.org/).", bare.path)
    own = article("a")
    found = made(own, replace(bare, body=rendering.body))
    assert found.url == f"{ROOT}editions/{WEEK}/"
    assert found.address(own) == f"{ROOT}2026/06/25/a/"
    assert f'href="{ROOT}2026/06/25/a/"' in str(found.editorial)
    assert 'href="https://e.org/"' in str(found.editorial)


def test_a_letter_without_a_text_has_no_editorial():
    assert made(article("a")).editorial is None
    assert made(article("a"), front_matter_of(WEEK, title="A busy week")).editorial is None


def test_what_was_corrected_since_the_edition_before_is_told():
    old = article(
        "old", "2026-06-08",
        corrections=[
            correction("2026-06-09", "In the week itself."),
            correction("2026-06-14", "On its Sunday."),
            correction("2026-06-15", "On the Monday after."),
            correction("2026-06-28", "On the last day."),
            correction("2026-06-29", "Too late."),
        ],
    )  # fmt: skip
    notes = [each.correction.note for each in made(old, article("a")).corrected]
    assert notes == ["On the last day.", "On the Monday after."]


def test_the_first_letter_tells_the_corrections_of_its_own_week():
    own = article("a", "2026-06-22", corrections=[correction("2026-06-22", "On its Monday.")])
    assert [each.correction.note for each in made(own).corrected] == ["On its Monday."]


def test_a_correction_of_a_withdrawn_article_is_told_and_the_article_is_not_in_it():
    gone = article(
        "gone", corrections=[correction("2026-06-26", "The sum was wrong.")],
        withdrawn={"date": "2026-06-27", "reason": "It was never decided."},
    )  # fmt: skip
    found = made(gone, article("a"))
    assert ids(found.articles) == ["a"]
    assert [each.article.id for each in found.corrected] == ["gone"]


@pytest.mark.parametrize(
    ("items", "settings", "said"),
    [
        ([article("a", "2026-06-02")], SETTINGS, "no edition 2026-W26: the newest are 2026-W23"),
        ([], SETTINGS, "no edition 2026-W26: nothing is published yet"),
        ([article("a")], replace(SETTINGS, site_url=""), "set `site_url` in mkdocs.yml"),
        (
            [article("a"), article("b", status="draft"), front_matter_of(WEEK, lead=["b"])],
            SETTINGS,
            "editions/2026-W26.md leads with `b`, which is not published",
        ),
    ],
)
def test_what_cannot_be_a_letter_is_refused_with_a_reason(items, settings, said):
    with pytest.raises(LetterError) as error:
        made(*items, settings=settings)
    assert said in str(error.value)
