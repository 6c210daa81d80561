"""Drafts and leads made of what a page states, and leads that somebody takes up."""

from __future__ import annotations

import datetime as dt

import pytest

from standfirst.contributing.new import Draft
from standfirst.errors import DraftError
from standfirst.importing.page.found_drafts import (
    draft_from_facts,
    lead_from_facts,
    publisher_from_mark,
    take_up_lead,
    write_new,
)
from standfirst.importing.page.html_page import read_html
from standfirst.importing.page.page_facts import PageFacts
from standfirst.importing.page.text_page import read_text
from standfirst.reading.front_matter_file import read_lead
from standfirst.reading.frontmatter.split import split
from tests.builders import article
from tests.importing.page.samples import HTML, TEXT
from tests.sites import tree


@pytest.mark.parametrize("text", [TEXT, HTML])
def test_no_sentence_of_the_source_is_in_a_draft(text):
    page = read_html(text) if "</" in text else read_text(text)
    assert page.article is not None
    draft = draft_from_facts(page.article, dt.date(2026, 6, 26)).text
    assert "heard both sides" not in draft
    front, problems = split(draft, "articles/a.md")
    assert front is not None
    assert {p.code for p in problems} <= {"value-missing", "value-empty"}
    assert front.data["status"] == "draft"
    assert front.data["source"]["title"] == page.article.title
    assert front.body.startswith("<!-- Your summary")


def test_a_lead_is_read_back():
    found = PageFacts(title="On: courts & “machines” …", url="https://e.org/a", published="2026-06")
    draft = lead_from_facts(found, dt.date(2026, 6, 26), "Gazette")
    lead, problems = read_lead(draft.path, draft.text.encode())
    assert problems == ()
    assert lead is not None
    assert (lead.meta.title, lead.meta.publisher) == (found.title, "Gazette")
    assert lead.expires == dt.date(2026, 8, 25)


def test_a_mark_is_resolved_where_one_publisher_has_these_initials():
    names = ["Law & Development", "Digital.gov", "Gazette of the State"]
    assert publisher_from_mark("L&D", names) == "Law & Development"
    assert publisher_from_mark("LD", [*names, "London Daily"]) == ""
    assert publisher_from_mark("GS", names) == "Gazette of the State"
    assert publisher_from_mark("", names) == publisher_from_mark("PLPT", names) == ""


def test_a_file_that_is_there_is_never_written_over(tmp_path):
    (tmp_path / "leads").mkdir()
    (tmp_path / "leads/old.md").write_text("mine", encoding="utf-8")
    written, kept = write_new(tmp_path, [Draft("leads/old.md", "x"), Draft("articles/new.md", "y")])
    assert written == [tmp_path / "articles/new.md"]
    assert kept == [tmp_path / "leads/old.md"]
    assert kept[0].read_text(encoding="utf-8") == "mine"


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
