"""Problems, their order and their weight."""

from __future__ import annotations

from standfirst.model.problem import Level, Problem, has_errors


def test_problems_are_sorted_by_file_line_and_column():
    ends = Problem("b.md", 1, 1, "a-code", "a")
    late = Problem("a.md", 10, 1, "a-code", "a")
    right = Problem("a.md", 2, 9, "a-code", "a")
    first = Problem("a.md", 2, 1, "z-code", "z")
    assert sorted([ends, late, right, first]) == [first, right, late, ends]


def test_only_errors_stop_a_build():
    warning = Problem("a.md", 1, 1, "a-code", "a", level=Level.WARNING)
    error = Problem("a.md", 1, 1, "a-code", "a")
    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, error])
