"""Names that some system cannot keep, or that deceive who reads them."""

from __future__ import annotations

import pytest

from standfirst.model.spelling import printable
from standfirst.reading.file_names import MAX_PATH, judge_path


@pytest.mark.parametrize(
    "path",
    [
        "articles/2026/06/ruling-0.md", "sources.yml", "images/Größe-法.png",
        "articles/console.md", "articles/com10.md", "articles/v1.2-notes.md", "a" * MAX_PATH,
    ],
)  # fmt: skip
def test_an_honest_name_passes(path):
    assert judge_path(path) is None


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("articles/con.md", "Windows keeps"),
        ("articles/NUL", "Windows keeps"),
        ("lpt1/a.md", "Windows keeps"),
        ("articles/COM¹.tar.gz", "Windows keeps"),
        ("articles/a:b.md", "cannot stand"),
        ("..\\..\\secret.md", "cannot stand"),
        ("articles/what?.md", "cannot stand"),
        ("articles/trailing./a.md", "drops the dot"),
        ("articles/trailing ", "drops the dot"),
        ("a" * (MAX_PATH + 1), "at most 200"),
    ],
)
def test_a_name_that_not_every_system_keeps_is_refused_and_named(path, word):
    problem = judge_path(path)
    assert problem is not None
    assert (problem.code, problem.path) == ("file-name", path)
    assert word in problem.message
    assert problem.hint


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("articles/new\nline.md", "articles/new\\u{a}line.md"),
        ("articles/\x1b]0;owned\x07.md", "articles/\\u{1b}]0;owned\\u{7}.md"),
        ("articles/\u202egnp.md", "articles/\\u{202e}gnp.md"),
        ("articles/in\u200bvisible.md", "articles/in\\u{200b}visible.md"),
        ("articles/caf\udce9.md", "articles/caf\\u{dce9}.md"),
    ],
)
def test_a_name_with_what_nobody_sees_is_shown_with_its_numbers(path, shown):
    problem = judge_path(path)
    assert problem is not None
    assert (problem.code, problem.path) == ("file-name", shown)
    assert printable(shown) == shown
