from __future__ import annotations

import json
import shutil

from standfirst.building import search_shards
from standfirst.rendering.search.shard_index import index_shard
from standfirst.rendering.search.shards import shards
from tests.sites import DigestFolder, tree


def catalogue(digest: DigestFolder) -> dict[str, dict[str, object]]:
    """The shards by their years, or None for topics and stories."""
    found = json.loads((digest.site / "search" / "index.json").read_text())
    return {str(shard["years"]): shard for shard in found["shards"]}


def test_articles_topics_and_stories_are_counted(digest):
    digest.build()
    assert {years: shard["count"] for years, shard in catalogue(digest).items()} == {
        "None": 3,
        "[2026, 2026]": 6,
    }
    facets = json.loads((digest.site / "search" / "facets.json").read_text())
    assert facets["publisher"] == [["gazette", "Gazette", 6]]
    assert ["privacy", "On privacy", 2] in facets["topic"]
    assert ["us", "United States", 5] in facets["jurisdiction"]


def test_an_article_counts_for_the_topics_above_its_own(digest):
    digest.article("deep", topics=["privacy"])
    digest.build()
    facets = json.loads((digest.site / "search" / "facets.json").read_text())
    assert ["courts", "On courts", 7] in facets["topic"]


def test_an_edit_leaves_the_other_shards_as_they_are(digest, monkeypatch):
    monkeypatch.setattr(search_shards, "shards", lambda items: shards(items, 4))
    digest.article("old", "2019-03-01")
    digest.build()
    before = catalogue(digest)
    indexed = []

    def index(records, label):
        indexed.append(label)
        return index_shard(records, label)

    monkeypatch.setattr(search_shards, "index_shard", index)
    digest.article("old", "2019-03-01", title="An edited headline")
    digest.build()
    after = catalogue(digest)
    assert len(indexed) == 1
    assert before["None"] == after["None"]
    assert sum(before[years]["name"] != after[years]["name"] for years in before) == 1


def test_shards_out_of_use_leave_the_cache(digest, cache):
    digest.build()
    digest.article("ruling-0", "2026-06-10", title="An edited headline")
    digest.build()
    assert len(list(cache.glob("*/search/*"))) == 2


def test_a_lost_cache_changes_nothing(digest, cache):
    digest.build()
    before = tree(digest.site)
    shutil.rmtree(cache)
    digest.build()
    assert tree(digest.site) == before


def test_material_s_own_search_is_switched_off_where_it_is_named(digest, capsys):
    digest.configure(plugins=["search", {"standfirst": {}}])
    digest.build()
    assert not (digest.site / "search" / "search_index.json").exists()
    assert "data-search-open" in digest.page("")
    assert 'data-md-component="search"' not in digest.page("")
