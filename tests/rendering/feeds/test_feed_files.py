"""The files of the feeds, and the list of them for readers' programs."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from lxml import etree

from standfirst.rendering.feeds.feed_files import feed_outputs
from standfirst.rendering.feeds.feed_list import FORMATS
from tests.builders import article, context, story, topic
from tests.outputs import ROOT, SETTINGS, files
from tests.rendering.feeds.feed_parsers import titles

WITHOUT_TOPICS = replace(SETTINGS, feeds_without_topics=True)


def keys(*items):
    """The cache keys of the files by their paths; nothing is written."""

    def never(template, **values):
        raise AssertionError(template)

    shared = context(*items, settings=SETTINGS)
    made = feed_outputs(shared, never)
    return {output.path: output.key for output in made}


def outlines(made):
    return etree.fromstring(made["feeds.opml"]).findall(".//outline[@type='rss']")


def test_each_feed_is_there_in_every_format():
    found = keys(topic("privacy"), story("appeal"), article("a", jurisdictions=["US"]))
    for folder in ("", "topics/privacy/", "stories/appeal/", "jurisdictions/us/", "editions/"):
        assert {f"{folder}{file}" for file, _, _ in FORMATS} <= found.keys(), folder


def test_a_former_address_serves_the_same_bytes():
    items = (topic("privacy", aliases=["secrecy"]), article("a", topics=["privacy"]))
    made = files(*items, settings=WITHOUT_TOPICS)
    for file, _, _ in FORMATS:
        assert made[f"topics/secrecy/{file}"] == made[f"topics/privacy/{file}"]
        assert made[f"feeds/without/secrecy/{file}"] == made[f"feeds/without/privacy/{file}"]


def test_a_key_changes_with_an_entry_of_its_feed_alone():
    items = (topic("privacy"), article("b", topics=["privacy"]))
    before = keys(*items, article("a"))
    after = keys(*items, replace(article("a"), file_hash="that of another text"))
    for file, _, _ in FORMATS:
        assert after[f"topics/courts/{file}"] != before[f"topics/courts/{file}"]
        assert after[f"topics/privacy/{file}"] == before[f"topics/privacy/{file}"]


def test_a_key_changes_when_an_article_joins_its_feed():
    before = keys(topic("privacy"), article("a"))
    after = keys(topic("privacy"), article("a"), article("b", topics=["privacy"]))
    for path in ("feed.xml", "topics/privacy/rss.xml", "editions/feed.json", "feeds.opml"):
        assert after[path] != before[path], path
    assert after["topics/courts/feed.xml"] == before["topics/courts/feed.xml"]


def test_all_feeds_that_repeat_no_other_are_in_one_file_for_readers():
    items = (topic("privacy"), story("appeal"), article("a", jurisdictions=["US"]))
    made = files(*items, settings=WITHOUT_TOPICS)
    listed = [each.get("xmlUrl").removeprefix(ROOT) for each in outlines(made)]
    assert len(listed) == len(set(listed))
    feeds = {path for path in made if path.endswith("feed.xml")}
    assert set(listed) == {path for path in feeds if not path.startswith("feeds/without/")} != feeds
    assert all(each.get("text") and each.get("htmlUrl") for each in outlines(made))


@settings(max_examples=10)
@given(name=titles, about=titles)
def test_what_a_topic_is_called_comes_back_from_the_list_of_all(name, about):
    made = files(topic("privacy", title=name, description=about), article("a", topics=["privacy"]))
    address = f"{ROOT}topics/privacy/feed.xml"
    (listed,) = [each for each in outlines(made) if each.get("xmlUrl") == address]
    assert (listed.get("text"), listed.get("description")) == (name, about)
