"""What a voice reads of an article, and when a recording no longer says it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.article import Audio, Body
from standfirst.model.fields import Voice
from standfirst.model.problem import Level
from standfirst.reading.markdown.narration import spoken, stale_reading, text_hash
from tests.builders import article, bodies

LEDE = "One plain sentence that stands for all of it."


def says(**meta):
    item = article("a", **meta)
    return spoken(item.meta, bodies([item])[item.path])


def problems(text_hash, at=None, **meta):
    """The problems of an article with a recording of the text that has this hash."""
    item = article("a", **meta)
    audio = Audio(file="audio/a.mp3", seconds=9, voice=Voice.HUMAN, text_hash=text_hash)
    recorded = replace(item, meta=replace(item.meta, audio=audio), at=at or {})
    return list(stale_reading(recorded, bodies([item])[item.path]))


def test_what_is_read_is_our_own_text_without_markup():
    body = "**So** [it](https://e.org) is.\n\n- One\n- Two"
    assert says(title="A fine was set", body=body).startswith("A fine was set.\n\nSo it is.")
    assert "e.org" not in says(body=body)


def test_a_lede_is_read_between_the_title_and_the_body():
    read = says(title="A fine was set", lede=LEDE, body="Words.")
    assert read == f"A fine was set.\n\n{LEDE}\n\nWords.\n"


def test_without_a_body_there_is_no_empty_paragraph():
    assert says(title="A fine was set", body="") == "A fine was set.\n"


@pytest.mark.parametrize("end", ["?", "!", "…", "。"])
def test_a_title_that_ends_as_a_sentence_gets_no_full_stop(end):
    assert says(title=f"Was a fine set{end}", body="") == f"Was a fine set{end}\n"


@given(st.text(), st.text())
def test_two_texts_have_one_hash_only_if_they_are_equal(one, two):
    assert (text_hash(one) == text_hash(two)) is (one == two)
    assert len(text_hash(one)) == 32


def test_the_hash_of_a_text_never_changes():
    """It is in the front matter of recordings that were made long ago."""
    assert text_hash("Words.\n") == "1a9d9fa3507ffb7ced5f765c084ceac3"


def test_an_article_without_a_recording_has_no_problem():
    assert not list(stale_reading(article("a"), Body("", "")))


def test_a_recording_of_the_present_text_or_of_one_that_nobody_noted_is_no_problem():
    assert problems(text_hash(says())) == []
    assert problems(None) == []


@pytest.mark.parametrize(
    "change", [{"title": "Another headline"}, {"body": "Others."}, {"lede": LEDE}]
)
def test_a_recording_of_an_earlier_text_is_a_warning(change):
    (problem,) = problems(text_hash(says()), **change)
    assert (problem.path, problem.code) == ("articles/a.md", "audio-outdated")
    assert problem.level is Level.WARNING
    assert "`standfirst speak articles/a.md`" in problem.hint


def test_what_is_not_read_may_change():
    assert problems(text_hash(says()), topics=["privacy"]) == []


@pytest.mark.parametrize(
    ("at", "place"),
    [
        ({"audio": (8, 1), "audio.text_hash": (12, 3)}, (12, 3)),
        ({"audio": (8, 1)}, (8, 1)),
        ({}, (1, 1)),
    ],
)
def test_the_warning_is_at_the_hash_or_else_at_the_recording(at, place):
    (problem,) = problems("0" * 32, at)
    assert (problem.line, problem.column) == place
