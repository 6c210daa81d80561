"""A key changes with what a page shows, and with nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.cache_keys import CacheKeys, fingerprint
from tests.builders import article, context, letter, publisher, story, topic

SETTINGS = Settings(site_name="Digest")
parts = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), max_size=4)


def keys(*items: Any, settings: Settings = SETTINGS) -> CacheKeys:
    return context(*items, settings=settings).keys


@given(parts, parts)
def test_different_parts_have_different_fingerprints(some, others):
    assert (fingerprint(*some) == fingerprint(*others)) == (some == others)


def test_no_part_runs_over_into_the_next():
    assert len({fingerprint("ab", "c"), fingerprint("a", "bc"), fingerprint("abc")}) == 3


def test_every_key_changes_with_the_settings_and_the_names_of_topics():
    before = keys().make("part")
    assert keys().make("part") == before
    assert keys().make("other") != before
    assert keys(settings=replace(SETTINGS, site_name="Other")).make("part") != before
    assert keys(topic("courts", title="On judges")).make("part") != before
    assert keys(topic("courts", aliases=["judges"])).make("part") != before


def test_a_list_is_known_by_its_entries_in_their_order():
    a, b = article("a"), article("b")
    made = keys(a, b)
    assert made.listing([a, b]) != made.listing([b, a])
    assert made.listing([a, b]) != made.listing([a])
    assert made.listing([a], 1) != made.listing([a], 2)
    assert made.listing([a]) != keys(a, b).listing([replace(a, excerpt="Another")])
    assert made.listing([a]) == keys(a, b).listing([replace(a, file_hash="another")])


def test_a_missing_entry_has_its_place():
    a = article("a")
    rows: list[list[Article | None]] = [[a, None], [None, a], [a], [None], []]
    assert len({keys().entries(row) for row in rows}) == len(rows)


def test_what_shows_all_of_an_article_changes_with_its_file_and_where_its_links_lead():
    own, other = article("a", body="[b](b.md)"), article("b", "2026-06-24")
    before = keys(own, other).full_article(own)
    assert keys(own, other, article("c")).full_article(own) == before
    edited = replace(own, file_hash="another")
    assert keys(edited, other).full_article(edited) != before
    assert keys(own, article("b", "2026-06-23")).full_article(own) != before


def test_the_whole_changes_with_every_kind_of_content_but_not_with_the_body_of_an_article():
    own = article("a", stories=["appeal"])
    base = {
        "article": own, "topic": topic("privacy"),
        "story": story("appeal"), "letter": letter("2026-W26"), "publisher": publisher("Gazette"),
    }  # fmt: skip
    changed = {
        "article": replace(own, excerpt="Another"),
        "topic": topic("privacy", description="Something else altogether."),
        "story": story("appeal", summary="Something else altogether."),
        "letter": letter("2026-W26", title="A busy week"),
        "publisher": publisher("Gazette", country="GB"),
    }
    before = keys(*base.values()).whole
    for kind, item in changed.items():
        assert keys(*(base | {kind: item}).values()).whole != before, kind
    body = replace(own, file_hash="another")
    assert keys(*(base | {"article": body}).values()).whole == before


def test_a_withdrawn_article_is_part_of_the_whole():
    gone = article("gone", withdrawn={"date": "2026-06-28", "reason": "It was never decided."})
    assert keys(article("a"), gone).whole != keys(article("a")).whole


def test_a_week_is_known_by_its_lead_its_letter_and_the_weeks_beside_it():
    def edition(*more):
        made = context(article("a"), article("b"), *more)
        return made.keys.edition(made.site.editions[0])

    seen = [
        edition(),
        edition(letter("2026-W26", lead=["a"])),
        edition(letter("2026-W26", lead=["b"])),
        edition(letter("2026-W26", title="A busy week")),
        edition(article("old", "2026-06-18")),
    ]
    assert len(set(seen)) == len(seen)
    assert edition(article("old", "2026-06-18")) == edition(
        article("old", "2026-06-18"), article("older", "2026-06-01")
    )


def test_a_story_is_known_by_its_front_matter_and_its_entries():
    def key(*items):
        made = context(*items)
        return made.keys.story(made.site.stories[0])

    before = key(story("appeal"), article("a", stories=["appeal"]))
    assert key(story("appeal"), article("a", stories=["appeal"]), article("b")) == before
    assert key(story("appeal", status="closed"), article("a", stories=["appeal"])) != before
    both = [article(name, stories=["appeal"]) for name in "ab"]
    assert key(story("appeal"), *both) != before


def test_a_missing_text_adds_nothing():
    assert keys().text(None) == ""
    assert keys().text(topic("courts")) != ""
