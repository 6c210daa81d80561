"""JSON front matter is read with its places, and its faults are told in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.reading.frontmatter.json_block import load


def test_values_and_places_are_read():
    loaded = load('{\n  "title": "x",\n  "topics": ["a", "b"],\n  "n": {"m": -1.5}\n}', "a", line=1)
    assert loaded.data == {"title": "x", "topics": ["a", "b"], "n": {"m": -1.5}}
    assert loaded.at == {
        "title": (2, 3),
        "topics": (3, 3),
        "topics.0": (3, 14),
        "topics.1": (3, 19),
        "n": (4, 3),
        "n.m": (4, 9),
    }


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ('{"a": 1,\n "a": 2}', "key-duplicate", 2, "line 1"),
        ('{\n "a": 1,\n}', "json-syntax", 2, "comma stands before"),
        ('{\n "a": [1,\n ]\n}', "json-syntax", 2, "comma stands before"),
        ('{\n "a": 1\n "b": 2\n}', "json-syntax", 2, "comma is missing"),
        ('{"a" 1}', "json-syntax", 1, "colon is missing"),
        ('{"a": x}', "json-syntax", 1, "without quotation marks"),
        ('{"a": "x\ny"}', "json-syntax", 1, "two lines"),
        ("{'a': 1}", "json-syntax", 1, "key in straight double"),
        ('{\n // c\n "a": 1}', "json-syntax", 2, "no comments"),
        ('{"a": NaN}', "number-invalid", 1, "NaN"),
        ('{"a": 1e999}', "number-invalid", 1, "1e999"),
        ('{"a": 1234567890123456}', "number-invalid", 1, "15 digits"),
        ('{"a": ' + "[" * 12 + "]" * 12 + "}", "front-matter-too-large", 1, "deep"),
        ('{"a": ' + "[" * 9999 + "]" * 9999 + "}", "front-matter-too-large", 1, "deep"),
    ],
)
def test_each_fault_is_one_problem_on_its_line(text, code, line, words):
    (problem,) = load(text, "a", line=1).problems
    assert (problem.code, problem.line) == (code, line)
    assert words in problem.message


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(min_size=1), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text(min_size=1), _VALUES, max_size=4))
def test_what_json_writes_is_read_back(data):
    import json  # noqa: PLC0415 - the test's own reference

    loaded = load(json.dumps(data, indent=1), "a", line=1)
    if not loaded.problems:
        assert loaded.data == data


@given(st.text(alphabet='{}[]",: a1.e-\\\n', max_size=40))
def test_no_text_is_too_broken(text):
    loaded = load("{" + text, "a", line=1)
    assert loaded.data is not None or loaded.problems
