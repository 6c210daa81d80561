"""What a file that cannot be read may still say of its date and its old names."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from devtools.fuzzing.laws import SLOWEST
from standfirst.model.article import ArticleMeta
from standfirst.model.content import UNREAD
from standfirst.model.taxonomy import EditionMeta, PageMeta, TopicMeta
from standfirst.reading.unread_values import (
    MAX_CHARACTERS,
    guess_values,
    readable_text,
    unread_keys,
    unread_text,
)
from standfirst.reading.validation.salvage import salvage

ALL = frozenset({"date", "title", "aliases"})


def guess(model, text):
    return guess_values(salvage(model, {}).meta, ALL, text)


@pytest.mark.parametrize(
    "line",
    ["date: 2026-06-25", "- date : '2026-06-25'  ", "date = 25.6.2026", 'date: "2026-06-25"'],
)
def test_a_date_is_read_wherever_its_key_begins_a_line(line):
    meta, refused = guess(ArticleMeta, f"title: x\n{line}\nkind")
    assert meta.date == dt.date(2026, 6, 25)
    assert "date" not in refused


@pytest.mark.parametrize("line", ["date: soon", "update: 2026-06-25", "date:", "the 2026-06-25"])
def test_what_is_not_a_date_stays_refused(line):
    assert "date" in guess(ArticleMeta, line)[1]


def test_every_word_in_the_form_of_an_old_name_may_be_one_and_stays_refused():
    meta, refused = guess(TopicMeta, "aliases: [law, courts-of-law\n")
    assert {"law", "courts-of-law"} <= set(meta.aliases)
    assert "aliases" in refused
    meta, _ = guess(PageMeta, "aliases: [/people/, /old/team/\n")
    assert meta.aliases == ("/people/", "/old/team/")


def test_a_file_that_is_no_text_says_nothing_and_may_be_anything():
    meta, refused = guess(TopicMeta, "a\0b")
    assert meta.aliases == ()
    assert UNREAD in refused


def test_what_has_no_old_names_is_left_alone():
    assert guess(EditionMeta, "aliases: [x]") == (EditionMeta(), ALL)


def test_a_line_that_cannot_be_read_ends_where_the_next_key_begins():
    text = "a: 1\nb: [\n  x\n- y\nc: 2\n---\n"
    assert unread_text(text, [2]) == "b: [\n  x\n- y"
    assert unread_text(text, [5]) == "c: 2"


def test_a_word_may_be_a_key_at_the_beginning_of_a_line_or_before_a_colon():
    lines = "title Court stops the order\n  - 'date' : soon, topics：x\nand lede is no key"
    assert unread_keys(lines) == {"title", "date", "topics", "and"}
    assert unread_keys("aliases:\n  - /topics/old/") == {"aliases"}, "a URL is not a key"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_text_is_readable_in_the_encodings_that_editors_save(encoding):
    assert "date: é" in readable_text("date: é".encode(encoding))
    assert readable_text(b"date\xff: x") == "date\ufffd: x"


@pytest.mark.parametrize("shape", ["\n", " ", "- ", "a", "a\n", "date ", "date: ", "/", "a/", "'"])
def test_no_text_takes_long(shape):
    text = shape * (MAX_CHARACTERS // len(shape))
    began = time.process_time()
    for model in (ArticleMeta, TopicMeta):
        guess(model, text)
    unread_keys(unread_text(text, range(text.count("\n"))))
    assert time.process_time() - began < SLOWEST
