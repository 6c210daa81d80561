"""The page of an article."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import Markup

from standfirst.model.settings import Settings
from standfirst.model.urls import ROOT
from standfirst.rendering.pages.article_page import page_values
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


def view(own: Any, *others: Any, settings: Settings = SETTINGS) -> SimpleNamespace:
    shared = context(own, *others, settings=settings)
    return SimpleNamespace(**page_values(shared, own, bodies([own])))


def page(own: Any, settings: Settings = SETTINGS) -> str:
    html: str = rendered(own, settings=settings)["2026/06/25/a/"]
    return html


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


@pytest.mark.parametrize(("tag", "direction"), [("vi", "ltr"), ("ar", "rtl")])
def test_another_language_than_that_of_the_site_is_marked(tag, direction):
    assert f'lang="{tag}" dir="{direction}"' in page(article("a", language=tag))


@pytest.mark.parametrize("tag", [None, "en"])
def test_the_language_of_the_site_is_not_marked(tag):
    assert view(article("a", language=tag)).foreign is None
    assert ' dir="' not in page(article("a", language=tag))


def test_a_lede_is_shown_only_where_it_does_not_repeat_the_body():
    lede = "One sentence that stands for all of the article."
    assert f'<p class="sf-article__lede">{lede}</p>' in page(article("a", lede=lede))
    assert "sf-article__lede" not in page(article("a", body="Some words."))


def test_the_edit_link_leads_to_the_file_where_there_is_a_place_to_edit():
    assert 'href="https://example.org/edit/articles/a.md"' in page(article("a"))
    assert 'rel="edit"' not in page(article("a"), Settings())


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
    text = Text(page(own, replace(SETTINGS, drafts=True))).text
    assert ("Held back until" in text) == (hours > 0)


def test_a_draft_says_that_it_is_one():
    settings = replace(SETTINGS, drafts=True)
    assert "Draft" in Text(page(article("a", status="draft"), settings)).text
    assert "Draft" not in Text(page(article("a"), settings)).text
