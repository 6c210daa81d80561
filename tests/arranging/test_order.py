"""Every list has one order, whatever order its articles were found in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.order import newest_first, oldest_first, pinned_first, sort_by_age
from tests.arranging.samples import articles, ids
from tests.builders import article

each_total_order = pytest.mark.parametrize("order", [newest_first, oldest_first, sort_by_age])


def test_newest_comes_first_then_the_pinned_then_by_id():
    unordered = [article("c"), article("a"), article("b", pin=True), article("d", "2026-06-26")]
    assert ids(newest_first(unordered)) == ["d", "b", "a", "c"]


def test_a_timeline_is_the_newest_first_read_backwards():
    unordered = [article("c"), article("a"), article("b", pin=True), article("d", "2026-06-26")]
    assert ids(oldest_first(unordered)) == ["c", "a", "b", "d"]


def test_what_was_there_first_is_decided_by_date_then_by_path_and_never_by_a_pin():
    deep = replace(article("a", pin=True), path="articles/z/a.md")
    unordered = [deep, article("y"), article("x"), article("z", "2026-06-24")]
    assert ids(sort_by_age(unordered)) == ["z", "x", "y", "a"]


def test_pinned_articles_move_to_the_head_and_all_others_keep_their_places():
    given_order = [article("d"), article("b", pin=True), article("c"), article("a", pin=True)]
    assert ids(pinned_first(given_order)) == ["b", "a", "d", "c"]


@pytest.mark.parametrize("order", [newest_first, oldest_first, pinned_first, sort_by_age])
def test_nothing_and_one_article_are_in_order(order):
    assert list(order([])) == []
    assert ids(order([article("a")])) == ["a"]


@each_total_order
@given(articles, st.randoms())
def test_the_order_in_which_articles_are_found_changes_nothing(order, articles, random):
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert ids(order(shuffled)) == ids(order(articles))
    assert sorted(ids(order(articles))) == sorted(ids(articles))
