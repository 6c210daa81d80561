"""A page's first heading becomes its title and leaves the body, line for line."""

from __future__ import annotations

import pytest

from standfirst.reading.markdown.headings import take_heading


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        ("# About us\n\ntext", "About us", "\n\ntext"),
        ("# About *us* #\ntext", "About us", "\ntext"),
        ("About us\n========\n\ntext", "About us", "\n\n\ntext"),
        ("<!-- note -->\n\n# About us\ntext", "About us", "<!-- note -->\n\n\ntext"),
        ("## About us\ntext", None, "## About us\ntext"),
        ("text\n\n# Later", None, "text\n\n# Later"),
        ("```\n# code\n```", None, "```\n# code\n```"),
        ("<!-- open\n# About", None, "<!-- open\n# About"),
        ("", None, ""),
    ],
)
def test_only_a_first_level_heading_at_the_beginning_is_taken(text, title, rest):
    assert take_heading(text, "about.md") == (title, rest)
