"""The limits of front matter, and where its keys are."""

from __future__ import annotations

import math

import pytest

from standfirst.reading.frontmatter.load_result import (
    MAX_DEPTH,
    LimitError,
    LoadResult,
    report_hidden,
    shorten,
)

HERE = (3, 1)


def codes(result):
    return [problem.code for problem in result.problems]


def test_a_key_is_claimed_once():
    result = LoadResult("a.md")
    assert result.claim("title", "title", (2, 1))
    assert not result.claim("title", "title", HERE)
    assert result.at == {"title": (2, 1)}
    (problem,) = result.problems
    assert (problem.code, problem.line) == ("key-duplicate", 3)
    assert "line 2" in problem.message


def test_a_missing_key_is_an_error():
    result = LoadResult("a.md")
    assert not result.claim("", "", HERE)
    assert codes(result) == ["yaml-key"]


@pytest.mark.parametrize("number", [math.inf, -math.inf, math.nan])
def test_a_number_that_is_not_finite_is_refused(number):
    result = LoadResult("a.md")
    assert result.number(number, "1e999", HERE) is None
    assert codes(result) == ["number-invalid"]


def test_a_number_may_have_fifteen_digits():
    result = LoadResult("a.md")
    assert result.is_short("123_456_789_012_345", HERE)
    assert not result.is_short("1234567890123456", HERE)
    assert codes(result) == ["number-invalid"]


def test_more_values_or_levels_than_the_limits_are_too_much():
    result = LoadResult("a.md", max_nodes=2)
    result.count(HERE, MAX_DEPTH)
    with pytest.raises(LimitError) as deep:
        result.count(HERE, MAX_DEPTH + 1)
    with pytest.raises(LimitError) as many:
        result.count(HERE, 1)
    assert {deep.value.problem.code, many.value.problem.code} == {"front-matter-too-large"}
    assert deep.value.problem.message != many.value.problem.message


def test_hidden_characters_are_reported_once_a_value_where_the_value_is():
    result = LoadResult("a.md", at={"source": (4, 1), "topics.1": (8, 5)})
    value = {"source": {"url": "a\u200bb\u200b"}, "topics": ["fine", "a\u202eb"]}
    report_hidden(result, value)
    assert [(each.line, each.column) for each in result.problems] == [(4, 1), (8, 5)]


def test_a_long_text_is_cut_to_the_limit_with_an_ellipsis():
    assert shorten("a  b\nc") == "a b c"
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 59 + "…"
