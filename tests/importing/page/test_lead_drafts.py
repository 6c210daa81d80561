"""A lead that somebody takes up becomes a draft; where it cannot, it stays as it is."""

from __future__ import annotations

import datetime as dt

import pytest

from standfirst.errors import DraftError
from standfirst.importing.page.lead_drafts import take_up_lead
from standfirst.reading.frontmatter.split import split
from tests.builders import article
from tests.sites import tree

DATE = dt.date(2026, 6, 26)
LEAD = """\
---
title: One thing of note
found: 2026-06-25
publisher: Gazette
url: https://gazette.example/one
published: 2026-06
---
"""
DRAFT = "articles/2026/06/one-thing-of-note.md"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "leads").mkdir()
    (tmp_path / "leads/one.md").write_text(LEAD, encoding="utf-8")
    return tmp_path


def drafted(folder):
    front, _ = split((folder / DRAFT).read_bytes(), DRAFT)
    assert front is not None
    return front.data


def test_the_draft_has_what_the_lead_knows_and_the_lead_is_removed(folder):
    assert take_up_lead(folder, "one", DATE, []) == (folder / DRAFT, folder / "leads/one.md")
    assert list(tree(folder)) == [DRAFT]
    data = drafted(folder)
    assert (data["date"], data["status"]) == ("2026-06-26", "draft")
    assert data["source"] == {
        "publisher": "Gazette",
        "url": "https://gazette.example/one",
        "title": "One thing of note",
        "published": "2026-06",
    }


@pytest.mark.parametrize("name", ["one", "one.md", "leads/one.md", "../leads/one.md"])
def test_a_lead_is_found_by_its_files_name_with_or_without_the_ending(folder, name):
    written, _ = take_up_lead(folder, name, DATE, [])
    assert written == folder / DRAFT


def test_what_the_user_gives_comes_before_what_the_lead_knows(folder):
    take_up_lead(folder, "one", DATE, [], publisher="Herald", topics=("courts", "privacy"))
    assert drafted(folder)["source"]["publisher"] == "Herald"
    assert drafted(folder)["topics"] == ["courts", "privacy"]


def test_a_lead_that_knows_no_more_than_its_title_is_enough(folder):
    bare = "---\ntitle: One thing of note\nfound: 2026-06-25\n---\n"
    (folder / "leads/one.md").write_text(bare, encoding="utf-8")
    take_up_lead(folder, "one", DATE, [])
    assert drafted(folder)["source"]["title"] == "One thing of note"


def summarized(folder):
    return [article("known", source={"publisher": "G", "url": "https://www.gazette.example/one/"})]


def taken(folder):
    (folder / "articles").mkdir()
    (folder / "articles/one-thing-of-note.md").write_text("mine", encoding="utf-8")
    return []


def broken(folder):
    (folder / "leads/one.md").write_text("---\ntitle: One thing\n---\n", encoding="utf-8")
    return []


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (summarized, r"summarised already: .*articles/known\.md"),
        (taken, r"`one-thing-of-note` is taken by articles/one-thing-of-note\.md"),
        (broken, r"leads/one\.md has faults: "),
    ],
)
def test_a_lead_that_is_refused_stays_and_nothing_is_written(folder, prepare, message):
    articles = prepare(folder)
    before = tree(folder)
    with pytest.raises(DraftError, match=message):
        take_up_lead(folder, "one", DATE, articles)
    assert tree(folder) == before


def test_a_lead_that_is_not_there_is_named(folder):
    with pytest.raises(DraftError, match=r"there is no lead .*leads/two\.md"):
        take_up_lead(folder, "two", DATE, [])
