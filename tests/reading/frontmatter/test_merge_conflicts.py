"""An unfinished merge is one Problem, at its first marker."""

from __future__ import annotations

from standfirst.reading.frontmatter.merge_conflicts import find_conflicts

_CONFLICT = "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n"


def _lines(text: str, front_matter_ends: int = 0) -> list[int]:
    found = find_conflicts(text, "a.md", front_matter_ends=front_matter_ends)
    return [problem.line for problem in found]


def test_each_conflict_is_one_problem():
    assert _lines(f"text\n{_CONFLICT}between\n{_CONFLICT}") == [2, 8]


def test_a_conflict_with_its_common_ancestor_is_one_problem():
    assert _lines("<<<<<<< a\nx\n||||||| base\ny\n=======\nz\n>>>>>>> b\n") == [1]


def test_an_underlined_heading_in_the_body_is_no_conflict():
    assert _lines("Heading\n=======\ntext\n") == []


def test_a_lone_middle_in_front_matter_is_a_leftover():
    assert _lines("---\ntitle: x\n=======\n---\n", front_matter_ends=4) == [3]


def test_a_deep_quotation_is_no_conflict():
    assert _lines("text\n>>>>>>> quoted seven times\n") == []


def test_a_beginning_without_an_end_is_told_too():
    assert _lines("<<<<<<< HEAD\nours\n") == [1]


def test_the_message_tells_where_the_conflict_ends():
    (problem,) = find_conflicts(_CONFLICT, "a.md", front_matter_ends=0)
    assert "line 5" in problem.message
