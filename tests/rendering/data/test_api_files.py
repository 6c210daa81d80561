"""The files below `api/v1/`, read back by what reads such files."""

from __future__ import annotations

import json

import jsonschema
import pytest

from standfirst.model.settings import Settings
from tests.builders import article, story
from tests.outputs import ROOT, files
from tests.rendering.data.conftest import ITEMS


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("article", "articles/a.json"), ("article", "articles/b.json"),
        ("articles", "articles.json"), ("topics", "topics.json"), ("stories", "stories.json"),
        ("publishers", "publishers.json"), ("editions", "editions.json"),
    ],
)  # fmt: skip
def test_each_file_is_what_its_schema_says(made, schema, path):
    rules = json.loads(made[f"api/v1/schemas/{schema}.json"])
    value = json.loads(made[f"api/v1/{path}"])
    assert value
    jsonschema.Draft202012Validator.check_schema(rules)
    jsonschema.validate(value, rules)


def test_the_schemas_name_their_types_without_the_ending_of_the_code(made):
    schemas = [raw for path, raw in made.items() if path.startswith("api/v1/schemas/")]
    assert len(schemas) == 6
    names = {name for raw in schemas for name in json.loads(raw)["$defs"]}
    assert {"Summary", "Source", "Week"} <= names
    assert not [name for name in names if name.endswith("Record")]


def test_all_that_the_index_names_is_there(made):
    index = json.loads(made["api/v1/index.json"])
    named = [*index["lists"].values(), *index["everything"], *index["schemas"].values()]
    named.append(index["article"].replace("{id}", "a"))
    assert {address.removeprefix(ROOT) for address in named} <= made.keys()
    assert index["counts"]["articles"] == 2


def test_the_index_counts_what_each_list_holds(made):
    index = json.loads(made["api/v1/index.json"])
    for name, address in index["lists"].items():
        assert len(json.loads(made[address.removeprefix(ROOT)])) == index["counts"][name], name


def test_json_lines_hold_what_the_files_hold():
    made = files(article("new"), article("other"), article("old", "2026-05-31"))
    new, other, old = (made[f"api/v1/articles/{name}.json"] for name in ("new", "other", "old"))
    assert made["api/v1/months/2026-06.jsonl"] == new + other
    assert made["api/v1/months/2026-05.jsonl"] == old
    assert made["api/v1/articles.jsonl"] == new + other + old
    assert [json.loads(line)["id"] for line in made["api/v1/articles.jsonl"].splitlines()] == [
        "new", "other", "old",
    ]  # fmt: skip


def test_a_withdrawn_article_and_a_draft_have_no_file():
    gone = article("gone", withdrawn={"date": "2026-06-28", "reason": "It was never decided."})
    made = files(gone, article("draft", status="draft"), article("a"))
    assert {path for path in made if path.startswith("api/v1/articles/")} == {
        "api/v1/articles/a.json"
    }
    assert json.loads(made["api/v1/index.json"])["counts"]["articles"] == 1


def test_an_empty_digest_has_empty_lists():
    made = files(story("appeal"))
    assert json.loads(made["api/v1/articles.json"]) == []
    assert made["api/v1/articles.jsonl"] == b""
    assert json.loads(made["api/v1/stories.json"])[0]["articles"] == []


def test_a_digest_without_an_address_names_its_files_from_the_root():
    made = files(*ITEMS, settings=Settings())
    assert json.loads(made["api/v1/articles.json"])[0]["json"] == "api/v1/articles/a.json"
