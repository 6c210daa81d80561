"""Help with wrong words, and words that are safe to show."""

from __future__ import annotations

import pytest

from standfirst.model.spelling import did_you_mean, nearest_word, printable, shorten


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Pháp luật 😀", "Pháp luật 😀"),
        ("a\u202eb", "a\\u{202e}b"),
        ("\x1b[31mred", "\\u{1b}[31mred"),
        ("line\nline", "line\\u{a}line"),
        ("byte \udcff", "byte \\u{dcff}"),
    ],
)
def test_what_nobody_sees_is_shown_by_its_number(text, shown):
    assert printable(text) == shown


def test_the_nearest_word_is_named_and_none_where_none_is_near():
    known = ["courts", "privacy", "export-controls"]
    assert nearest_word("Cuorts", known) == "courts"
    assert nearest_word("weather", known) is None
    assert did_you_mean("privcy", known) == "did you mean `privacy`?"
    assert did_you_mean("weather", known) == ""


def test_a_long_text_is_cut_to_the_limit_with_an_ellipsis():
    assert shorten("a  b\nc") == "a b c"
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 59 + "…"
