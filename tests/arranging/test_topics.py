"""The tree of topics: who is above whom, and which articles each topic lists."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.topics import current_ids, parents, topic_listings
from tests.arranging.samples import articles, ids
from tests.builders import article, story, topic


def above(child, *others):
    return [each.id for each in parents(child, {each.id: each for each in (child, *others)})]


def listings(topics, articles=()):
    return {each.topic.id: each for each in topic_listings(topics, articles)}


def test_each_id_and_each_former_id_leads_to_the_present_one():
    assert current_ids([topic("privacy", aliases=["data", "gdpr"]), topic("courts")]) == {
        "data": "privacy",
        "gdpr": "privacy",
        "privacy": "privacy",
        "courts": "courts",
    }
    assert current_ids([story("appeal", aliases=["trial"])])["trial"] == "appeal"
    assert current_ids([]) == {}


def test_a_present_id_is_stronger_than_a_former_one_and_the_first_former_than_a_second():
    names = current_ids([topic("a", aliases=["b", "old"]), topic("b"), topic("c", aliases=["old"])])
    assert (names["b"], names["old"]) == ("b", "a")


def test_the_topics_above_a_topic_begin_with_the_root():
    root, middle = topic("root"), topic("middle", parent="root")
    assert above(topic("leaf", parent="middle"), root, middle) == ["root", "middle"]
    assert above(root) == []


def test_a_parent_that_is_not_there_is_left_out():
    assert above(topic("leaf", parent="nosuch")) == []


@pytest.mark.parametrize(
    ("chain", "expected"), [("aa", []), ("aba", ["b"]), ("abca", ["c", "b"]), ("abcb", ["c", "b"])]
)
def test_a_circle_is_cut_where_it_closes(chain, expected):
    first, *others = [topic(child, parent=up) for child, up in pairwise(chain)]
    assert above(first, *others) == expected


def test_a_topic_without_articles_is_listed_and_an_unknown_topic_is_not():
    found = listings([topic("privacy")], [article("a", topics=["nosuch"])])
    assert [(name, each.articles) for name, each in found.items()] == [("privacy", ())]


def test_a_circle_of_topics_is_not_listed():
    found = listings([topic("a", parent="b"), topic("b", parent="a"), topic("courts")])
    assert list(found) == ["courts"]


@st.composite
def trees(draw):
    """Topics `courts`, `privacy`, `t2`, `t3`, each below an earlier one or a root."""
    names = ["courts", "privacy", "t2", "t3"]
    above = [draw(st.sampled_from([None, *names[:i]])) for i in range(len(names))]
    topics = [topic(name, parent=up) for name, up in zip(names, above, strict=True)]
    return draw(st.permutations(topics))


@given(trees(), articles)
def test_each_topic_is_listed_once_and_has_all_articles_of_the_topics_below_it(topics, articles):
    found = topic_listings(topics, articles)
    by_id = {each.topic.id: each for each in found}
    assert sorted(each.topic.id for each in found) == ["courts", "privacy", "t2", "t3"]
    for listing in found:
        assert len(set(ids(listing.articles))) == len(listing.articles)
        below = {i for child in listing.children for i in ids(by_id[child.id].articles)}
        own = {each.id for each in articles if listing.topic.id in each.meta.topics}
        assert set(ids(listing.articles)) == own | below
