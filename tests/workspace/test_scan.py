"""A content folder is listed without reading it, and read without trusting it."""

from __future__ import annotations

import os

import pytest

from standfirst.errors import ContentMissingError
from standfirst.model.content import UNREAD
from standfirst.model.content_kinds import MarkdownItem
from standfirst.workspace.scan import SourceFile, misplaced, read_bytes_safely, read_file, scan


def test_regular_files_are_listed_by_path_and_hidden_ones_are_not(tmp_path):
    for name in ("b.md", "a/z.md", "a/b/c.md", ".hidden", ".git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    scanned = scan(tmp_path)
    assert [source.path for source in scanned.sources] == ["a/b/c.md", "a/z.md", "b.md"]
    assert scanned.problems == ()


def test_a_link_is_a_problem_and_not_followed(tmp_path):
    (tmp_path / "link.md").symlink_to(tmp_path / "a.md")
    scanned = scan(tmp_path)
    assert scanned.sources == ()
    assert [problem.code for problem in scanned.problems] == ["file-irregular"]


def test_a_folder_that_is_missing_is_an_error(tmp_path):
    with pytest.raises(ContentMissingError):
        scan(tmp_path / "missing")


def test_a_stamp_changes_with_an_edit_that_keeps_size_and_time(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("one", encoding="utf-8")
    status = file.stat()
    before = scan(tmp_path).sources
    file.write_text("two", encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert scan(tmp_path).sources != before


def test_a_file_is_read_as_its_kind(tmp_path):
    (tmp_path / "about.md").write_text("# About\n", encoding="utf-8")
    content = read_file(tmp_path, "about.md")
    (page,), problems = content.items, content.problems
    assert page.path == "about.md"
    assert problems == ()


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path):
    content = read_file(tmp_path, "missing.md")
    (page,), (problem,) = content.items, content.problems
    assert isinstance(page, MarkdownItem)
    assert UNREAD in page.refused
    assert problem.code == "file-unreadable"
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(OSError, match="regular file"):
        read_bytes_safely(tmp_path, "pipe.md")


def test_only_misplaced_files_are_warned_of():
    paths = ("articles/a.md", "README.md", "images/a.png", "script.js")
    (problem,) = misplaced(SourceFile(path, "") for path in paths)
    assert (problem.path, problem.is_error) == ("script.js", False)
