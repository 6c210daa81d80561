"""TOML front matter is read with its places; dates become texts, faults plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.reading.frontmatter.toml_block import load

_TEXT = """\
title = "x" # comment
date = 2026-06-25
at = 2026-06-25T08:00:00+02:00
topics = [
  "a",  # first
  'b',
]
"long key" = 1.5
image = {file = "c", alt = "d"}
deep.er = true

[source]
url = "e"

[[ahead]]
date = 2026-07-01

[[ahead]]
what = '''
f = 1'''
"""


def test_values_are_read_and_dates_are_texts():
    loaded = load(_TEXT, "a.md", line=2)
    assert loaded.problems == []
    assert loaded.data == {
        "title": "x",
        "date": "2026-06-25",
        "at": "2026-06-25T08:00:00+02:00",
        "topics": ["a", "b"],
        "long key": 1.5,
        "image": {"file": "c", "alt": "d"},
        "deep": {"er": True},
        "source": {"url": "e"},
        "ahead": [{"date": "2026-07-01"}, {"what": "f = 1"}],
    }


def test_each_key_and_item_has_its_place_in_the_file():
    at = load(_TEXT, "a.md", line=2).at
    assert at["title"] == (2, 1)
    assert at["topics.0"] == (6, 3)
    assert at["topics.1"] == (7, 3)
    assert at["long key"] == (9, 1)
    assert at["image.alt"] == (10, 22)
    assert at["deep.er"] == (11, 1)
    assert at["source"] == (13, 1)
    assert at["source.url"] == (14, 1)
    assert at["ahead.0.date"] == (17, 1)
    assert at["ahead.1.what"] == (20, 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "hint"),
    [
        ("a = 1\ntitle: x\n", "toml-syntax", 3, 'title = "x"'),
        ("title = Foo bar\n", "toml-syntax", 2, 'title = "Foo bar"'),
        ('title = "x\na = 1\n', "toml-syntax", 2, "quotation mark"),
        ("a = 1\na = 2\n", "key-duplicate", 3, "keep one"),
        ("[a]\nb = 1\n[a]\nc = 1\n", "key-duplicate", 4, "keep one"),
        ("a = inf\n", "number-invalid", 2, "plain number"),
        ("a = 1\nb = nan\n", "number-invalid", 3, "plain number"),
        ("a = 1234567890123456\n", "number-invalid", 2, "quotation marks"),
        (f"a = 1\n{'b.' * 200}c = 1\n", "front-matter-too-large", 3, "keep only"),
        (f"a = 0x{'f' * 5000}\n", "number-invalid", 2, "quotation marks"),
        (f"a = {'9' * 5000}\n", "number-invalid", 2, "shorten"),
        (f"a = {'[' * 12}{']' * 12}\n", "front-matter-too-large", 2, "keep only"),
        (f"a = {'[' * 9999}{']' * 9999}\n", "front-matter-too-large", 2, "keep only"),
        ("a = \n", "toml-syntax", 2, "key = value"),
    ],
)
def test_each_fault_is_one_problem_on_its_line(text, code, line, hint):
    (problem,) = load(text, "a.md", line=2).problems
    assert (problem.code, problem.line) == (code, line)
    assert hint in problem.hint


@given(st.text(alphabet="a=[]{}\"'., \n1-:#\\", max_size=40))
def test_no_text_is_too_broken(text):
    loaded = load(text, "a.md", line=2)
    assert loaded.data is not None or loaded.problems
