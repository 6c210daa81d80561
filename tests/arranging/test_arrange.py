"""What is on which page, and in which order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.arrange import arrange
from standfirst.model.settings import Settings
from tests.arranging.samples import articles, ids
from tests.builders import NOW, article, content, publisher, story, topic


def site_of(*items, **settings):
    return arrange(content(*items), Settings(**settings), NOW)


def test_a_story_is_told_from_the_beginning_and_open_ones_come_first():
    site = site_of(
        story("done", status="closed"),
        story("running"),
        article("late", "2026-06-25", stories=["running"],
                ahead=[{"date": "2026-08-01", "what": "Hearing"}]),
        article("early", "2026-06-01", stories=["running", "done"]),
    )  # fmt: skip
    assert [listing.story.id for listing in site.stories] == ["running", "done"]
    assert ids(site.stories[0].articles) == ["early", "late"]
    assert [ahead.what for ahead, _ in site.stories[0].ahead] == ["Hearing"]


def test_a_publisher_is_called_as_in_sources_yml():
    source = {"publisher": "The gazette", "url_note": "none"}
    site = site_of(publisher("The Gazette", country="GB"), article("a", source=source))
    (listing,) = site.publishers
    assert (listing.id, listing.name) == ("the-gazette", "The Gazette")
    assert listing.about is not None


def test_translations_know_each_other():
    site = site_of(article("en"), article("de", language="de", translation_of="en"),
                   article("vi", language="vi", translation_of="en"))  # fmt: skip
    assert set(ids(site.translations["en"])) == {"de", "vi"}
    assert set(ids(site.translations["de"])) == {"en", "vi"}


@given(articles)
def test_every_listed_article_is_on_one_day_month_year_and_week(articles):
    site = site_of(topic("privacy"), *articles)
    listed = sorted(a.id for a in articles if a.meta.status == "published")
    assert sorted(ids(site.articles)) == listed
    for spans in (site.days, site.months, site.years, site.editions):
        assert sorted(a.id for span in spans for a in span.articles) == listed


@given(articles, st.randoms())
def test_the_order_in_which_files_are_found_changes_nothing(articles, random):
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert site_of(topic("privacy"), *articles) == site_of(topic("privacy"), *shuffled)
