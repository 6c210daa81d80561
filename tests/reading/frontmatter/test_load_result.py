"""The limits of front matter."""

from __future__ import annotations

import pytest

from standfirst.reading.frontmatter.load_result import (
    MAX_DEPTH,
    LimitError,
    LoadResult,
)

HERE = (3, 1)


def test_more_values_or_levels_than_the_limits_are_too_much():
    result = LoadResult("a.md", max_nodes=2)
    result.count(HERE, MAX_DEPTH)
    with pytest.raises(LimitError) as deep:
        result.count(HERE, MAX_DEPTH + 1)
    with pytest.raises(LimitError) as many:
        result.count(HERE, 1)
    assert {deep.value.problem.code, many.value.problem.code} == {"front-matter-too-large"}
    assert deep.value.problem.message != many.value.problem.message
