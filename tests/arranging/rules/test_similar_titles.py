"""Titles of the last weeks that say nearly the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.rules.similar_titles import ALIKE, titles_alike
from tests.builders import NOW, article, content

FIRST = "Court stops the export order against a chip maker"
AGAIN = "Court stops export order against the chip maker"


def found(*articles):
    return list(titles_alike(content(*articles), NOW))


def test_a_title_that_nearly_says_the_same_is_a_warning_at_the_later_one():
    (problem,) = found(article("b", "2026-06-26", title=AGAIN), article("a", title=FIRST))
    assert (problem.path, problem.code) == ("articles/b.md", "title-alike")
    assert not problem.is_error
    assert "articles/a.md" in problem.message
    assert FIRST in problem.message


def test_the_others_story_is_suggested():
    (problem,) = found(
        article("a", title=FIRST, stories=["chips"]), article("b", "2026-06-26", title=AGAIN)
    )
    assert "`stories: [chips]`" in problem.hint
    (problem,) = found(
        article("a", title=FIRST, stories=["chips"]),
        article("b", "2026-06-26", title=AGAIN, stories=["chips"]),
    )
    assert "what is new" in problem.hint


def test_other_titles_old_ones_translations_and_withdrawn_ones_are_none():
    assert found(article("a", title=FIRST), article("b", title="Court hears the chip maker")) == []
    assert found(article("a", "2025-06-25", title=FIRST), article("b", title=AGAIN)) == []
    assert found(article("a", title=FIRST), article("b", title=AGAIN, translation_of="a")) == []
    gone = {"date": "2026-06-26", "reason": "It was wrong."}
    assert found(article("a", title=FIRST, withdrawn=gone), article("b", title=AGAIN)) == []


titles = st.lists(st.sampled_from("abcdefg"), min_size=4, max_size=7, unique=True)


@given(st.lists(titles, max_size=12))
def test_no_pair_is_overlooked(drawn):
    articles = [
        article(f"{i:02}", title=" ".join(letter * 4 for letter in words))
        for i, words in enumerate(drawn)
    ]
    expected = {
        f"articles/{i:02}.md"
        for i, words in enumerate(drawn)
        for other in drawn[:i]
        if len({*words} & {*other}) >= ALIKE * len({*words} | {*other})
    }
    assert {problem.path for problem in found(*articles)} == expected
