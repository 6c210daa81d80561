"""What nobody sees is reported; what letters and emoji need is let through."""

from __future__ import annotations

import pytest

from standfirst.reading.frontmatter.invisible_characters import (
    character_name,
    find_hidden,
    remove_hidden,
)


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\0", "control-character"),
        ("\x1b", "control-character"),
        ("\x85", "control-character"),
        ("\u202e", "character-invisible"),
        ("\u2066", "character-invisible"),
        ("\u200b", "character-invisible"),
        ("\ufeff", "character-invisible"),
        ("\u200d", "character-invisible"),
        ("\ufffd", "character-damaged"),
    ],
)
def test_each_hidden_character_is_named_where_it_stands(character, code):
    _, (problem,) = remove_hidden(f"ab\ncd{character}ef", "a.md", 2)
    assert (problem.line, problem.column, problem.code) == (3, 3, code)
    assert f"U+{ord(character):04X}" in problem.message or character in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d⚖\ufe0f",
        "نامه\u200cای",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "tab\tand\nline",
        "שלום\u200f",
        "soft\xa0space",
    ],
    ids=["judge emoji", "Persian", "flag of England", "white space", "Hebrew", "no-break space"],
)
def test_what_letters_and_emoji_need_passes(text):
    assert list(find_hidden(text)) == []


def test_several_of_a_kind_are_one_problem_with_their_number():
    kept, (problem,) = remove_hidden("a\u200bb\nc\u200bd\u200b", "a.md", 1)
    assert kept == "ab\ncd"
    assert "2 more places" in problem.message


def test_a_foreign_line_break_becomes_a_space_so_that_lines_stay_counted():
    kept, _ = remove_hidden("a\u2028b\x85c\nd", "a.md", 1)
    assert kept == "a b c\nd"


def test_a_character_is_called_by_its_unicode_name():
    assert character_name("\u202e") == "a right-to-left override (U+202E)"
    assert character_name("\0") == "a NUL character (U+0000)"
