"""Lines of YAML, taken apart and put together."""

from __future__ import annotations

import pytest

from standfirst.reading.frontmatter.yaml.lines import (
    looks_like_key,
    margin,
    parse_line,
    quote,
    shorten_line,
)


@pytest.mark.parametrize(
    ("line", "head", "key", "value", "is_item"),
    [
        ("title: A headline  ", "title: ", "title", "A headline", False),
        ("  - url: https://e.org/", "  - url: ", "url", "https://e.org/", True),
        ("  - courts", "  - ", "", "courts", True),
        ("topics:", "topics: ", "topics", "", False),
        ("https://e.org/", "", "", "https://e.org/", False),
        ('"a key": b', '"a key": ', '"a key"', "b", False),
    ],
)
def test_a_line_has_a_head_a_key_and_a_value(line, head, key, value, is_item):
    row = parse_line(["---", line], 1)
    assert (row.head, row.key, row.value, row.is_item) == (head, key, value, is_item)
    assert line[row.column :].rstrip() == value


def test_a_repair_keeps_the_number_of_lines():
    lines = ["title: A: b", "date: x"]
    repair = parse_line(lines, 0).quoted("A: b", "a colon is within the value")
    assert repair.applied(lines) == ['title: "A: b"', "date: x"]
    assert (repair.row, repair.column, repair.hint) == (0, 7, 'write title: "A: b"')


@pytest.mark.parametrize(
    ("value", "quoted"),
    [("a: b", '"a: b"'), ('a "b"', "'a \"b\"'"), ("c:\\d", "'c:\\d'"),
     ("it's \"so\"", '"it\'s \\"so\\""'),
     ("a\\: b", '"a: b"')],
)  # fmt: skip
def test_the_marks_that_need_the_least_change_are_taken(value, quoted):
    assert quote(value) == quoted


def test_a_key_is_a_word_in_small_letters_before_a_colon():
    assert looks_like_key("  - url: x")
    assert looks_like_key("topics:")
    assert not looks_like_key("Note: x")
    assert not looks_like_key("https://e.org")


def test_both_ends_of_a_long_line_are_shown():
    assert shorten_line(" short ") == "short"
    long = shorten_line("begin" + "x" * 200 + "end")
    assert (long[:5], long[-3:], len(long)) == ("begin", "end", 101)


def test_margins_are_counted_in_spaces():
    assert [margin(width) for width in (0, 1, 2)] == [
        "at the margin", "after 1 space", "after 2 spaces",
    ]  # fmt: skip
