"""What can be found, and under which facets."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.article import Body
from standfirst.model.settings import Settings
from standfirst.rendering.search.search_documents import (
    FACETS,
    SearchDocument,
    SearchRecord,
    search_documents,
)
from tests.builders import article, context, story, topic

SETTINGS = Settings()
SOURCE = {
    "publisher": "Báo Pháp luật", "url": "https://example.org/", "authors": ["Ann Lee"],
}  # fmt: skip


def found(*items: Any, settings: Settings = SETTINGS) -> dict[str, SearchDocument]:
    """What can be found by its address, in its order."""
    documents = search_documents(context(*items, settings=settings))
    assert len({document.address for document in documents}) == len(documents)
    return {document.address: document for document in documents}


def make(document: SearchDocument) -> SearchRecord:
    return document.make(dict.fromkeys(document.needs, Body("<p>Some words.</p>", "Some words.")))


def test_articles_come_from_the_newest_then_topics_then_stories():
    made = found(story("appeal"), article("old", "2026-06-01"), article("new"))
    assert list(made) == [
        "2026/06/25/new/", "2026/06/01/old/", "topics/courts/", "stories/appeal/",
    ]  # fmt: skip
    kinds = [make(document).kind for document in made.values()]
    assert kinds == ["news", "news", "topic", "story"]


def test_drafts_and_withdrawn_articles_are_not_found():
    gone = article("gone", withdrawn={"date": "2026-06-28", "reason": "It was never decided."})
    assert list(found(gone, article("draft", status="draft"))) == ["topics/courts/"]


def test_a_document_knows_its_place_before_its_record_is_made():
    for document in found(story("appeal"), article("a")).values():
        record = make(document)
        assert (record.address, record.date) == (document.address, document.date)
        assert record.facets == document.facets


def test_an_article_counts_for_the_topics_above_its_own_and_shows_only_its_own():
    made = found(
        topic("privacy", parent="courts", aliases=["secrecy"]), article("a", topics=["secrecy"])
    )
    document = made["2026/06/25/a/"]
    assert sorted(document.facets["topic"]) == ["courts", "privacy"]
    assert make(document).topics == ("privacy",)


def test_an_article_has_each_facet_and_a_topic_only_its_kind():
    made = found(article("a", jurisdictions=["US-TX"], kind="ruling", source=[SOURCE]))
    facets = made["2026/06/25/a/"].facets
    assert tuple(facets) == FACETS
    assert facets["jurisdiction"] == ("us-tx",)
    assert facets["publisher"] == ("bao-phap-luat",)
    assert (facets["year"], facets["kind"], facets["language"]) == (("2026",), ("ruling",), ("en",))
    assert made["topics/courts/"].facets == {"kind": ("topic",)}


def test_two_sources_of_one_publisher_count_once():
    twice = [SOURCE, {**SOURCE, "url": "https://example.org/more"}]
    assert found(article("a", source=twice))["2026/06/25/a/"].facets["publisher"] == (
        "bao-phap-luat",
    )


def test_an_article_without_a_language_is_in_that_of_the_digest():
    made = found(article("a"), article("b", language="vi"), settings=Settings(language="de"))
    languages = {key: make(document).language for key, document in made.items()}
    assert languages["2026/06/25/a/"] == languages["topics/courts/"] == "de"
    assert languages["2026/06/25/b/"] == "vi"


def test_names_hold_publishers_authors_entities_and_the_date():
    record = make(found(article("a", source=[SOURCE], entities=["Ủy ban"]))["2026/06/25/a/"])
    assert record.names == "Báo Pháp luật · Ann Lee · Ủy ban · 2026-06-25"
    assert record.publisher == "Báo Pháp luật"
    assert record.date == dt.date(2026, 6, 25)


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40))
def test_a_title_is_plain_text(text):
    title = f"About <b> & {text}"
    made = found(topic("courts", title=title))
    assert make(made["topics/courts/"]).title == title


def test_a_key_changes_with_the_article_and_with_what_its_topic_is_called():
    def key(*items):
        return found(*items)["2026/06/25/a/"].key

    own = article("a", topics=["privacy"])
    before = key(topic("privacy"), own)
    assert key(topic("privacy"), own, article("b")) == before
    assert key(topic("privacy"), replace(own, file_hash="another")) != before
    assert key(topic("privacy", parent="courts"), own) != before
    assert key(topic("secrecy", aliases=["privacy"]), own) != before


def test_a_key_changes_with_the_topics_that_are_shown_even_where_the_facets_stay():
    own = article("a", topics=["old", "privacy"])
    above = [topic("courts", aliases=["old"]), topic("privacy", parent="courts")]
    below = [topic("courts"), topic("privacy", parent="courts", aliases=["old"])]
    first, second = (found(*topics, own)["2026/06/25/a/"] for topics in (above, below))
    assert first.facets == second.facets
    assert first.key != second.key


def test_only_an_article_needs_its_body():
    made = found(story("appeal"), article("a", body="Some words."))
    assert {address: document.needs for address, document in made.items() if document.needs} == {
        "2026/06/25/a/": ("articles/a.md",)
    }
    assert make(made["2026/06/25/a/"]).body == "Some words."
