"""The page that lists all feeds, and the feeds that other pages offer."""

from __future__ import annotations

from tests.builders import article, topic
from tests.rendered_pages import Text, head_links, made, rendered


def test_it_leads_to_every_feed_but_those_of_editions():
    hrefs = " ".join(Text(rendered(topic("privacy"), article("a"))["feeds/"]).hrefs)
    for folder in ("topics/privacy/", "sources/gazette/", "corrections/", "feeds/without/courts/"):
        assert f"{folder}feed.xml" in hrefs, folder
    assert "editions/2026-W26/" not in hrefs


def test_a_page_offers_the_feed_of_what_it_shows_and_only_its_own():
    found = made(topic("privacy"), article("a"))
    offered = {
        address: [link.address for link in head_links(page) if link.type == "application/atom+xml"]
        for address, page in found.items()
    }
    assert offered["topics/privacy/"] == ["topics/privacy/feed.xml"]
    assert offered["2026/06/25/a/"] == offered["archive/"] == offered[""] == []
