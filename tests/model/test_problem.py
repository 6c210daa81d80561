"""Problems, their order and their weight."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Level, Problem, has_errors, item_problem
from tests.builders import article

PROBLEM = Problem("a.md", 1, 1, code=Code.DATE_INVALID, message="a")
WARNING = replace(PROBLEM, level=Level.WARNING)


def test_problems_are_sorted_by_file_line_and_column():
    ends = replace(PROBLEM, path="b.md")
    late = replace(PROBLEM, line=10)
    right = replace(PROBLEM, line=2, column=9)
    first = replace(PROBLEM, line=2, code=Code.YAML_TAG)
    assert sorted([ends, late, right, first]) == [first, right, late, ends]


def test_only_errors_stop_a_build():
    assert not has_errors([])
    assert not has_errors([WARNING])
    assert has_errors([WARNING, PROBLEM])


def test_all_but_the_place_is_named():
    with pytest.raises(TypeError):
        Problem("a.md", 1, 1, Code.DATE_INVALID, "a")  # type: ignore[call-arg]


@pytest.mark.parametrize("problem", [PROBLEM, WARNING, replace(PROBLEM, line=0, hint="b")])
def test_a_problem_comes_back_from_a_store(problem):
    packed = msgspec.msgpack.encode(problem)
    assert msgspec.msgpack.decode(packed, type=Problem) == problem


def test_a_finding_becomes_a_problem_at_a_place():
    finding = Finding(Code.DATE_INVALID, "a")
    assert finding.locate("a.md", 1, 1) == PROBLEM
    assert replace(finding, level=Level.WARNING).locate("a.md", 1, 1) == WARNING


def test_a_problem_of_an_item_is_at_its_key():
    item = replace(article("a"), at={"topics": (4, 1), "topics.1": (4, 20)})
    found = item_problem(item, "topics.1", Finding(Code.DATE_INVALID, "a"))
    assert found == replace(PROBLEM, path="articles/a.md", line=4, column=20)
    assert item_problem(item, "", Finding(Code.DATE_INVALID, "a")).line == 1
