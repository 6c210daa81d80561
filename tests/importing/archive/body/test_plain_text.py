from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from standfirst.importing.archive.body.plain_text import (
    clean_text,
    cut_at_word,
    shorten_lede,
    shorten_title,
    to_plain,
)
from standfirst.model import fields as f


def test_invisible_characters_are_taken_out_and_counted() -> None:
    assert clean_text("\ufeffa\u200bb\x08c&#8203;d\r\ne\u2028f") == ("abcd\ne\nf", 3)


def test_joiners_stay_where_they_shape_letters_and_emoji() -> None:
    emoji, persian = "👩\u200d💻", "می\u200cخواهم"
    assert clean_text(f"{emoji} {persian} a\u200db") == (f"{emoji} {persian} ab", 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q&amp;A&#58; a &lt;b&gt; tag", "Q&A: a <b> tag"),
        ("**Bold**, _slanted_, `code`, [a link](https://x.org)", "Bold, slanted, code, a link"),
        ("<em>Marked</em> up<br>", "Marked up"),
        ("We won <3", "We won <3"),
        ("snake_case and 2*3*4", "snake_case and 2*3*4"),
        ("Sum {{ page.title }} of {% if x %}all", "Sum of all"),
        ("  many\n lines ", "many lines"),
    ],
)
def test_markup_becomes_plain_text(text: str, expected: str) -> None:
    assert to_plain(text) == expected


@given(st.text(), st.integers(2, 50))
def test_a_cut_is_never_too_long(text: str, limit: int) -> None:
    assert len(cut_at_word(text, limit)) <= limit


def test_a_long_title_is_cut_at_a_word() -> None:
    title, notes = shorten_title("word " * 40, publisher="The Gazette")
    assert title == "word " * 22 + "word…"
    assert [note.code for note in notes] == ["title-cut"]


def test_a_short_title_takes_the_publishers_name() -> None:
    title, notes = shorten_title("QR", publisher="The Gazette")
    assert title == "QR (The Gazette)"
    assert [note.code for note in notes] == ["title-lengthened"]


def test_a_full_stop_goes_and_an_abbreviation_stays() -> None:
    assert shorten_title("A court has spoken.", publisher="x")[0] == "A court has spoken"
    assert shorten_title("A court in the U.S.", publisher="x")[0] == "A court in the U.S."


@given(st.text(min_size=1))
def test_every_headline_is_one_that_the_schema_takes(text: str) -> None:
    title, _ = shorten_title(text, publisher="The Daily Gazette")
    assert TypeAdapter(f.Headline).validate_python(title) == title


def test_a_fitting_lede_is_taken_as_it_is() -> None:
    first, second = "Too short.", "A sentence that is long enough to stand for a whole article."
    assert shorten_lede((first, second)) == (second, ())


def test_a_lede_ends_with_its_last_whole_sentence() -> None:
    cut, notes = shorten_lede(("The U.S. agency has published its guidance at last. It says that",))
    assert cut == "The U.S. agency has published its guidance at last."
    assert [note.code for note in notes] == ["lede-cut"]


def test_a_summary_that_is_too_short_is_no_lede() -> None:
    text, notes = shorten_lede(("Too short.",))
    assert text == ""
    assert [note.code for note in notes] == ["lede-omitted"]


@given(st.lists(st.text(), max_size=3))
def test_every_lede_is_one_that_the_schema_takes(texts: list[str]) -> None:
    text, _ = shorten_lede(tuple(texts))
    assert not text or TypeAdapter(f.Lede).validate_python(text) == text
