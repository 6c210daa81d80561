"""Canonical front matter: plain where nobody can mistake it, quoted everywhere else."""

from __future__ import annotations

import datetime as dt

import pytest

from standfirst.reading.frontmatter.writer import format_front_matter


def yaml(**data):
    return format_front_matter(data).removeprefix("---\n").removesuffix("---\n")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("A headline", "A headline"), ("2026-06-25", "2026-06-25"), ("", '""'),
        ("no", '"no"'), ("Yes", '"Yes"'), ("null", '"null"'), ("true", '"true"'),
        ("012", '"012"'), ("1e3", '"1e3"'), ("12:13", '"12:13"'),
        ("A: b", '"A: b"'), ("ends with:", '"ends with:"'), ("a #b", '"a #b"'),
        ("- a", '"- a"'), ("@jane", '"@jane"'), ("“quoted”", '"“quoted”"'), (" a", '" a"'),
        ("a\tb", '"a\\tb"'), ("a\u200bb", '"a\\u200bb"'),
        ("a\U000e0041b", '"a\\U000e0041b"'), ("می\u200cخواهم", "می\u200cخواهم"),
        (True, "true"), (7, "7"), (1.5, "1.5"), (None, "null"), ([], "[]"), ({}, "{}"),
        (dt.date(2026, 6, 25), "2026-06-25"),
    ],
)  # fmt: skip
def test_a_value_is_plain_only_where_every_reader_takes_it_as_it_is(value, written):
    assert yaml(key=value) == f"key: {written}\n"


def test_a_short_list_stands_on_one_line_and_a_long_one_an_item_a_line():
    assert yaml(topics=["courts", "a, b"]) == 'topics: [courts, "a, b"]\n'
    long = ["word " * 12 + "end"] * 2
    assert yaml(topics=long) == "topics:\n" + "".join(f"  - {item}\n" for item in long)


def test_mappings_are_indented_and_those_in_lists_begin_with_a_hyphen():
    data = yaml(source=[{"publisher": "Gazette", "url": "https://e.org/"}])
    assert data == "source:\n  - publisher: Gazette\n    url: https://e.org/\n"


def test_a_text_of_several_lines_is_a_block():
    assert yaml(note="One.\n\nTwo.") == "note: |-\n  One.\n\n  Two.\n"
    assert yaml(note="One.\nTwo.\n") == "note: |\n  One.\n  Two.\n"
    assert yaml(note=" One.\nTwo.") == 'note: " One.\\nTwo."\n'


def test_a_key_that_could_be_mistaken_is_quoted():
    assert yaml(**{"no": 1, "two words": 2, "title": 3}) == '"no": 1\n"two words": 2\ntitle: 3\n'
