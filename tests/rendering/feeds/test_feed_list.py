"""Which feeds there are, and what each lists."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from standfirst.model.settings import Settings
from standfirst.rendering.context import Feed
from standfirst.rendering.feeds.feed_list import group_feeds
from standfirst.rendering.i18n.catalogue import ENGLISH
from tests.builders import article, context, story, topic
from tests.outputs import SETTINGS

WITHOUT_TOPICS = replace(SETTINGS, feeds_without_topics=True)


def made(*items: Any, settings: Settings = SETTINGS) -> dict[str, Feed]:
    """All feeds of a digest by their addresses, in their order."""
    every = context(*items, settings=settings).feeds
    found = {feed.address: feed for feed in every}
    assert len(found) == len(every)
    return found


def ids(feed: Feed) -> list[str]:
    return [getattr(entry, "id", "") for entry in feed.entries]


def test_there_is_a_feed_for_everything_one_may_follow():
    found = made(
        topic("privacy", aliases=["secrecy"]),
        story("appeal"),
        article("a", stories=["appeal"], jurisdictions=["US"], topics=["privacy"]),
        article("b", language="vi"),
    )
    assert found.keys() == {
        "", "editions/", "corrections/", "topics/privacy/", "topics/courts/", "stories/appeal/",
        "sources/gazette/", "jurisdictions/us/", "languages/en/", "languages/vi/",
    }  # fmt: skip
    assert found["topics/privacy/"].former == ("topics/secrecy/",)
    assert ids(found["languages/vi/"]) == ["b"]


def test_feeds_of_everything_but_one_topic_are_made_where_they_are_asked_for():
    items = (topic("privacy", aliases=["secrecy"]), article("a", topics=["privacy"]), article("b"))
    assert not [address for address in made(*items) if address.startswith("feeds/without/")]
    found = made(*items, settings=WITHOUT_TOPICS)
    assert ids(found["feeds/without/privacy/"]) == ["b"]
    assert found["feeds/without/privacy/"].former == ("feeds/without/secrecy/",)
    assert found["feeds/without/courts/"].title == "Everything but On courts · Digest"


def test_no_feed_without_a_topic_repeats_the_feed_of_everything():
    items = (topic("privacy"), article("old", "2026-06-01", topics=["privacy"]), article("new"))
    most = replace(WITHOUT_TOPICS, feed_items=1)
    assert "feeds/without/privacy/" not in made(*items, settings=most)
    assert "feeds/without/privacy/" in made(*items, settings=replace(most, feed_items=2))
    assert "feeds/without/empty/" not in made(topic("empty"), *items, settings=WITHOUT_TOPICS)


def test_the_feed_of_a_topic_and_that_without_it_share_nothing_and_miss_nothing():
    found = made(
        topic("privacy", parent="courts"),
        topic("trade"),
        article("a", topics=["privacy"]),
        article("b", topics=["trade", "courts"]),
        article("c", topics=["trade"]),
        settings=WITHOUT_TOPICS,
    )
    for name in ("courts", "privacy", "trade"):
        with_it, without = found[f"topics/{name}/"], found[f"feeds/without/{name}/"]
        assert sorted(ids(with_it) + ids(without)) == ["a", "b", "c"]
    assert ids(found["feeds/without/courts/"]) == ["c"]


@settings(max_examples=20)
@given(most=st.integers(1, 7))
def test_a_feed_has_so_many_entries(most):
    options = replace(SETTINGS, feed_items=most)
    found = made(*(article(f"a{n}") for n in range(5)), settings=options)
    for address in ("", "topics/courts/", "sources/gazette/", "languages/en/"):
        assert ids(found[address]) == ["a0", "a1", "a2", "a3", "a4"][:most]


def test_only_the_feed_of_everything_is_called_like_the_digest():
    found = made(article("a"))
    assert found[""].title == "Digest"
    assert found["topics/courts/"].title == "On courts · Digest"
    assert len({feed.title for feed in found.values()}) == len(found)


def test_groups_keep_the_order_of_the_feeds_and_each_has_one_heading():
    every = list(
        made(topic("privacy"), story("appeal"), article("a", jurisdictions=["US"])).values()
    )
    groups = group_feeds(every, ENGLISH)
    assert [feed for _, part in groups for feed in part] == every
    names = [name for name, _ in groups]
    assert names[:3] == ["The digest", "Topics", "Stories"]
    assert all(one != other for one, other in pairwise(names))
    assert group_feeds([], ENGLISH) == []
