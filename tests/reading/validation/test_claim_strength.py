"""Wording is held against the stage, and times must mean something later on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from standfirst.model.article import ArticleMeta
from standfirst.model.fields import Stage
from standfirst.reading.article_file import read_article
from standfirst.reading.validation.claim_phrases import LANGUAGES, REASONS, phrase_pattern
from standfirst.reading.validation.claim_strength import judge_claim_strength
from tests.builders import article

_META = TypeAdapter(ArticleMeta)


def judge(text, stage=None, language="en", **more):
    front = {
        "title": "A headline of some length",
        "date": "2026-06-25",
        "topics": ["courts"],
        "source": {"publisher": "Gazette", "url": "https://example.org/a"},
        **({"stage": stage} if stage else {}),
        **({"language": language} if language else {}),
        **more,
    }
    meta = _META.validate_python(front)
    own = replace(article("a"), meta=meta, at={"title": (2, 1)})
    return list(judge_claim_strength(own, text, 9))


def codes(text, stage=None, language="en", **more):
    return [problem.code for problem in judge(text, stage, language, **more)]


@pytest.mark.parametrize(
    ("language", "stage", "text"),
    [
        ("en", "alleged", "The company violated the act."),
        ("en", "filed", "The bank misled its customers."),
        ("en", "proposed", "Phones are now banned in schools."),
        ("en", "adopted", "The regulation is now in force."),
        ("en", "proposed", "The rule was adopted in May."),
        ("en", "settled", "The company infringed the patent."),
        ("en", "settled", "The firm was found guilty."),
        ("en", "appealed", "This is the final ruling in the matter."),
        ("en", "overturned", "The company must pay the fine."),
        ("vi", "alleged", "Công ty đã vi phạm luật cạnh tranh."),
        ("vi", "proposed", "Quảng cáo này đã bị cấm."),
        ("vi-VN", "adopted", "Luật đã có hiệu lực."),
        ("de", "alleged", "Das Unternehmen hat das Gesetz verletzt."),
        ("fr", "filed", "La société a enfreint la loi."),
        ("es", "alleged", "La empresa infringió la ley."),
    ],
)
def test_a_claim_beyond_the_stage_is_a_warning_with_the_reason(language, stage, text):
    (problem,) = judge(text, stage, language)
    assert problem.code == "claim-too-strong"
    assert not problem.is_error
    assert REASONS[Stage(stage)] in problem.message


@pytest.mark.parametrize(
    ("language", "stage", "text"),
    [
        ("en", "decided", "The company violated the act."),
        ("en", None, "The company violated the act."),
        ("en", "alleged", "The company allegedly violated the act."),
        ("en", "alleged", "The agency says that the company violated the act."),
        ("en", "alleged", "The court will decide whether the company violated the act."),
        ("en", "alleged", "“The company violated the act,” the agency wrote."),
        ("en", "alleged", "> The company violated the act."),
        ("en", "alleged", "The most-violated provision is the first."),
        ("en", "adopted", "It applies from 2 August 2027."),
        ("en", "proposed", "Phones would be banned in schools."),
        ("en", "in-force", "The regulation is now in force."),
        ("vi", "alleged", "Công ty bị cáo buộc đã vi phạm luật."),
        ("de", "alleged", "Laut Klage hat das Unternehmen das Gesetz verletzt."),
        ("fr", "filed", "Selon la plainte, la société a enfreint la loi."),
        ("es", "alleged", "Según la denuncia, la empresa infringió la ley."),
        ("sw", "alleged", "violated"),
    ],
)
def test_what_is_said_to_be_claimed_is_no_fault(language, stage, text):
    assert codes(text, stage, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The court ruled yesterday."),
        ("en", "The fine was set last\nweek."),
        ("en", "A vote is due next Tuesday."),
        ("en", "It began two years ago."),
        ("vi", "Tòa án tuyên án hôm qua."),
        ("vi", "Luật được thông qua ba tháng trước."),
        ("de", "Das Gericht entschied gestern."),
        ("fr", "La cour a statué hier."),
        ("es", "El tribunal falló la semana pasada."),
    ],
)
def test_a_time_that_moves_is_a_warning(language, text):
    assert codes(text, None, language) == ["time-relative"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We won yesterday,” said the company."),
        ("en", "See [the note](yesterday.md) and `today`."),
        ("en", "The USA Todayish paper covers the last weeks of a trial."),
        ("vi", "Hai năm trước đó, công ty đổi tên."),
        ("es", "Hoy en día es habitual."),
        ("de", "Am Morgen des 3. Juni 2026 begann es."),
    ],
)
def test_a_quoted_or_another_time_is_none(language, text):
    assert codes(text, None, language) == []


def test_without_a_language_the_frequent_words_tell_it():
    german = "Das Gericht gab der Klage statt, und die Firma ist hier nicht mit den Folgen allein."
    assert codes(german, None, None) == []
    assert codes(f"{german} Das war gestern.", None, None) == ["time-relative"]


def test_the_warning_stands_where_the_word_does():
    (problem,) = judge("First line.\n\nIt was ruled yesterday.")
    assert (problem.line, problem.column) == (11, 14)
    (problem,) = judge("Text.", title="The court ruled yesterday")
    assert (problem.line, problem.column) == (2, 1)


def test_reading_an_article_reports_it():
    text = (
        """---
title: A headline about it
date: 2026-06-25
topics: [courts]
source: {publisher: Gazette, url: "https://example.org/a"}
stage: alleged
---
The company violated the act. """
        + "It has some words more. " * 10
    )
    file, problems = read_article("articles/a.md", text.encode())
    assert file is not None
    assert file.article.meta.stage is Stage.ALLEGED
    assert [(p.code, p.line, p.column) for p in problems] == [("claim-too-strong", 8, 13)]


def test_every_stage_in_the_tables_has_a_reason():
    for phrases in LANGUAGES.values():
        stages = {stage for row in phrases.claims for stage in row}
        assert stages <= set(REASONS)
        assert phrase_pattern(phrases.cues).search("xyzing of theirs") is None


@given(st.text(max_size=300), st.sampled_from(Stage), st.sampled_from(sorted(LANGUAGES)))
def test_no_text_is_too_strange(text, stage, language):
    assert all(not problem.is_error for problem in judge(text, stage, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Meta violates the act."), ("en", "It has been violating the act."),
        ("en", "He was convicted."), ("de", "Die Firma verstieß gegen das Gesetz."),
    ],
)  # fmt: skip
def test_other_tenses_claim_as_much(language, text):
    assert codes(text, "alleged", language) == ["claim-too-strong"]


def test_whose_claim_it_is_may_be_said_between_the_words_of_the_claim():
    assert codes("Die Firma hat laut Klage das Gesetz verletzt.", "alleged", "de") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "It ruled on Monday."), ("en", "It was late Friday when it ruled."),
     ("de", "Es entschied am Montag."), ("de", "Es entschied letzten Montag.")],
)  # fmt: skip
def test_a_weekday_alone_moves(language, text):
    assert codes(text, None, language) == ["time-relative"]


@pytest.mark.parametrize(
    "text",
    ["It ruled on Monday, 22 June 2026.", "It ruled on Monday June 22.", "USA Today reported it."],
)
def test_a_day_with_its_date_and_a_name_do_not(text):
    assert codes(text) == []
