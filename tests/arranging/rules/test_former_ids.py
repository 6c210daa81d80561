"""A former id leads to one topic or story."""

from __future__ import annotations

from standfirst.arranging.rules.former_ids import former_ids_taken
from tests.builders import NOW, content, story, topic


def test_a_former_id_that_another_has_is_reported():
    own = content(
        topic("privacy", aliases=["courts"]), story("a", aliases=["x"]), story("b", aliases=["x"])
    )
    found = [(problem.code, problem.path) for problem in former_ids_taken(own, NOW)]
    assert found == [("alias-taken", "topics/privacy.md"), ("alias-taken", "stories/b.md")]


def test_a_topic_and_a_story_may_have_had_the_same_id():
    own = content(topic("privacy", aliases=["x"]), story("appeal", aliases=["x"]))
    assert list(former_ids_taken(own, NOW)) == []
