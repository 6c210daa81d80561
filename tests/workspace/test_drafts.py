"""A new summary: what is asked for, and what a lead or a form gives."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from standfirst.errors import DraftError, FormError
from standfirst.workspace.drafts import (
    DraftValues,
    begin_article,
    begin_from_form,
    begin_from_lead,
)
from tests.contributing.test_form import FORM

DAY = dt.date(2026, 6, 30)


class Answers:
    """Answers from a list: one in which fault is found is followed by the next."""

    def __init__(self, *answers, are_answered=True):
        self.are_answered, self.waiting = are_answered, list(answers)
        self.asked, self.faults = [], []

    def ask(self, question, find_fault, *, may_lack=False):
        self.asked.append(question)
        while fault := find_fault(answer := self.waiting.pop(0)):
            self.faults.append(fault)
        return answer

    def choose(self, question, choices, find_fault):
        self.asked.append(", ".join(sorted(choices)))
        return self.ask(question, find_fault)


def test_what_is_not_given_is_asked_for_until_there_is_no_fault_in_it(digest):
    answers = Answers(
        "Short", "A court rules on cookies", "Gazette", "http://e.org/",
        " https://example.org/new?utm_source=x ", "curts", "courts, privacy",
    )  # fmt: skip
    written = begin_article(digest.config_file, DraftValues(), DAY, answers)
    assert written == Path("content/articles/2026/06/a-court-rules-on-cookies.md")
    text = written.read_text(encoding="utf-8")
    assert "url: https://example.org/new\n" in text
    assert "topics: [courts, privacy]" in text
    assert len(answers.faults) == 3
    assert answers.asked[-2] == "courts, privacy"


def test_why_there_is_no_url_is_asked_for_after_it(digest):
    answers = Answers("", "Only in print", "")
    given = DraftValues(title="A court rules on cookies", publisher="Gazette")
    written = begin_article(digest.config_file, given, DAY, answers)
    assert "url_note: Only in print" in written.read_text(encoding="utf-8")
    assert not answers.faults


def test_where_nobody_answers_only_title_and_publisher_are_asked_for(digest):
    answers = Answers("A court rules on cookies", "Gazette", are_answered=False)
    begin_article(digest.config_file, DraftValues(), DAY, answers)
    assert answers.asked == ["Our headline", "Who published the source"]
    given = DraftValues(title="A headline", publisher="G", topics=("curts",))
    with pytest.raises(DraftError, match="there is no topic `curts`"):
        begin_article(digest.config_file, given, DAY, answers)


def test_a_source_that_is_summarised_already_is_refused_before_the_topics(digest):
    answers = Answers()
    given = DraftValues(title="A headline", publisher="G", url="https://example.org/ruling-1")
    with pytest.raises(DraftError, match=r"content/articles/ruling-1\.md"):
        begin_article(digest.config_file, given, DAY, answers)
    assert not answers.asked


def test_a_lead_becomes_a_draft_with_the_topics_chosen(digest):
    digest.write("leads/one.md", "---\ntitle: A wanted summary\nfound: 2026-06-01\n---\n")
    draft, lead = begin_from_lead(
        digest.config_file, "one", DraftValues(publisher="Gazette"), DAY, Answers("privacy")
    )
    assert "topics: [privacy]" in draft.read_text(encoding="utf-8")
    assert lead == Path("content/leads/one.md")
    assert not lead.exists()


def test_a_form_becomes_a_draft_and_one_that_cannot_be_read_is_an_error(digest):
    written = begin_from_form(digest.config_file, FORM, "ann", DAY)
    assert "contributors: [ann]" in written.read_text(encoding="utf-8")
    with pytest.raises(FormError):
        begin_from_form(digest.config_file, "", "ann", DAY)
