"""What stands on which page, and in which order."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.arrange import arrange
from standfirst.arranging.order import newest_first
from standfirst.arranging.related import related
from standfirst.model.settings import Settings
from standfirst.model.urls import week
from tests.builders import NOW, article, content, letter, publisher, story, topic


def site_of(*items, **settings):
    return arrange(content(*items), Settings(**settings), NOW)


def ids(articles):
    return [a.id for a in articles]


def test_newest_comes_first_then_the_pinned_then_by_id():
    unordered = [article("c"), article("a"), article("b", pin=True), article("d", "2026-06-26")]
    assert ids(newest_first(unordered)) == ["d", "b", "a", "c"]


def test_drafts_held_back_and_withdrawn_articles_are_in_no_list():
    site = site_of(
        article("shown"),
        article("draft", status="draft"),
        article("later", publish_at="2026-07-01T14:01:00+02:00"),
        article("due", publish_at="2026-07-01T14:00:00+02:00"),
        article("gone", withdrawn={"date": "2026-06-26", "reason": "Wrong."}),
    )
    assert ids(site.articles) == ["due", "shown"]
    assert ids(site.withdrawn) == ["gone"]


def test_drafts_are_let_through_on_demand():
    site = site_of(article("draft", status="draft"), drafts=True)
    assert ids(site.articles) == ["draft"]


def test_a_topic_shows_what_is_filed_below_it_too_and_pinned_articles_first():
    site = site_of(
        topic("privacy", parent="courts"),
        article("one", "2026-06-25"),
        article("two", "2026-06-24", topics=["privacy"]),
        article("three", "2026-06-20", topics=["privacy", "courts"], pin=True),
    )
    listings = {listing.topic.id: listing for listing in site.topics}
    assert ids(listings["courts"].articles) == ["three", "one", "two"]
    assert ids(listings["privacy"].articles) == ["three", "two"]
    assert [t.id for t in listings["privacy"].parents] == ["courts"]


def test_an_article_that_uses_a_topics_former_id_stands_on_its_shelf():
    site = site_of(topic("privacy", aliases=["data-protection"]),
                   article("old", topics=["data-protection"]))  # fmt: skip
    assert ids(next(s for s in site.topics if s.topic.id == "privacy").articles) == ["old"]


def test_a_circle_of_topics_does_not_hang_the_tree():
    """It is an error, which a rule reports; here it only must not go on for ever."""
    site = site_of(topic("a", parent="b"), topic("b", parent="a"), article("x"))
    assert [listing.topic.id for listing in site.topics] == ["courts"]


def test_iso_weeks_belong_to_the_year_of_their_thursday():
    assert week(dt.date(2021, 1, 3)) == "2020-W53"
    assert week(dt.date(2020, 12, 28)) == "2020-W53"
    assert week(dt.date(2021, 1, 4)) == "2021-W01"


def test_an_edition_leads_with_what_its_letter_names_in_that_order():
    articles = [article("a"), article("b"), article("c", pin=True)]
    (edition,) = site_of(*articles, letter("2026-W26", lead=["b", "a"])).editions
    assert ids(edition.lead) == ["b", "a"]
    assert ids(edition.rest) == ["c"]


def test_without_a_letter_the_pinned_articles_lead_and_without_those_the_newest():
    (edition,) = site_of(article("a"), article("b", pin=True)).editions
    assert ids(edition.lead) == ["b"]
    (edition,) = site_of(article("a"), article("b", "2026-06-26")).editions
    assert ids(edition.lead) == ["b"]


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


def test_related_articles_picked_by_hand_come_first():
    articles = newest_first([article("a", related=["c"]), article("b"), article("c", topics=["x"])])
    assert ids(related(articles, 5)["a"]) == ["c", "b"]


def test_a_rare_thing_in_common_counts_more_than_a_frequent_one():
    rare = [article("x", topics=["rare"]), article("y", "2026-06-20", topics=["rare"])]
    common = [article(f"n{i}", topics=["rare2", "common"]) for i in range(20)]
    both = article("z", topics=["rare", "common"])
    assert ids(related(newest_first([*rare, *common, both]), 2)["z"]) == ["x", "y"]


def test_among_equals_the_closer_in_time_is_more_related():
    articles = newest_first([article("a", "2026-06-25"), article("near", "2026-06-20"),
                             article("far", "2024-06-20")])  # fmt: skip
    assert ids(related(articles, 2)["a"]) == ["near", "far"]


days = st.dates(dt.date(2020, 12, 1), dt.date(2021, 2, 28)).map(str)
random_articles = st.lists(
    st.tuples(days, st.booleans(), st.sampled_from(["published", "draft"]),
              st.lists(st.sampled_from(["courts", "privacy"]), min_size=1, max_size=2)),
    max_size=12,
).map(
    lambda rows: [
        article(f"a{i}", day, pin=pin, status=status, topics=topics)
        for i, (day, pin, status, topics) in enumerate(rows)
    ]
)  # fmt: skip


@given(random_articles)
def test_every_listed_article_is_on_one_day_month_year_and_week(articles):
    site = site_of(topic("privacy"), *articles)
    listed = sorted(a.id for a in articles if a.meta.status == "published")
    assert sorted(ids(site.articles)) == listed
    for spans in (site.days, site.months, site.years, site.editions):
        assert sorted(a.id for span in spans for a in span.articles) == listed
    for spans in (site.days, site.months, site.years):
        starts = [span.start for span in spans]
        assert starts == sorted(starts, reverse=True)
        assert [span.earlier for span in spans[:-1]] == starts[1:]
        assert [span.later for span in spans[1:]] == starts[:-1]


@given(random_articles, st.randoms())
def test_the_order_in_which_files_are_found_changes_nothing(articles, random):
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert site_of(topic("privacy"), *articles) == site_of(topic("privacy"), *shuffled)


@given(random_articles)
def test_no_article_is_related_to_itself_or_beyond_the_limit(articles):
    site = site_of(topic("privacy"), *articles, related=3)
    for own, others in site.related.items():
        assert own not in ids(others)
        assert len(others) == len(set(ids(others))) <= 3
