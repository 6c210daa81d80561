"""Front matter that is missing or not fenced in is told with the line where to look."""

from __future__ import annotations

import pytest

from standfirst.reading.frontmatter.fence_errors import explain_missing_fence
from standfirst.reading.frontmatter.fences import split_fences

_FENCE, _UNCLOSED, _MISSING, _FORMAT = (
    "front-matter-fence",
    "front-matter-unclosed",
    "front-matter-missing",
    "front-matter-not-yaml",
)
_CASES = {
    "an empty file": ("", 1, _MISSING, "begin the file"),
    "only text": ("# Heading\n\nText: more.\n", 1, _MISSING, "begin the file"),
    "blank lines before": ("\n\n---\ntitle: x\n---\n", 1, _FENCE, "first line"),
    "text before": ("<!-- c -->\n---\ntitle: x\n---\n", 1, _FENCE, "move «<!-- c -->» below"),
    "spaces before": (" ---\ntitle: x\n---\n", 1, _FENCE, "beginning of the line"),
    "four hyphens": ("----\ntitle: x\n----\n", 1, _FENCE, "write ---"),
    "two hyphens": ("--\ntitle: x\n--\n", 1, _FENCE, "write ---"),
    "TOML": ("+++\ndate = 2026-06-25\n+++\n", 1, _FORMAT, "such as date: 2026-06-25"),
    "TOML with a table": ("+++\n[source]\n+++\n", 1, _FORMAT, "such as title: …"),
    "TOML below a blank line": ("\n++++\na = 'b'\n", 2, _FORMAT, "--- in place of +++"),
    "a dash": ("—\ntitle: x\n—\n", 1, _FENCE, "write ---"),
    "three dashes": ("–––\ntitle: x\n–––\n", 1, _FENCE, "write ---"),
    "a code fence": ("```yaml\ntitle: x\n```\n", 1, _FENCE, "write ---"),
    "a hidden character": ("\u200b---\ntitle: x\n---\n", 1, _FENCE, "write --- again"),
    "text on the opening line": ("--- title: x\n---\n", 1, _FENCE, "alone on its line"),
    "no opening": ("title: x\ndate: y\n---\nText\n", 1, _FENCE, "own before it"),
    "no fence at all": ("title: x\ndate: y\n\nText\n", 1, _FENCE, "another after line 2"),
    "no closing": ("---\ntitle: x\ntags:\n  - a\n\nText\n", 5, _UNCLOSED, "after line 4"),
    "no closing, comments within": (
        "---\ntitle: x\n\n# about dates\ndate: y\n\nText\n",
        6,
        _UNCLOSED,
        "after line 5",
    ),
    "no closing, a heading below": (
        "---\ntitle: x\n\n# Heading\n\nText\n",
        3,
        _UNCLOSED,
        "after line 2",
    ),
    "nothing but the opening": ("---\n", 1, _UNCLOSED, "write the keys"),
    "four hyphens at the end": ("---\ntitle: x\n----\nText\n", 3, _UNCLOSED, "write --- here"),
    "an indented end": ("---\ntitle: x\n  ---\nText\n", 3, _UNCLOSED, "beginning of the line"),
    "a dash at the end": ("---\ntitle: x\n—\nText\n", 3, _UNCLOSED, "write --- here"),
    "three dots": ("---\ntitle: x\n...\nText\n", 3, _UNCLOSED, "write --- here"),
    "another closing": ("---\ntitle: x\n+++\nText\n", 3, _UNCLOSED, "write --- here too"),
    "text on the closing line": ("---\ntitle: x\n--- Text\n", 3, _UNCLOSED, "alone on its line"),
    "JSON": ('{\n"title": "x"}\n', 1, _FORMAT, "a line above the opening {"),
    "an open JSON object": ('{"title": "x",\nText\n', 1, _FORMAT, "below the closing }"),
}


@pytest.mark.parametrize(("text", "line", "code", "hint"), _CASES.values(), ids=_CASES.keys())
def test_the_fault_is_told_where_it_is(text, line, code, hint):
    assert split_fences(text) is None
    problem = explain_missing_fence(text, "a.md")
    assert (problem.line, problem.code) == (line, code)
    assert hint in problem.hint


@pytest.mark.parametrize(
    "text",
    ["---\na: b\n---", "---  \na: b\n---\t\nText"],
)
def test_blanks_after_a_fence_and_a_missing_last_line_end_are_fine(text):
    assert split_fences(text) is not None


@pytest.mark.parametrize("text", ["{{ tag }}\n", "{% if x %}\n", "{: .class}\n", "{.a}\n"])
def test_braces_of_template_languages_are_no_json(text):
    assert split_fences(text) is None
    assert explain_missing_fence(text, "a.md").code == _MISSING
