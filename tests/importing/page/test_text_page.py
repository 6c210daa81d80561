"""What a saved text states, by where its lines are."""

from __future__ import annotations

import pytest

from standfirst.errors import SourceError
from standfirst.importing.page.page_facts import PageFacts
from standfirst.importing.page.text_page import guess_language, read_text
from tests.importing.page.samples import COURT, JUDGE, TEXT


def stated(text: str) -> PageFacts:
    found = read_text(text).article
    assert found is not None
    return found


def test_a_text_states_headline_author_moment_and_credit():
    found = read_text(TEXT).article
    assert found == PageFacts(
        title="A Court Weighs the Rules for Machines and the People Who Build Them",
        mark="G&L",
        authors=("Jane Q. Doe",),
        published="2026-06-25T12:13",
        credit="Illustrative image. Source: Archive.",
    )


def test_paragraphs_of_other_articles_are_announced_by_their_beginnings():
    teasers = read_text(TEXT).teasers
    assert [teaser.mark for teaser in teasers] == ["OTHER", "G&L"]
    assert teasers[0].title.startswith("A second matter The court")
    assert teasers[0].title.endswith(" …")
    assert len(teasers[0].title.split()) == 15


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("June 25, 2026", "2026-06-25"), ("25 June 2026", "2026-06-25"),
        ("2026-06-25", "2026-06-25"),
        ("Jun/25/2026 - 9:05", "2026-06-25T09:05"), ("Jun/31/2026", ""), ("5/6/2026", ""),
        ("Some day in June", ""),
    ],
)  # fmt: skip
def test_a_day_is_taken_only_where_it_is_certain(line, day):
    assert stated(f"A headline that stands alone\n{line}\n{COURT}").published == day


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")), ("Listen to Audio", ()),
        ("Read in Full", ()), ("all about courts", ()), ("Jane", ()),
        ("Nguyễn Văn An", ("Nguyễn Văn An",)),
    ],
)  # fmt: skip
def test_a_byline_is_a_name_and_nothing_else(line, authors):
    assert stated(f"A headline that stands alone\n{line}\n{COURT}").authors == authors


def test_json_that_is_no_feed_is_no_page():
    with pytest.raises(SourceError, match="neither a page"):
        read_text('{"items": []}')


def test_the_language_of_a_text_is_told_only_where_it_is_certain():
    assert guess_language(JUDGE) == "en"
    assert (
        guess_language("Các tổ chức và cá nhân được một luật của những người là cho trong") == "vi"
    )
    assert guess_language("") == ""
    assert guess_language("De rechter heeft de partijen in de zaak gehoord en is in beraad.") == ""
    assert (
        guess_language("El jutge ha dit que una part del cas és per a la tardor, el mes que") == ""
    )
    assert read_text(f"A headline\n{JUDGE}").article.language == "en"  # type: ignore[union-attr]
