"""What the search asks for first."""

from __future__ import annotations

import json
from typing import Any

from standfirst.model.settings import Settings
from standfirst.rendering.search.search_documents import FACETS, search_documents
from standfirst.rendering.search.search_manifest import facets_file, manifest_file
from standfirst.rendering.search.shards import shards
from tests.builders import article, context, topic

SETTINGS = Settings(locale="en-GB")


def facets(*items: Any, settings: Settings = SETTINGS) -> dict[str, Any]:
    shared = context(*items, settings=settings)
    raw = facets_file(shared, search_documents(shared))
    rows: dict[str, Any] = json.loads(raw)
    return rows


def manifest(*items: Any, most: int = 2) -> dict[str, Any]:
    shared = context(*items, settings=SETTINGS)
    parts = shards(search_documents(shared), most)
    raw = manifest_file(shared, [(part, f"folder-{n}") for n, part in enumerate(parts)])
    value: dict[str, Any] = json.loads(raw)
    return value


def test_every_facet_is_there_even_where_nothing_is_found():
    assert tuple(facets()) == FACETS
    assert facets()["year"] == facets()["jurisdiction"] == []


def test_the_commonest_come_first_and_ties_are_in_the_order_of_their_ids():
    rows = facets(
        article("a", jurisdictions=["VN", "FR"]),
        article("b", jurisdictions=["FR", "DE"]),
        article("c", jurisdictions=["US"]),
    )
    assert [row[0] for row in rows["jurisdiction"]] == ["fr", "de", "us", "vn"]
    assert [row[2] for row in rows["jurisdiction"]] == [2, 1, 1, 1]


def test_years_come_from_the_newest_however_much_they_hold():
    rows = facets(article("a"), article("b", "2024-01-01"), article("c", "2024-01-02"))
    assert rows["year"] == [["2026", "2026", 1], ["2024", "2024", 2]]


def test_each_id_has_its_name_in_the_language_of_the_reader():
    def rows(locale):
        source = {"publisher": "Báo Pháp luật", "url": "https://example.org/"}
        item = article("a", jurisdictions=["DE", "ICC"], language="vi", source=[source])
        return facets(item, settings=Settings(locale=locale))

    english, german = rows("en-GB"), rows("de")
    assert english["jurisdiction"] == [
        ["de", "Germany", 1],
        ["icc", "International Criminal Court", 1],
    ]
    assert german["jurisdiction"][0][1] == "Deutschland"
    assert (english["language"][0][1], german["language"][0][1]) == ("Vietnamese", "Vietnamesisch")
    assert english["publisher"] == [["bao-phap-luat", "Báo Pháp luật", 1]]
    assert english["topic"] == [["courts", "On courts", 1]]


def test_a_name_is_written_as_it_is_and_not_escaped():
    source = {"publisher": "Ếch & <Sons>", "url": "https://example.org/"}
    shared = context(article("a", source=[source]), settings=SETTINGS)
    raw = facets_file(shared, search_documents(shared))
    assert '"Ếch & <Sons>"'.encode() in raw


def test_the_shards_are_listed_with_their_folders_in_their_order():
    made = manifest(article("a"), article("b"), article("c", "2024-01-01"))
    assert made["shards"] == [
        {"name": "folder-0", "count": 1, "years": None},
        {"name": "folder-1", "count": 2, "years": [2026, 2026]},
        {"name": "folder-2", "count": 1, "years": [2024, 2024]},
    ]


def test_topics_have_their_present_names_even_without_articles():
    made = manifest(topic("privacy", aliases=["secrecy"]))
    assert made["topics"] == {"courts": "On courts", "privacy": "On privacy"}
