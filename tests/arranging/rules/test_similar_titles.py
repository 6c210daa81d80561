"""Titles of the last weeks that say nearly the same. Cases: tests/cases/rules/similar_titles_*."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.rules.similar_titles import ALIKE, titles_alike
from tests.builders import NOW, article, content


def found(*articles):
    return list(titles_alike(content(*articles), NOW))


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
