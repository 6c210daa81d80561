"""What may be wrong between lines, and the lines as they may have been meant."""

from __future__ import annotations

from standfirst.reading.frontmatter.yaml.layout_repairs import (
    layout_repairs,
    removal_repairs,
)
from standfirst.reading.frontmatter.yaml.lines import parse_line


def by_layout(text, number):
    lines = text.splitlines()
    found = layout_repairs(lines, parse_line(lines, number))
    return ["\n".join(each.applied(lines)) for each in found]


def by_removal(text, number):
    lines = text.splitlines()
    return [(each.row, each.code) for each in removal_repairs(lines, number, number)]


def test_a_value_of_several_lines_is_closed():
    found = by_layout('title: "One\n  two\ndate: x', 0)
    assert found[0] == 'title: "One two"\n\ndate: x'


def test_a_line_is_moved_to_the_margin_of_one_above():
    assert "topics:\n  - a\n  - b" in by_layout("topics:\n  - a\n   - b", 2)
    assert "title: x\ndate: y" in by_layout("title: x\n date: y", 1)


def test_a_line_that_fits_those_above_is_not_moved_there_again():
    assert "title: x\ndate: y" not in by_layout("title: x\ndate: y", 1)


def test_a_list_without_a_key_is_taken_out_whole():
    (repair, *_) = removal_repairs(["title: x", "- a", "- b", "date: y"], 2, 2)
    assert repair.applied(["title: x", "- a", "- b", "date: y"]) == ["title: x", "", "", "date: y"]


def test_a_key_that_was_made_a_comment_is_offered_first():
    (repair, *_) = removal_repairs(["# topics:", "- a"], 1, 1)
    assert repair.applied(["# topics:", "- a"]) == ["topics:", "- a"]


def test_a_body_that_begins_within_the_front_matter_shows_that_it_is_not_closed():
    text = "title: x\n\nThe body begins here.\nIt goes on.\n"
    assert (2, "front-matter-unclosed") in by_removal(text, 2)
