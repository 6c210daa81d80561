"""The page of an article."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.builders import article
from tests.rendered_pages import SETTINGS, Text, head_links, made, rendered


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
    links = head_links(found["2026/06/25/a/"])
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
