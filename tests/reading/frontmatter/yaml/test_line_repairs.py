"""What may be wrong with one line, and the line as it may have been meant."""

from __future__ import annotations

import pytest

from standfirst.reading.frontmatter.yaml.line_repairs import line_repairs
from standfirst.reading.frontmatter.yaml.lines import parse_line


def repairs(line):
    return [repair.lines[0] for repair in line_repairs(parse_line([line], 0))]


@pytest.mark.parametrize(
    ("line", "repaired"),
    [
        ("title:Foo", "title: Foo"), ("-courts", "- courts"), ("title = Foo", "title: Foo"),
        ("title：標題", "title: 標題"), ("* courts", "- courts"), ("title Foo", "title: Foo"),
        ("\ttitle: Foo", "  title: Foo"), ("title: @jane", 'title: "@jane"'),
        ("title: 'It's so'", 'title: "It\'s so"'), ('title: "Foo', 'title: "Foo"'),
        ('title: "C:\\Users"', "title: 'C:\\Users'"), ("topics: [a, b", "topics: [a, b]"),
        ("url: <https://e.org/>", "url: https://e.org/"), ("- Note: a", '- "Note: a"'),
        ("title: “Foo”", 'title: "Foo"'), ("title: > Foo", 'title: "Foo"'),
    ],
)  # fmt: skip
def test_the_line_as_it_was_meant_is_the_first_repair(line, repaired):
    assert repairs(line)[0] == repaired


@pytest.mark.parametrize("line", ["title: A headline", "- courts", "title:", "# A comment", ""])
def test_a_line_without_fault_has_no_repair_of_its_text(line):
    assert [each for each in repairs(line) if each != line] == []
