"""Ids are used once."""

from __future__ import annotations

from dataclasses import replace

from standfirst.arranging.rules.unique_ids import duplicate_ids
from tests.builders import NOW, article, content


def test_the_later_of_two_articles_with_one_id_is_reported():
    first = replace(article("a"), path="articles/old/a.md")
    (problem,) = duplicate_ids(content(article("a", "2026-06-26"), first), NOW)
    assert (problem.code, problem.path) == ("id-duplicate", "articles/a.md")
    assert "articles/old/a.md" in problem.message
