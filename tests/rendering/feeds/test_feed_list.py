"""Which feeds there are, and what each lists."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from standfirst.arranging.arrange import arrange
from standfirst.arranging.publication import ArticleCorrection
from standfirst.model.settings import Settings
from standfirst.rendering.feeds.feed_list import Feed, feeds, group_feeds
from standfirst.rendering.i18n.catalogue import ENGLISH
from tests.builders import NOW, article, content, letter, story, topic
from tests.outputs import SETTINGS


def made(*items: Any, settings: Settings = SETTINGS) -> dict[str, Feed]:
    """All feeds of a digest by their addresses, in their order."""
    site = arrange(content(*items), settings, NOW)
    every = list(feeds(site, settings, ENGLISH))
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
        "feeds/without/privacy/", "feeds/without/courts/", "editions/2026-W26/",
    }  # fmt: skip
    assert found["topics/privacy/"].former == ("topics/secrecy/",)
    assert found["feeds/without/privacy/"].former == ("feeds/without/secrecy/",)
    assert ids(found["feeds/without/privacy/"]) == ids(found["languages/vi/"]) == ["b"]


def test_the_feed_of_a_topic_and_that_without_it_share_nothing_and_miss_nothing():
    found = made(
        topic("privacy", parent="courts"),
        topic("trade"),
        article("a", topics=["privacy"]),
        article("b", topics=["trade", "courts"]),
        article("c", topics=["trade"]),
    )
    for name in ("courts", "privacy", "trade"):
        with_it, without = found[f"topics/{name}/"], found[f"feeds/without/{name}/"]
        assert sorted(ids(with_it) + ids(without)) == ["a", "b", "c"]
    assert ids(found["feeds/without/courts/"]) == ["c"]


def test_a_story_is_told_from_its_latest_article():
    found = made(
        story("appeal"),
        article("old", "2026-06-01", stories=["appeal"]),
        article("new", stories=["appeal"]),
    )
    assert ids(found["stories/appeal/"]) == ["new", "old"]


def test_what_was_withdrawn_is_only_in_the_feed_of_corrections():
    gone = {"date": "2026-06-28", "reason": "It was never decided."}
    slip = {"date": "2026-06-27", "note": "The sum was wrong."}
    found = made(article("a", withdrawn=gone, corrections=[slip]), article("b"))
    (correction,) = found["corrections/"].entries
    assert isinstance(correction, ArticleCorrection)
    assert correction.article.id == "a"
    assert not [feed.address for feed in found.values() if "a" in ids(feed)]


@settings(max_examples=20)
@given(most=st.integers(1, 7))
def test_a_feed_has_so_many_entries_and_one_of_an_edition_has_all(most):
    options = replace(SETTINGS, feed_items=most)
    found = made(*(article(f"a{n}") for n in range(5)), settings=options)
    assert ids(found["editions/2026-W26/"]) == ["a0", "a1", "a2", "a3", "a4"]
    for address in ("", "topics/courts/", "sources/gazette/", "languages/en/"):
        assert ids(found[address]) == ["a0", "a1", "a2", "a3", "a4"][:most]


def test_only_the_feed_of_everything_is_called_like_the_digest():
    found = made(article("a"))
    assert found[""].title == "Digest"
    assert found["topics/courts/"].title == "On courts · Digest"
    assert found["feeds/without/courts/"].title == "Everything but On courts · Digest"
    assert len({feed.title for feed in found.values()}) == len(found)


def test_a_feed_of_an_edition_knows_its_week_and_no_other_does():
    found = made(letter("2026-W26", title="A busy week"), article("a"), article("b", "2026-06-18"))
    weeks = {address: feed.week for address, feed in found.items() if feed.week}
    assert weeks == {"editions/2026-W26/": "2026-W26", "editions/2026-W25/": "2026-W25"}
    assert found["editions/2026-W26/"].name == "A busy week"


def test_an_empty_digest_has_the_feeds_that_will_fill():
    found = made()
    assert {"", "editions/", "corrections/", "topics/courts/"} <= found.keys()
    assert not [feed for feed in found.values() if feed.entries]


def test_groups_keep_the_order_of_the_feeds_and_each_has_one_heading():
    every = list(
        made(topic("privacy"), story("appeal"), article("a", jurisdictions=["US"])).values()
    )
    lasting = [feed for feed in every if not feed.week]
    groups = group_feeds(lasting, ENGLISH)
    assert [feed for _, part in groups for feed in part] == lasting
    names = [name for name, _ in groups]
    assert names[:3] == ["The digest", "Topics", "Stories"]
    assert all(one != other for one, other in pairwise(names))
    assert group_feeds([], ENGLISH) == []
