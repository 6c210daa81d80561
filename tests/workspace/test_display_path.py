"""A path is shown as the user would write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from standfirst.workspace.display_path import display_path


@pytest.fixture
def here(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def test_a_path_below_the_working_directory_is_relative_to_it(here):
    assert display_path(here / "content" / "a.md") == "content/a.md"
    assert display_path(Path("content/../a.md")) == "a.md"
    assert display_path(here) == "."


def test_a_path_elsewhere_stays_as_it_was_given(here):
    assert display_path(here.parent / "other.md") == (here.parent / "other.md").as_posix()
    assert display_path(Path("../other.md")) == "../other.md"
    # Its name only begins like the working directory's.
    assert display_path(here.with_name("here-too")) == here.with_name("here-too").as_posix()


def test_a_link_below_the_working_directory_that_leads_out_of_it_keeps_its_name(here):
    (here / "link").symlink_to(here.parent)
    assert display_path(Path("link/other.md")) == "link/other.md"
