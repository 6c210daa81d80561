"""A new summary in a digest: begun from what is given, from a lead or from a form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from standfirst.contributing.form import read_form
from standfirst.contributing.new import (
    begin,
    check_topics,
    find_fault,
    find_topic_fault,
    refuse_known_source,
    split_topics,
    write_draft,
)
from standfirst.importing.page.lead_drafts import take_up_lead
from standfirst.model.content import Content
from standfirst.model.source_urls import without_tracking
from standfirst.workspace.display_path import display_path
from standfirst.workspace.pipeline import open_digest


class Questions(Protocol):
    """Asks the user, and again while `find_fault` names a fault in the answer.

    `are_answered` is whether somebody is there to choose; without that only what a draft cannot do
    without is asked for.
    """

    are_answered: bool

    def ask(
        self, question: str, find_fault: Callable[[str], str], *, may_lack: bool = False
    ) -> str:
        """The answer, which may be empty with `may_lack`."""

    def choose(
        self, question: str, choices: Mapping[str, str], find_fault: Callable[[str], str]
    ) -> str:
        """The answer to a question about these choices, id to title; it may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftValues:
    """What is given of a new summary; what is empty is asked for, or left to its author."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    url_note: str = ""
    name: str = ""
    topics: tuple[str, ...] = ()


def begin_article(
    config_file: Path, given: DraftValues, day: dt.date, questions: Questions
) -> Path:
    """Write the draft of a new article; a source that is summarised already is refused.

    Raises DraftError, and as `open_digest` does.
    """
    folder, content = _read(config_file)

    def ask(key: str, question: str, *, may_lack: bool = False) -> str:
        def fault(answer: str) -> str:
            answer = without_tracking(answer.strip())
            return find_fault(key, answer, day) if answer or not may_lack else ""

        return without_tracking(questions.ask(question, fault, may_lack=may_lack).strip())

    url, url_note = without_tracking(given.url), given.url_note
    title = given.title or ask("title", "Our headline")
    publisher = given.publisher or ask("publisher", "Who published the source")
    if not (url or url_note) and questions.are_answered:
        url = ask("url", "Its https address (empty if it has none)", may_lack=True)
    refuse_known_source(folder, content.articles, url)
    if not (url or url_note) and questions.are_answered:
        url_note = ask("url_note", "Why is there no address")
    topics = _choose_topics(given.topics, content, questions)
    return begin(
        folder, title, day,
        topics=topics, publisher=publisher, url=url, url_note=url_note, name=given.name,
    )  # fmt: skip


def begin_from_lead(
    config_file: Path, lead: str, given: DraftValues, day: dt.date, questions: Questions
) -> tuple[Path, Path]:
    """Write the draft of a lead and remove the lead; returns both files. Raises as above."""
    folder, content = _read(config_file)
    topics = _choose_topics(given.topics, content, questions)
    return take_up_lead(
        folder, lead, day, content.articles, publisher=given.publisher, topics=topics
    )


def begin_from_form(config_file: Path, form: str, author: str, day: dt.date) -> Path:
    """Write the draft that a form describes. Raises as above."""
    folder, _ = _read(config_file)
    return write_draft(folder, read_form(form, author, day))


def _read(config_file: Path) -> tuple[Path, Content]:
    """The content folder as messages show it, and its content."""
    with open_digest(config_file) as workspace:
        return Path(display_path(workspace.folder)), workspace.load().content


def _choose_topics(
    given: tuple[str, ...], content: Content, questions: Questions
) -> tuple[str, ...]:
    """The topics given, or those that are chosen from a list; an empty answer chooses none."""
    known = {topic.id: topic.meta.title for topic in content.topics}
    if given or not (questions.are_answered and known):
        check_topics(given, known)
        return given

    def fault(answer: str) -> str:
        return find_topic_fault(split_topics(answer), known)

    question = "One to four of these, with commas, the main one first"
    return split_topics(questions.choose(question, known, fault))
