"""Each rule finds what it is named for, at its key, and nothing in a good article."""

from __future__ import annotations

import pytest

from standfirst.model.article import Article, ArticleMeta, Body
from standfirst.model.taxonomy import PublisherMeta
from standfirst.reading.validation.article_rules import judge_article, judge_length, judge_publisher
from standfirst.reading.validation.schema import validate

_SOURCE = {"publisher": "Gazette", "url": "https://example.org/a"}
_GOOD = {
    "title": "Court stops the export order",
    "date": "2026-06-25",
    "topics": ["export-controls", "ai-policy"],
    "source": {**_SOURCE, "published": "2026-06-25", "language": "en"},
    "jurisdictions": ["US", "US-CA", "EU"],
    "entities": ["Temu", "Digital Services Act"],
    "ahead": [{"date": "2026-07-01", "what": "The appeal is heard"}],
    "corrections": [{"date": "2026-06-26", "note": "The name was wrong"}],
    "withdrawn": {"date": "2026-06-27", "reason": "The source was false"},
    "licence": "CC-BY-4.0",
    "language": "pt-BR",
}


def _article(at=None, words=0, **changes) -> Article:
    meta, _, problems, *_ = validate(ArticleMeta, {**_GOOD, **changes}, path="a.md", at={})
    assert meta is not None, problems
    return Article("a", "a.md", meta, Body("", "", "", words), at=at or {})


def _judge(at=None, **changes):
    return list(judge_article(_article(at, **changes)))


def test_a_good_article_has_no_fault():
    assert _judge() == []


@pytest.mark.parametrize(
    ("changes", "code", "hint"),
    [
        ({"jurisdictions": ["UK"]}, "jurisdiction-unknown", "`GB`"),
        ({"jurisdictions": ["EU", "DEU"]}, "jurisdiction-unknown", "`DE`"),
        ({"language": "xx"}, "language-unknown", "tag such as"),
        ({"source": {**_SOURCE, "language": "jp"}}, "language-unknown", "`ja`"),
        ({"licence": "CC-BY"}, "licence-unknown", "CC-BY-4.0"),
        ({"licence": "cc-by-4.0"}, "licence-unknown", "write CC-BY-4.0"),
        ({"licence": "CC BY-NC 4.0"}, "licence-unknown", "CC-BY-NC-4.0"),
        ({"source": {"publisher": "Gazette"}}, "source-without-address", "url_note"),
        (
            {"source": {**_SOURCE, "url": "https://example.org/a?utm_source=x&b=1"}},
            "url-tracking",
            "write url: https://example.org/a?b=1",
        ),
        ({"source": {**_SOURCE, "archive": "https://a.org/?gclid=1"}}, "url-tracking", "archive:"),
        ({"source": {**_SOURCE, "published": "2026-06-26"}}, "source-after-date", "2026-06-25"),
        ({"source": {**_SOURCE, "published": "2026-07"}}, "source-after-date", "2026-06-25"),
        ({"source": {**_SOURCE, "published": "2027"}}, "source-after-date", "2026-06-25"),
        ({"corrections": [{"date": "2026-06-24", "note": "x"}]}, "date-order", "2026-06-25"),
        ({"withdrawn": {"date": "2026-06-24", "reason": "x"}}, "date-order", "2026-06-25"),
        ({"ahead": [{"date": "2026-06-24", "what": "x"}]}, "ahead-past", "still to come"),
        ({"topics": ["a", "b", "a"]}, "item-duplicate", "keep one"),
        ({"entities": ["Temu", "TEMU"]}, "item-duplicate", "keep one"),
        ({"source": {**_SOURCE, "authors": ["J", "J"]}}, "item-duplicate", "keep one"),
        (
            {"source": [_SOURCE, {**_SOURCE, "url": "https://www.example.org/a/"}]},
            "item-duplicate",
            "keep one",
        ),
    ],
)
def test_each_fault_is_one_problem(changes, code, hint):
    (problem,) = _judge(**changes)
    assert problem.code == code
    assert hint in problem.hint


@pytest.mark.parametrize(
    "published", ["2026", "2026-06", "2026-06-25T23:59", "2026-06-26T01:00+10:00", "2025-12-31"]
)
def test_a_source_of_the_same_day_somewhere_is_no_source_of_the_future(published):
    assert _judge(source={**_SOURCE, "published": published}) == []


def test_a_date_ahead_that_is_past_is_only_a_warning():
    (problem,) = _judge(ahead=[{"date": "2026-06-24", "what": "x"}])
    assert not problem.is_error


def test_a_fault_of_a_single_source_stands_at_its_key():
    at = {"source": (5, 1), "source.0.url": (7, 3)}
    (problem,) = _judge(at, source={**_SOURCE, "url": "https://a.org/?fbclid=1"})
    assert (problem.line, problem.column) == (7, 3)


@pytest.mark.parametrize(
    ("words", "code", "is_error"),
    [(0, "body-empty", True), (39, "body-length", False), (401, "body-length", False)],
)
def test_a_body_has_the_length_of_a_summary(words, code, is_error):
    (problem,) = judge_length(_article(words=words, withdrawn=None), 9)
    assert (problem.code, problem.line, problem.is_error) == (code, 9, is_error)


@pytest.mark.parametrize("words", [40, 400])
def test_the_limits_themselves_are_fine(words):
    assert list(judge_length(_article(words=words, withdrawn=None), 9)) == []


def test_a_withdrawn_article_needs_no_body():
    assert list(judge_length(_article(), 9)) == []


def test_a_publisher_is_judged_at_its_place():
    meta = PublisherMeta(publisher="G", country="UK", language="jp", url="https://a.org/?gclid=1")
    at = {"sources.0.country": (3, 5), "sources.0.language": (4, 5), "sources.0.url": (5, 5)}
    found = list(judge_publisher(meta, "sources.yml", at, "sources.0"))
    assert [(problem.line, problem.code) for problem in found] == [
        (3, "jurisdiction-unknown"),
        (4, "language-unknown"),
        (5, "url-tracking"),
    ]
