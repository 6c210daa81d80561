"""The page of an article."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup

from standfirst.model.settings import Settings
from standfirst.model.urls import ROOT
from standfirst.rendering.pages.article_page import ArticleView, article_view
from tests.builders import NOW, article, bodies, context, story, topic
from tests.rendered_pages import SETTINGS, Text, made, rendered


def test_an_articles_page_shows_everything_that_its_front_matter_holds(everything):
    text = Text(everything["2026/06/25/full/"]).text
    for wanted in (
        "Ruling", "June 24, 2026, 9:30", "UTC−05:00", "Vietnamese", "behind a paywall",
        "primary source", "archived copy", "No address known", "European Union",
        "International Criminal Court", "Texas (United States)", "CC0-1.0", "synthetic voice",
        "Arabic", "Corrected", "assisted", "Disclosure", "CC-BY-4.0", "Edit this summary",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert 'dir="rtl"' in everything["2026/06/25/full/"]


def test_what_is_missing_is_left_out():
    html = rendered(article("lonely"))["2026/06/25/lonely/"]
    page = Text(html)
    assert not {"audio", "img", "figure"} & set(page.tags)
    for absent in ("None", "Corrected", "Disclosure", "Dates ahead", "In other languages", "Story"):
        assert absent not in page.text, absent
    assert "" not in page.hrefs


def test_a_withdrawn_article_shows_its_notice_and_none_of_its_text(everything):
    text = Text(everything["2026/06/23/gone/"]).text
    assert "Withdrawn on June 25, 2026" in text
    assert "Some words" not in text


def test_the_page_was_last_modified_when_it_was_corrected_or_withdrawn():
    correction = {"date": "2026-06-28", "note": "The sum was wrong."}
    gone = {"date": "2026-06-29", "reason": "It was wrong."}
    found = made(
        article("a"),
        article("b", corrections=[correction]),
        article("c", corrections=[correction], withdrawn=gone),
    )
    days = [found[f"2026/06/25/{name}/"].modified for name in "abc"]
    assert days == [dt.date(2026, 6, 25), dt.date(2026, 6, 28), dt.date(2026, 6, 29)]


def test_its_head_links_the_page_and_its_translations():
    found = made(article("a"), article("b", language="vi", translation_of="a"))
    links = found["2026/06/25/a/"].links
    assert {(link.hreflang, link.address) for link in links if link.hreflang} == {
        ("en", "2026/06/25/a/"),
        ("vi", "2026/06/25/b/"),
    }


def test_its_key_changes_with_a_neighbour_and_not_with_an_article_further_away():
    def key(*more):
        items = [article("a", "2026-06-02"), article("b", "2026-06-03"), *more]
        return made(*items, settings=replace(SETTINGS, related=0))["2026/06/02/a/"].key

    assert key(article("far", "2026-06-20")) == key()
    assert key(article("next", "2026-06-01")) != key()


def view(own: Any, *others: Any, settings: Settings = SETTINGS) -> ArticleView:
    return article_view(context(own, *others, settings=settings), own, bodies([own]))


def test_former_ids_are_resolved_to_present_names():
    own = article("a", topics=["secrecy"], stories=["trial"])
    made = view(own, topic("privacy", aliases=["secrecy"]), story("appeal", aliases=["trial"]))
    assert [(link.text, link.address) for link in made.topics] == [
        ("On privacy", "topics/privacy/")
    ]
    assert [listing.story.id for listing in made.stories] == ["appeal"]


def test_links_of_the_body_are_resolved_behind_the_mark_of_the_root():
    made = view(article("a", body="[b](b.md)"), article("b", "2026-06-24"))
    assert isinstance(made.body, Markup)
    assert f'href="{ROOT}2026/06/24/b/"' in made.body


def test_dates_ahead_come_from_the_first_and_those_of_a_day_by_name():
    ahead = [
        {"date": "2026-09-01", "what": "Ruling"},
        {"date": "2026-08-01", "what": "Vote"},
        {"date": "2026-08-01", "what": "Hearing"},
    ]
    assert [each.what for each in view(article("a", ahead=ahead)).ahead] == [
        "Hearing", "Vote", "Ruling",
    ]  # fmt: skip


def test_corrections_come_from_the_latest_and_those_of_a_day_as_written():
    corrections = [
        {"date": "2026-06-26", "note": "First."},
        {"date": "2026-06-28", "note": "Second."},
        {"date": "2026-06-28", "note": "Third."},
    ]
    made = view(article("a", corrections=corrections))
    assert [each.note for each in made.corrections] == ["Second.", "Third.", "First."]


@pytest.mark.parametrize(
    ("tag", "shown", "direction"),
    [(None, None, "ltr"), ("en", None, "ltr"), ("vi", "vi", "ltr"), ("ar", "ar", "rtl")],
)
def test_a_language_is_shown_only_where_it_is_not_that_of_the_site(tag, shown, direction):
    made = view(article("a", language=tag))
    assert (made.language, made.direction) == (shown, direction)


def test_an_article_without_a_language_is_written_in_the_direction_of_the_site():
    assert view(article("a"), settings=replace(SETTINGS, language="he")).direction == "rtl"


def test_a_lede_is_its_own_or_the_first_words_of_the_body():
    lede = "One sentence that stands for all of the article."
    own, none = view(article("a", lede=lede)), view(article("a", body="Some words."))
    assert (own.lede, own.has_own_lede) == (lede, True)
    assert (none.lede, none.has_own_lede) == ("Some words.", False)


def test_the_edit_link_leads_to_the_file_where_there_is_a_place_to_edit():
    assert view(article("a")).edit_url == "https://example.org/edit/articles/a.md"
    assert view(article("a"), settings=Settings()).edit_url is None


def test_neighbours_are_those_in_time_and_those_in_the_main_topic():
    own = article("a", "2026-06-20", topics=["privacy"])
    made = view(
        own, topic("privacy"), article("new", "2026-06-21"),
        article("old", "2026-06-01", topics=["privacy"]), article("middle", "2026-06-10"),
    )  # fmt: skip
    assert [made.neighbours.newer, made.neighbours.older] == [
        article("new", "2026-06-21"), article("middle", "2026-06-10"),
    ]  # fmt: skip
    assert made.topic_neighbours.newer is None
    assert made.topic_neighbours.older == article("old", "2026-06-01", topics=["privacy"])


def test_a_withdrawn_article_has_no_neighbours():
    gone = article("gone", withdrawn={"date": "2026-06-28", "reason": "It was never decided."})
    made = view(gone, article("a", "2026-06-24"), article("b", "2026-06-26"))
    assert (made.neighbours.newer, made.neighbours.older) == (None, None)


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_moment_to_wait_for_is_shown_only_while_it_is_ahead(hours):
    moment = NOW + dt.timedelta(hours=hours)
    own = article("a", publish_at=moment.isoformat())
    made = view(own, settings=replace(SETTINGS, drafts=True))
    assert made.held_back_until == (moment if hours > 0 else None)


def test_a_draft_says_that_it_is_one():
    settings = replace(SETTINGS, drafts=True)
    assert view(article("a", status="draft"), settings=settings).is_draft
    assert not view(article("a"), settings=settings).is_draft
