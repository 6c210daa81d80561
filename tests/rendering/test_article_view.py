"""What a template may see of an article."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup

from standfirst.arranging.arrange import arrange
from standfirst.model.settings import Settings
from standfirst.model.urls import ROOT
from standfirst.rendering.article_view import ArticleView, article_view
from standfirst.rendering.lookup import Lookup
from tests.builders import NOW, article, content, story, topic
from tests.rendered_pages import SETTINGS


def view(own: Any, *others: Any, settings: Settings = SETTINGS) -> ArticleView:
    site = arrange(content(own, *others), settings, NOW)
    return article_view(own, site, Lookup.from_site(site), settings=settings, now=NOW)


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
