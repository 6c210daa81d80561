"""The parents of topics form a tree."""

from __future__ import annotations

from standfirst.arranging.rules.topic_tree import topic_tree_faults
from tests.builders import NOW, content, topic


def test_each_topic_of_a_circle_is_reported_and_none_below_it():
    own = content(topic("a", parent="b"), topic("b", parent="a"), topic("c", parent="a"))
    found = [(problem.code, problem.path) for problem in topic_tree_faults(own, NOW)]
    assert found == [("topic-circle", "topics/a.md"), ("topic-circle", "topics/b.md")]


def test_an_unknown_parent_is_reported():
    (problem,) = topic_tree_faults(content(topic("privacy", parent="cuorts")), NOW)
    assert (problem.code, problem.hint) == ("topic-unknown", "did you mean `courts`?")
