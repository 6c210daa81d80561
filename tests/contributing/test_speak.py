"""What is read aloud, and the podcast of the readings."""

from __future__ import annotations

from lxml import etree

from tests.builders import article
from tests.outputs import files


def test_a_digest_without_readings_has_no_podcast():
    assert "podcast.xml" not in files(article("a"))


def test_titles_come_back_from_the_podcast():
    title = "On ]]>&amp; <b> «ế» 😀 שלום"
    audio = {"file": "audio/a.mp3", "seconds": 61, "voice": "human"}
    made = files(article("a", title=title, audio=audio), media=("audio/a.mp3",))
    tree = etree.fromstring(made["podcast.xml"])
    assert tree.findtext(".//item/title") == title
    assert tree.find(".//{*}transcript").get("type") == "text/html"
