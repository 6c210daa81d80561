"""A newsletter is written into a folder, in the forms wanted or not at all."""

from __future__ import annotations

import json

import pytest

from standfirst.building.newsletter import newsletter
from standfirst.errors import LetterError
from tests.builders import NOW
from tests.sites import tree


@pytest.fixture
def digest(digest):
    digest.configure(plugins=[{"standfirst": {"newsletter": {"sender": "digest@example.org"}}}])
    return digest


def write(digest, *forms, week="2026-W26", now=NOW):
    return newsletter(digest.config_file, week, digest.folder / "letters" / "june", forms, now)


def test_each_form_wanted_is_a_file_and_the_folders_are_made(digest):
    content, files, problems = write(digest, "txt", "json")
    folder = digest.folder / "letters" / "june"
    assert content == digest.folder / "content"
    assert files == [folder / "2026-W26.txt", folder / "2026-W26.json"]
    assert sorted(tree(folder)) == ["2026-W26.json", "2026-W26.txt"]
    assert "A headline about other-word" in files[0].read_text(encoding="utf-8")
    assert json.loads(files[1].read_bytes())
    assert not [problem for problem in problems if problem.is_error]


def test_a_second_letter_of_a_week_replaces_the_first_and_is_equal(digest):
    write(digest, "html", "eml", "txt", "json")
    first = tree(digest.folder / "letters")
    (digest.folder / "letters" / "june" / "2026-W26.txt").write_text("old", encoding="utf-8")
    write(digest, "html", "eml", "txt", "json")
    assert len(first) == 4
    assert tree(digest.folder / "letters") == first


def test_an_error_in_the_content_is_returned_and_nothing_is_written(digest):
    digest.article("broken", topics=["nosuch"])
    content, files, problems = write(digest, "txt")
    assert (content, files) == (digest.folder / "content", [])
    assert [(each.path, each.code) for each in problems if each.is_error] == [
        ("articles/broken.md", "topic-unknown")
    ]
    assert not (digest.folder / "letters").exists()


def test_a_warning_is_returned_and_stops_nothing(digest):
    digest.article("short", body="Too few words.")
    _, files, problems = write(digest, "txt")
    assert len(files) == 1
    assert "articles/short.md" in {problem.path for problem in problems if not problem.is_error}


def test_a_week_without_an_edition_is_refused_and_nothing_is_written(digest):
    with pytest.raises(LetterError, match="there is no edition 2020-W01: the newest are 2026-W26"):
        write(digest, "txt", week="2020-W01")
    assert not (digest.folder / "letters").exists()


def test_what_is_held_back_until_later_is_in_no_letter_before(digest):
    at = "2026-07-01T14:00:00+02:00"
    digest.article("later", "2026-06-26", title="What comes out on Wednesday", publish_at=at)
    _, (before,), _ = write(digest, "txt", now=NOW.replace(hour=11))
    assert "comes out on Wednesday" not in before.read_text(encoding="utf-8")
    _, (after,), _ = write(digest, "txt", now=NOW)
    assert "comes out on Wednesday" in after.read_text(encoding="utf-8")
