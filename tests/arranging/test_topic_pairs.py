"""Topics that occur together."""

from __future__ import annotations

from standfirst.arranging.arrange import arrange
from standfirst.model.settings import Settings
from tests.builders import NOW, article, content, topic


def beside(*items):
    site = arrange(content(*items), Settings(), NOW)
    return {s.topic.id: [(t.id, n) for t, n in s.beside] for s in site.topics}


def test_what_is_shared_more_often_stands_first_and_a_topic_of_everything_does_not():
    shared = (article(f"x{i}", topics=["a", "b", "all"]) for i in range(2))
    others = (article(f"y{i}", topics=["all"]) for i in range(20))
    found = beside(topic("a"), topic("b"), topic("all"), *shared, *others)
    assert found["a"] == [("b", 2), ("all", 2)]
    assert found["courts"] == []


def test_a_topic_is_not_beside_those_above_and_below_it():
    found = beside(topic("low", parent="courts"), article("x", topics=["low", "courts"]))
    assert found == {"courts": [], "low": []}


def test_a_former_name_counts_as_the_present_one():
    found = beside(topic("new", aliases=["old"]), article("x", topics=["old", "courts"]))
    assert found["courts"] == [("new", 1)]
