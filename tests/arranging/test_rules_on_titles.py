"""Headlines that are nearly equal."""

from __future__ import annotations

from headnote.arranging.rules_on_titles import titles_alike
from tests.builders import NOW, article, content

TITLE = "European Union fines Temu over the sale of illegal products"


def found(*items):
    return [(p.path, p.code) for p in titles_alike(content(*items), NOW)]


def test_the_later_of_two_headlines_alike_is_warned_of_and_names_the_other():
    items = (
        article("a", "2026-06-01", title=TITLE),
        article("b", "2026-06-10", title=TITLE.replace("sale", "trade")),
    )
    (problem,) = titles_alike(content(*items), NOW)
    assert (problem.path, problem.code) == ("articles/b.md", "title-alike")
    assert "articles/a.md" in problem.message
    assert not problem.is_error


def test_a_common_story_is_suggested():
    items = (
        article("a", "2026-06-01", title=TITLE, stories=["temu"]),
        article("b", "2026-06-10", title=TITLE),
    )
    (problem,) = titles_alike(content(*items), NOW)
    assert "`temu`" in problem.hint


def test_months_apart_different_or_translated_they_may_be_alike():
    assert found(article("a", "2026-01-01", title=TITLE), article("b", title=TITLE)) == []
    other = "European Union opens a case on the sale of batteries"
    assert found(article("a", title=TITLE), article("b", title=other)) == []
    assert found(article("a", title=TITLE), article("b", title=TITLE, translation_of="a")) == []
