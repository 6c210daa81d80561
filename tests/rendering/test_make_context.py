"""What a site's pages and files share is made once."""

from __future__ import annotations

from standfirst.model.settings import Settings
from tests.builders import article, context, topic


def test_a_page_has_the_feed_that_lists_the_same():
    made = context(topic("privacy"), article("a", language="vi"))
    assert set(made.page_feeds) <= {feed.address for feed in made.feeds}
    assert made.page_feeds["topics/privacy/"].name == "On privacy"
    assert "languages/vi/" not in made.page_feeds


def test_dates_and_numbers_are_written_as_the_settings_want_it():
    assert context(settings=Settings(locale="en-GB")).locale.territory == "GB"
