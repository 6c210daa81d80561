"""Where front matter begins and ends."""

from __future__ import annotations

import pytest

from standfirst.reading.frontmatter.fences import is_opened, split_fences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\na: b\n---\nBody", ("\na: b\n", "\nBody")),
        ("--- \na: b\n---\t\n", ("\na: b\n", "\n")),
        ("---\n---", ("\n", "")),
        ("---\na: |\n  ---\n---\n", ("\na: |\n  ---\n", "\n")),
        ("---\na: ----\n----\n---\nB\n---\n", ("\na: ----\n----\n", "\nB\n---\n")),
    ],
)
def test_a_fence_alone_on_its_line_closes_what_the_first_line_opened(text, expected):
    assert split_fences(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "a: b\n", "\n---\na: b\n---\n", "---\na: b\n", "--- a\n---\n---\n", "+++\n+++\n", "{}\n"],
)
def test_a_text_without_whole_front_matter_has_none(text):
    assert split_fences(text) is None


@pytest.mark.parametrize(
    ("text", "opened"), [("---\nnever closed", True), ("# A heading", False), ("----\n", False)]
)
def test_the_first_line_alone_opens_it(text, opened):
    assert is_opened(text) == opened
