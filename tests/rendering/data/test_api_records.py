"""The values of the data files."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.settings import Settings
from standfirst.rendering.context import Context
from standfirst.rendering.data import api_records
from standfirst.rendering.data.csv_table import COLUMNS
from tests.builders import article, bodies, context, letter, publisher, story, topic
from tests.outputs import ROOT, SETTINGS
from tests.rendering.data.conftest import ITEMS


def digest(*items: Any) -> Context:
    return context(*items, settings=SETTINGS)


def article_data(*items: Any, settings: Settings = SETTINGS) -> dict[str, Any]:
    """The newest article as a reader of the data gets it."""
    shared = context(*items, settings=settings)
    articles = shared.site.articles
    record = api_records.article_record(shared, articles[0], bodies(articles))
    data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    return data


def row(*items: Any) -> dict[str, str]:
    shared = digest(*items)
    return dict(zip(COLUMNS, api_records.row(shared, shared.site.articles[0]), strict=True))


def test_an_article_has_absolute_urls_and_present_names():
    found = article_data(*ITEMS)
    assert found["url"] == f"{ROOT}2026/06/25/a/"
    assert found["topics"] == ["privacy"]
    assert found["updated"] == "2026-06-28T00:00:00Z"
    assert f'<a href="{ROOT}2026/06/24/b/" ' in found["html"]
    assert found["sources"] == [{"publisher": "Gazette", "published": "2026-06"}]


def test_what_is_not_known_has_no_key():
    found = article_data(article("a"))
    assert None not in found.values()
    assert not {"stage", "image", "ai_use", "disclosure", "corrections", "ahead"} & found.keys()


def test_an_article_has_the_language_and_the_licence_of_its_digest_unless_it_says_another():
    settings = Settings(language="de", licence="CC0-1.0")
    own = article_data(article("a"), settings=settings)
    assert (own["language"], own["licence"]) == ("de", "CC0-1.0")
    other = article_data(article("a", language="vi", licence="CC-BY-SA-4.0"), settings=settings)
    assert (other["language"], other["licence"]) == ("vi", "CC-BY-SA-4.0")


def test_a_picture_has_an_absolute_url():
    image = {"file": "images/x.png", "alt": "A court", "credit": "Ann"}
    assert article_data(article("a", image=image))["image"] == f"{ROOT}images/x.png"


def test_a_correction_of_a_slip_leaves_the_day_of_the_update():
    slip = {"date": "2026-06-28", "note": "A letter was missing."}
    found = article_data(article("a", corrections=[slip]))
    assert found["updated"] == "2026-06-25T00:00:00Z"
    assert found["corrections"] == [{**slip, "substantive": False}]


def test_several_values_in_one_cell_are_separated_and_unknown_ones_are_empty():
    source = {"publisher": "Gazette", "url_note": "printed"}
    found = row(topic("privacy"), article("a", topics=["privacy", "courts"], source=[source]))
    assert found["topics"] == "privacy; courts"
    assert found["source_url"] == found["source_published"] == found["stories"] == ""


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60))
def test_a_name_is_the_same_in_a_row_and_in_a_record(name):
    own = article("a", entities=[name], source=[{"publisher": name, "url": "https://e.org/"}])
    written = own.meta.entities[0]
    assert row(own)["entities"] == article_data(own)["entities"][0] == written
    assert row(own)["publisher"] == article_data(own)["sources"][0]["publisher"]


def test_a_topic_counts_the_articles_below_it_and_names_the_one_above():
    shared = digest(*ITEMS)
    found = {
        listing.topic.id: api_records.topic_record(shared, listing)
        for listing in shared.site.topics
    }
    assert (found["courts"].articles, found["privacy"].articles) == (2, 1)
    assert (found["courts"].parent, found["privacy"].parent) == (msgspec.UNSET, "courts")
    assert found["privacy"].former == ["secrecy"]
    assert found["privacy"].feed == f"{ROOT}topics/privacy/feed.xml"


def test_a_story_has_its_articles_from_the_oldest():
    shared = digest(
        story("appeal", aliases=["trial"]),
        article("new", stories=["appeal"]),
        article("old", "2026-06-01", stories=["trial"]),
    )
    assert api_records.story_record(shared, shared.site.stories[0]).articles == ["old", "new"]
    assert api_records.story_ids(shared, shared.site.articles[1]) == ["appeal"]


def test_a_publisher_has_what_the_list_of_sources_says_of_it():
    home = {"url": "https://gazette.example.org/", "country": "GB"}
    shared = digest(publisher("Gazette", **home), article("a"))
    found = api_records.publisher_record(shared, shared.site.publishers[0])
    assert (found.home, found.country) == (home["url"], "GB")
    assert found.language is msgspec.UNSET
    shared = digest(article("a"))
    assert api_records.publisher_record(shared, shared.site.publishers[0]).home is msgspec.UNSET


def test_a_week_has_a_title_only_where_its_letter_gives_one():
    shared = digest(
        letter("2026-W26", title="A busy week"), article("a"), article("b", "2026-06-18")
    )
    new, old = (api_records.week_record(shared, edition) for edition in shared.site.editions)
    assert (new.title, new.monday, new.articles) == ("A busy week", dt.date(2026, 6, 22), 1)
    assert old.title is msgspec.UNSET
