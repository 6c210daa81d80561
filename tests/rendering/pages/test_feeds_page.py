"""The page that lists all feeds, and the feeds that other pages offer."""

from __future__ import annotations

from standfirst.model.settings import Settings
from tests.builders import article, topic
from tests.rendered_pages import Text, rendered

SETTINGS = Settings(feeds_without_topics=True)


def test_it_leads_to_every_feed():
    html = rendered(topic("privacy"), article("a"), settings=SETTINGS)["feeds/"]
    hrefs = " ".join(Text(html).hrefs)
    for folder in ("topics/privacy/", "sources/gazette/", "corrections/", "feeds/without/courts/"):
        assert f"{folder}feed.xml" in hrefs, folder


def test_it_leads_to_the_calendar_where_there_is_one():
    without, dated = article("a"), article("a", ahead=[{"date": "2026-09-01", "what": "Hearing"}])
    assert "calendar.ics" not in rendered(without)["feeds/"]
    assert "calendar.ics" in rendered(dated)["feeds/"]
