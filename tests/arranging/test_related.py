"""Related articles: what editors pick, then what shares rare things at a near date."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.order import newest_first
from standfirst.arranging.related import related, signature
from tests.arranging.samples import articles, days, ids
from tests.builders import article

LAST = dt.date(2026, 6, 25)
names = st.lists(st.sampled_from(["x", "y", "z"]), max_size=2)
picking_articles = st.lists(
    st.tuples(days, names, st.lists(st.sampled_from(["a0", "a1", "a2", "nosuch"]), max_size=3)),
    max_size=8,
).map(
    lambda rows: newest_first(
        article(f"a{i}", day, entities=entities, related=picks)
        for i, (day, entities, picks) in enumerate(rows)
    )
)


def apart(name, date="2026-06-25", **meta):
    """An article that shares nothing with another but what `meta` says."""
    source = {"publisher": f"The {name}", "url_note": "none"}
    return article(name, date, **{"topics": [f"only-{name}"], "source": source, **meta})


def beside(wanted, *others, limit=5):
    return ids(related(newest_first([wanted, *others]), limit)[wanted.id])


def test_what_shares_nothing_is_not_related():
    assert related([], 3) == {}
    assert related([article("a")], 3) == {"a": ()}
    assert beside(apart("a"), apart("b")) == []


@pytest.mark.parametrize("key", ["stories", "entities", "topics", "jurisdictions"])
def test_one_thing_in_common_is_enough(key):
    shared = {key: ["US" if key == "jurisdictions" else "shared"]}
    assert beside(apart("a", **shared), apart("b", **shared), apart("c")) == ["b"]


def test_a_publisher_in_common_is_enough():
    source = {"publisher": "Gazette", "url_note": "none"}
    assert beside(apart("a", source=source), apart("b", source=source), apart("c")) == ["b"]


def test_a_story_counts_most_then_an_entity_a_topic_a_jurisdiction_and_the_publisher():
    source = {"publisher": "Gazette", "url_note": "none"}
    own = {"stories": ["s"], "entities": ["E"], "topics": ["t"], "jurisdictions": ["US"]}
    others = [
        apart("e", source=source),
        *(apart(name, **{key: own[key]}) for name, key in zip("dcba", reversed(own), strict=True)),
    ]
    assert beside(apart("own", source=source, **own), *others) == ["a", "b", "c", "d", "e"]


def test_a_rare_thing_in_common_counts_more_than_a_frequent_one():
    rare = [article("x", topics=["rare"]), article("y", "2026-06-20", topics=["rare"])]
    common = [article(f"n{i}", topics=["rare2", "common"]) for i in range(20)]
    both = article("z", topics=["rare", "common"])
    assert beside(both, *rare, *common, limit=2) == ["x", "y"]


def test_among_equals_the_closer_in_time_is_more_related():
    assert beside(article("a"), article("far", "2024-06-20"), article("near", "2026-06-20")) == [
        "near",
        "far",
    ]


def test_of_two_at_one_distance_the_newer_comes_first_and_of_one_day_the_smaller_id():
    wanted = article("m", "2026-06-20")
    newer = [article("z", "2026-06-22"), article("y", "2026-06-22")]
    assert beside(wanted, article("a", "2026-06-18"), *newer) == ["y", "z", "a"]


@pytest.mark.parametrize(("age", "expected"), [(100, ["old", "new"]), (200, ["new", "old"])])
def test_what_counts_more_gives_way_to_what_is_half_a_year_nearer(age, expected):
    wanted = apart("a", topics=["t"], jurisdictions=["US"])
    old = apart("old", str(LAST - dt.timedelta(days=age)), topics=["t"])
    assert beside(wanted, old, apart("new", jurisdictions=["US"])) == expected


def test_an_article_is_compared_with_ten_neighbors_on_either_side():
    others = [article(f"n{i}", str(LAST - dt.timedelta(days=i))) for i in range(31)]
    found = related(others, 40)
    assert len(found["n0"]) == len(found["n30"]) == 10
    assert set(ids(found["n15"])) == {f"n{i}" for i in range(5, 26)} - {"n15"}


def test_articles_picked_by_hand_come_first_in_the_order_given():
    wanted = article("a", related=["d", "c", "d", "a", "nosuch"])
    assert beside(wanted, article("b"), apart("c"), apart("d")) == ["d", "c", "b"]


def test_a_pick_is_never_cut_off_and_never_listed_twice():
    wanted = article("a", related=["c", "b"])
    assert beside(wanted, article("b"), article("c"), article("d"), limit=1) == ["c", "b"]
    assert beside(wanted, article("b"), article("c"), article("d"), limit=3) == ["c", "b", "d"]


def test_where_editors_picked_more_than_the_limit_nothing_is_added():
    wanted = article("a", related=["x", "y", "z"])
    picked = [apart(name) for name in "xyz"]
    assert beside(wanted, article("b"), article("c"), *picked, limit=2) == ["x", "y", "z"]


@given(articles)
def test_no_article_is_related_to_itself_or_beyond_the_limit(articles):
    found = related(newest_first(articles), 3)
    assert sorted(found) == sorted(ids(articles))
    for own, others in found.items():
        assert own not in ids(others)
        assert len(others) == len(set(ids(others))) <= 3


@given(picking_articles, st.integers(0, 4))
def test_a_shorter_list_is_the_beginning_of_a_longer_one(articles, limit):
    short, long = related(articles, limit), related(articles, limit + 3)
    for own, others in short.items():
        assert own not in ids(others)
        assert others == long[own][: len(others)]


@pytest.mark.parametrize(
    "change",
    [
        {"date": "2026-06-24"},
        {"stories": ["s"]},
        {"entities": ["E"]},
        {"topics": ["t"]},
        {"jurisdictions": ["US"]},
        {"related": ["b"]},
        {"source": {"publisher": "Herald", "url_note": "none"}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_signature_changes_with_all_that_relates_articles(change):
    assert list(signature([article("a", **change)])) != list(signature([article("a")]))


def test_a_signature_does_not_change_with_what_relates_nothing():
    other = article("a", body="Other words.", title="Another headline", pin=True)
    assert list(signature([other])) == list(signature([article("a")]))
