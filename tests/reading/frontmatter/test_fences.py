"""Where front matter begins and ends."""

from __future__ import annotations

import pytest

from standfirst.reading.frontmatter.fences import find_block, opened_style


def parts(text):
    block = find_block(text)
    return block and (block.style, text[block.start : block.end], text[block.rest :], block.line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\na: b\n---\nBody", ("yaml", "a: b\n", "\nBody", 2)),
        ("--- \na: b\n---\t\n", ("yaml", "a: b\n", "\n", 2)),
        ("---\n---", ("yaml", "", "", 2)),
        ("---\na: |\n  ---\n---\n", ("yaml", "a: |\n  ---\n", "\n", 2)),
        ("---\na: ----\n----\n---\nB\n---\n", ("yaml", "a: ----\n----\n", "\nB\n---\n", 2)),
    ],
)
def test_a_fence_alone_on_its_line_closes_what_the_first_line_opened(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text", ["", "a: b\n", "\n---\na: b\n---\n", "---\na: b\n", "--- a\n---\n", "{{ a }}\n"]
)
def test_a_text_without_whole_front_matter_has_none(text):
    assert find_block(text) is None


@pytest.mark.parametrize(
    ("text", "style"), [("---\nnever closed", "yaml"), ("# A heading", None), ("{% raw %}", None)]
)
def test_the_first_line_alone_tells_the_style(text, style):
    assert opened_style(text) == style
