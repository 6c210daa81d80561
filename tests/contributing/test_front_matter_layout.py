"""Front matter in parts: each key with its value and its comments."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.contributing.front_matter_layout import parse_layout

TEXT = """\
---
# What it is about
topics: [courts]  # the main one

source:
  # In the library
  url: https://e.org/
# At last
---
Body
---
"""


def test_a_comment_belongs_to_the_key_below_it():
    found = parse_layout(TEXT)
    assert found is not None
    assert [(part.key, part.above) for part in found.parts] == [
        ("topics", "# What it is about\n"),
        ("source", "\n"),
    ]
    assert [part.has_comment for part in found.parts] == [True, True]
    assert (found.last, found.body) == ("# At last\n", "Body\n---\n")


def test_line_ends_of_windows_are_those_of_the_file_again():
    text = TEXT.replace("\n", "\r\n")
    found = parse_layout(text)
    assert found is not None
    assert found.line_end == "\r\n"
    assert found.whole() == text


@pytest.mark.parametrize(
    "text", ["", "Body", "---\na: b\n", "+++\na = 1\n+++\n", " ---\na: b\n---\n"]
)
def test_a_file_without_whole_yaml_front_matter_has_no_layout(text):
    assert parse_layout(text) is None


@given(st.text(alphabet="ab:#-\n\r \t'\"[]", max_size=80), st.text(max_size=20))
def test_a_layout_is_the_file_again(front, body):
    text = f"---\n{front}\n---\n{body}"
    found = parse_layout(text)
    if found is not None and "\r" not in text:
        assert found.whole() == text
