"""Drafts and leads made of what a page states."""

from __future__ import annotations

import datetime as dt

import pytest

from standfirst.contributing.new import Draft
from standfirst.importing.page.found_drafts import (
    draft_from_facts,
    lead_from_facts,
    publisher_from_mark,
    write_new,
)
from standfirst.importing.page.html_page import read_html
from standfirst.importing.page.page_facts import PageFacts
from standfirst.importing.page.text_page import read_text
from standfirst.reading.front_matter_file import read_lead
from standfirst.reading.frontmatter.split import split
from tests.importing.page.samples import HTML, TEXT


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
