"""Where a text repeats another, word for word or with a word exchanged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standfirst.contributing.copying.repeats import exact_matches, near_matches

words = st.lists(st.sampled_from("abc"), max_size=12)


@given(words, words)
def test_matches_are_those_that_looking_everywhere_finds(own, theirs):
    def ends_with(end, length):
        piece = own[end - length : end]
        return any(theirs[i : i + length] == piece for i in range(len(theirs) - length + 1))

    expected = [
        max(length for length in range(end + 1) if length == 0 or ends_with(end, length))
        for end in range(1, len(own) + 1)
    ]
    assert exact_matches(own, theirs) == expected


def test_a_run_with_one_inner_word_exchanged_is_nearly_the_same():
    theirs = "the court heard both sides today".split()
    assert near_matches("the court saw both sides today".split(), theirs, 6) == [True] * 6
    assert near_matches("a court heard both sides today".split(), theirs, 6) == [False] * 6
    assert near_matches("the court saw no sides today".split(), theirs, 6) == [False] * 6
    assert near_matches("well the court saw both sides".split(), theirs, 5) == [False] + [True] * 5
