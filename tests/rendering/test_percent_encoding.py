"""Texts within addresses."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.rendering.percent_encoding import percent_encode

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(texts)
def test_a_text_comes_back_as_it_was_written(text):
    assert unquote(percent_encode(text)) == text


@given(texts, texts)
def test_a_text_stays_within_its_part_of_a_query(text, other):
    query = f"a={percent_encode(text)}&b={percent_encode(other)}"
    assert parse_qs(query, keep_blank_values=True) == {"a": [text], "b": [other]}


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("a b+c", "a%20b%2Bc"),
        ("50 %", "50%20%25"),
        ("%20", "%2520"),
        ("\"'<&>", "%22%27%3C%26%3E"),
        ("one\r\n\ttwo", "one%0D%0A%09two"),
        ("#[a]", "%23%5Ba%5D"),
    ],
)
def test_what_means_something_in_an_address_or_ends_an_attribute_is_encoded(text, encoded):
    assert percent_encode(text) == encoded


@pytest.mark.parametrize("text", ["", "a-z_0.9~", "ế«法»😀", "https://e.org/?q=1"])
def test_letters_beyond_ascii_and_the_marks_of_a_path_stay(text):
    assert percent_encode(text) == text
