"""The entries of feeds."""

from __future__ import annotations

import pytest

from standfirst.errors import SourceError
from standfirst.importing.page.feed_entries import is_feed, read_feed
from standfirst.importing.page.page_facts import PageFacts
from tests.importing.page.samples import ATOM, HTML, JSON, JUDGE, RSS, TEXT


@pytest.mark.parametrize("text", [RSS, JSON, ATOM])
def test_the_entries_of_a_feed_are_found(text):
    assert is_feed(text)
    assert read_feed(text) == (
        PageFacts(
            title="One & two", url="https://e.org/a", publisher="Gazette", published="2026-06-25"
        ),
    )


def test_a_page_is_no_feed_and_a_broken_feed_is_told():
    assert not is_feed(HTML)
    assert not is_feed(TEXT)
    with pytest.raises(SourceError, match="cannot be read"):
        read_feed("<rss")


def feed(*items):
    return (
        '<rss version="2.0"><channel><title>Le Journal de l’été</title>'
        + "".join(f"<item>{item}</item>" for item in items)
        + "</channel></rss>"
    )


def test_entries_are_words_without_markup_on_the_publishers_own_day():
    found = read_feed(
        feed(
            "<title>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; more</title>"
            "<pubDate>Wed, 24 Jun 2026 22:30:00 -0400</pubDate>",
            f"<description>{JUDGE}</description><link>javascript:alert(1)</link>",
        )
    )
    assert [(each.title, each.published) for each in found] == [
        ("Bold & more", "2026-06-24"),
        ("The judge told the parties of the case that it is for her to …", ""),
    ]
    assert {each.publisher for each in found} == {"Le Journal de l’été"}
    assert {each.url for each in found} == {""}


@pytest.mark.parametrize(
    "text",
    [feed(), '{"version": "https://jsonfeed.org/version/1", "items": {}}', "<rss><channel>",
     '{"version": "https://jsonfeed.org/version/1", "items": [5, {"title": 5}]}'],
)  # fmt: skip
def test_a_feed_without_entries_is_told(text):
    with pytest.raises(SourceError, match="the feed"):
        read_feed(text)
