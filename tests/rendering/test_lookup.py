"""Finding topics, stories and neighbours."""

from __future__ import annotations

from standfirst.arranging.arrange import arrange
from standfirst.model.settings import Settings
from standfirst.rendering.lookup import Lookup, TopicLink
from tests.builders import NOW, article, content, story, topic


def lookup(*items):
    return Lookup.from_site(arrange(content(*items), Settings(), NOW))


def test_a_former_id_leads_to_the_present_name_once():
    own = article("a", topics=["secrecy", "privacy", "nowhere"], stories=["trial", "appeal"])
    found = lookup(topic("privacy", aliases=["secrecy"]), story("appeal", aliases=["trial"]), own)
    assert found.article_topic_ids(own) == ("privacy",)
    assert found.article_topics(own) == (TopicLink("privacy", "On privacy", "topics/privacy/"),)
    assert [listing.story.id for listing in found.article_stories(own)] == ["appeal"]


def test_neighbours_are_those_of_the_digest_and_those_of_the_main_topic():
    items = (
        article("a", "2026-06-25", topics=["privacy"]),
        article("b", "2026-06-24"),
        article("c", "2026-06-23", topics=["secrecy", "courts"]),
    )
    found = lookup(topic("privacy", aliases=["secrecy"]), *items)
    names = [other and other.id for other in found.linked_neighbours(items[2])]
    assert names == ["b", None, "a", None]
