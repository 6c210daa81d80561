"""The podcast, as programs for podcasts read it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from lxml import etree

from tests.builders import article
from tests.outputs import ROOT, SETTINGS, files
from tests.rendering.feeds.feed_parsers import read, titles


def recorded(name, date="2026-06-25", *, file="", voice="human", **meta):
    audio = {"file": file or f"audio/{name}.mp3", "seconds": 61, "voice": voice}
    return article(name, date, audio=audio, **meta)


def podcast(*items, settings=SETTINGS):
    """The podcast of articles whose recordings are all there."""
    media = tuple(item.meta.audio.file for item in items if item.meta.audio)
    return files(*items, settings=settings, media=media)["podcast.xml"]


def test_only_articles_with_a_recording_that_is_there_are_episodes():
    made = files(
        recorded("a"), recorded("lost"), article("silent"), media=("audio/a.mp3",)
    )["podcast.xml"]  # fmt: skip
    assert [entry.link for entry in read(made).entries] == [f"{ROOT}2026/06/25/a/"]


def test_there_is_no_podcast_where_nothing_can_be_heard():
    assert "podcast.xml" not in files(article("silent"), recorded("lost"))


def test_an_episode_names_its_file_with_its_length_and_kind():
    (entry,) = read(podcast(recorded("a"))).entries
    (enclosure,) = entry.enclosures
    assert enclosure.href == f"{ROOT}audio/a.mp3"
    assert (enclosure.length, enclosure.type) == ("1000", "audio/mpeg")
    assert entry.itunes_duration == "61"
    assert entry.published == "Thu, 25 Jun 2026 00:00:00 +0000"
    assert entry.id.startswith("urn:uuid:")


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("audio/a.m4a", "audio/x-m4a"), ("audio/a.OPUS", "audio/ogg"),
        ("audio/a.b.wav", "audio/wav"), ("audio/a.xyz", "application/octet-stream"),
    ],
)  # fmt: skip
def test_the_kind_of_a_recording_is_told_by_its_ending(file, kind):
    (entry,) = read(podcast(recorded("a", file=file))).entries
    assert entry.enclosures[0].type == kind


def test_episodes_are_in_the_order_of_the_digest_and_named_as_in_its_feed():
    items = (recorded("old", "2026-06-01"), recorded("b"), recorded("a"))
    made = files(*items, media=tuple(item.meta.audio.file for item in items))
    episodes, entries = (read(made[file]).entries for file in ("podcast.xml", "feed.xml"))
    assert [episode.link for episode in episodes] == [
        f"{ROOT}2026/06/25/a/", f"{ROOT}2026/06/25/b/", f"{ROOT}2026/06/01/old/",
    ]  # fmt: skip
    assert [episode.id for episode in episodes] == [entry.id for entry in entries]


@pytest.mark.parametrize(("voice", "is_told"), [("synthetic", True), ("human", False)])
def test_only_a_synthetic_voice_is_told(voice, is_told):
    description = etree.fromstring(podcast(recorded("a", voice=voice))).findtext(
        ".//item/description"
    )
    assert ("synthetic voice" in description) == is_told


@settings(max_examples=20)
@given(title=titles, name=titles)
def test_titles_and_names_come_back_as_they_were_written(title, name):
    options = replace(SETTINGS, site_name=name)
    made = podcast(recorded("a", title=title), settings=options)
    tree = etree.fromstring(made)
    assert tree.findtext(".//item/title") == title
    assert tree.findtext("channel/title") == tree.findtext("channel/{*}author") == name


def test_the_transcript_is_the_page_of_the_article():
    tree = etree.fromstring(podcast(recorded("a", language="vi")))
    transcript = tree.find(".//{https://podcastindex.org/namespace/1.0}transcript")
    assert transcript.get("url") == f"{ROOT}2026/06/25/a/"
    assert (transcript.get("type"), transcript.get("language")) == ("text/html", "vi")
