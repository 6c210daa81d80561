"""A file is what its path says; one that lies elsewhere is told where it belongs."""

from __future__ import annotations

import pytest

from standfirst.model.content_kinds import (
    ARTICLE,
    CONTENT_KINDS,
    EDITION,
    LEAD,
    PAGE,
    PUBLISHER,
    STORY,
    TOPIC,
)
from standfirst.reading.file_kinds import OtherFile, classify, judge_name, judge_week


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("articles/2026/06/a.md", ARTICLE),
        ("articles/a.md", ARTICLE),
        ("topics/a.md", TOPIC),
        ("stories/a.md", STORY),
        ("editions/2026-W26.md", EDITION),
        ("sources.yml", PUBLISHER),
        ("about.md", PAGE),
        ("images/a.jpg", OtherFile.MEDIA),
        ("images/2026/a.WEBP", OtherFile.MEDIA),
        ("audio/a.mp3", OtherFile.MEDIA),
        ("leads/inbox/a.md", LEAD),
        ("leads/list.csv", LEAD),
        ("README.md", OtherFile.IGNORED),
        ("articles/README.md", OtherFile.IGNORED),
        (".gitkeep", OtherFile.IGNORED),
        ("articles/.hidden/a.md", OtherFile.IGNORED),
        ("images/Thumbs.db", OtherFile.IGNORED),
        ("articles/a.md~", OtherFile.IGNORED),
    ],
)
def test_a_path_is_of_one_kind(path, kind):
    assert classify(path) == (kind, "")


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("topics/sub/a.md", "topics/a.md"),
        ("posts/2026/a.md", "articles/2026/a.md"),
        ("Topics/a.md", "topics/a.md"),
        ("Leads/a.md", "move it to leads/a.md, if it is a lead"),
        ("guides/deep/a.md", "articles/deep/a.md"),
        ("articles/My Draft.docx", "my-draft.md"),
        ("articles/a.MD", "a.md"),
        ("articles/a.markdown", "a.md"),
        ("sources.yaml", "call it sources.yml"),
        ("articles/a.yml", "front matter"),
        ("articles/a.jpg", "below images/"),
        ("a.mp3", "below audio/"),
        ("images/a.svg", "PNG"),
        ("images/a.tiff", "jpg"),
        ("script.js", "outside"),
    ],
)
def test_a_misplaced_file_is_told_where_it_belongs(path, hint):
    kind, found = classify(path)
    assert kind is OtherFile.MISPLACED
    assert hint in found


@pytest.mark.parametrize("kind", CONTENT_KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_found_where_the_registry_puts_it(kind):
    path = kind.file or f"{kind.folder}/a.md".removeprefix("/")
    assert classify(path) == (kind, "")
    if kind.folder:
        below, _ = classify(f"{kind.folder}/sub/a.md")
        assert below is (kind if kind.has_subfolders else OtherFile.MISPLACED)
        other, _ = classify(f"{kind.folder}/a.csv")
        assert other is (kind if kind.takes_any_file else OtherFile.MISPLACED)


@pytest.mark.parametrize("name", ["a", "us-closes-models", "2026-06-25-order", "gpt-5.5"])
def test_a_good_name_is_an_id(name):
    assert judge_name(f"articles/{name}.md") is None


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("My Article", "my-article"),
        ("Über_uns", "uber-uns"),
        ("a--b", "a-b"),
        ("-a", "a"),
        ("x" * 121, ""),
    ],
)
def test_a_wrong_name_is_told_the_right_one(name, right):
    problem = judge_name(f"articles/{name}.md")
    assert problem is not None
    assert (problem.line, problem.code) == (0, "name-invalid")
    assert f"{right}.md" in problem.hint


@pytest.mark.parametrize("week", ["2026-W01", "2026-W53", "2020-W53"])
def test_a_week_of_the_calendar_is_an_edition(week):
    assert judge_week(f"editions/{week}.md") is None


@pytest.mark.parametrize(
    ("week", "words"),
    [
        ("2025-W53", "2025 has 52 weeks"),
        ("2026-W00", "2026 has 53 weeks"),
        ("2026-26", "rename it to 2026-W26.md"),
        ("2026-w26", "rename it to 2026-W26.md"),
        ("2026-W6", "rename it to 2026-W06.md"),
        ("june", "ISO week"),
        ("0000-W01", "ISO week"),
    ],
)
def test_a_week_that_is_none_is_told(week, words):
    problem = judge_week(f"editions/{week}.md")
    assert problem is not None
    assert words in problem.hint
