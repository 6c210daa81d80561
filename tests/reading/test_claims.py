"""Wording that claims more than the stage of a matter allows."""

from __future__ import annotations

import re

import pytest

from headnote.model.fields import Stage
from headnote.reading.claims import ATTRIBUTED, CLAIMS, RELATIVE, TOO_MUCH, judge_claims
from tests.builders import article


def found(body, **meta):
    item = article("a", body=body, **meta)
    return [
        (p.code, p.line)
        for p in judge_claims(item.meta, item.body, item.path, at={"title": (2, 8)}, line=9)
    ]


@pytest.mark.parametrize(
    ("language", "stage", "text"),
    [
        ("en", "alleged", "The company violated the order."),
        ("en", "filed", "The firm broke the law."),
        ("en", "proposed", "The rule was adopted in May."),
        ("en", "adopted", "The act took effect in May."),
        ("en", "appealed", "This is the final ruling."),
        ("en", "settled", "The company infringed the patent."),
        ("de", "alleged", "Die Firma verstieß gegen das Verbot."),
        ("fr", "proposed", "La loi est en vigueur."),
        ("es", "alleged", "La empresa infringió la norma."),
        ("vi", "alleged", "Công ty đã vi phạm quy định."),
    ],
)
def test_a_claim_beyond_the_stage_is_a_warning(language, stage, text):
    assert found(text, language=language, stage=stage) == [("claim-too-strong", 9)]


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        ("alleged", "According to the complaint the company violated the order."),
        ("alleged", "The regulator alleges that it broke the law."),
        ("alleged", "The complaint says: “You violated the order.”"),
        ("alleged", "The company denies everything."),
        ("in-force", "The act took effect in May and bans the practice."),
        ("fined", "The company violated the order."),
        (None, "The company violated the order."),
    ],
)
def test_what_is_attributed_quoted_or_settled_may_be_said(stage, text):
    assert found(text, **({"stage": stage} if stage else {})) == []


def test_a_headline_is_judged_too_and_named_by_its_line():
    assert found("Text.", stage="alleged", title="Company violated the order") == [
        ("claim-too-strong", 2)
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The court ruled yesterday."), ("en", "It begins next week."),
        ("de", "Das Gericht entschied gestern."), ("fr", "Le tribunal a statué hier."),
        ("es", "El tribunal falló ayer."), ("vi", "Tòa đã tuyên án hôm qua."),
    ],
)  # fmt: skip
def test_time_told_from_today_is_a_warning(language, text):
    assert found(text, language=language) == [("time-relative", 9)]


def test_words_within_words_are_no_time():
    assert found("Todays and heuristics; the Yesterdayland case.") == []


def test_a_language_without_a_table_is_left_alone():
    assert found("本日判決。", language="ja", stage="alleged") == []


def test_the_tables_are_whole():
    assert CLAIMS.keys() == ATTRIBUTED.keys() == RELATIVE.keys()
    assert TOO_MUCH.keys() == set(Stage) - {Stage.IN_FORCE}
    kinds = {what for several in TOO_MUCH.values() for what in several}
    for table in CLAIMS.values():
        assert table.keys() == kinds
        assert all(re.compile(words) for words in table.values())
