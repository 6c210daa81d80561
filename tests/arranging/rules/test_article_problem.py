"""A problem of an article is at the key that it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standfirst.arranging.rules.article_problem import article_problem
from standfirst.model.problem import Level
from tests.builders import article

ARTICLE = replace(article("a"), at={"topics": (4, 1), "topics.1": (4, 20), "source": (5, 1)})


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("topics.1", (4, 20)),
        ("topics.0", (4, 1)),  # the key above it
        ("source.0.url", (5, 1)),
        ("stories.0", (1, 1)),  # a key that the file does not have
        ("", (1, 1)),
    ],
)
def test_a_problem_is_at_its_key_or_at_the_nearest_key_above(key, place):
    problem = article_problem(ARTICLE, key, "topic-unknown", "there is no such topic")
    assert problem.path == "articles/a.md"
    assert (problem.line, problem.column) == place


def test_a_problem_is_an_error_without_a_hint_unless_the_rule_says_otherwise():
    plain = article_problem(ARTICLE, "topics", "topic-unknown", "there is no such topic")
    assert (plain.code, plain.message, plain.hint) == (
        "topic-unknown",
        "there is no such topic",
        "",
    )
    assert plain.is_error
    warning = article_problem(ARTICLE, "topics", "code", "message", "Add it.", Level.WARNING)
    assert (warning.hint, warning.is_error) == ("Add it.", False)
