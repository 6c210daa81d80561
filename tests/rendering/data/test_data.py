"""The digest as data, read back by what reads such files."""

from __future__ import annotations

import csv
import io
import json
from hashlib import sha256

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.settings import Settings
from standfirst.rendering.data.csv_table import FORMULA
from tests.builders import article, letter, story, topic
from tests.outputs import ROOT, files

ITEMS = (
    topic("privacy", aliases=["secrecy"], parent="courts"),
    story("appeal"),
    letter("2026-W26", title="A busy week"),
    article(
        "a", topics=["secrecy"], stories=["appeal"], jurisdictions=["US"], entities=["Court"],
        ahead=[{"date": "2026-09-01", "what": "Hearing"}], language="vi", contributors=["Ann"],
        source=[{"publisher": "Gazette", "url_note": "printed", "published": "2026-06"}],
        corrections=[{"date": "2026-06-28", "note": "The sum was wrong.", "substantive": True}],
        body="[Another](b.md) one.",
    ),
    article("b", "2026-06-24"),
)  # fmt: skip


@pytest.fixture(scope="module")
def made():
    return files(*ITEMS)


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("article", "articles/a.json"), ("article", "articles/b.json"),
        ("articles", "articles.json"), ("topics", "topics.json"), ("stories", "stories.json"),
        ("publishers", "publishers.json"), ("editions", "editions.json"),
        ("receipt", "editions/2026-W26.json"),
    ],
)  # fmt: skip
def test_each_file_is_what_its_schema_says(made, schema, path):
    rules = json.loads(made[f"api/v1/schemas/{schema}.json"])
    value = json.loads(made[f"api/v1/{path}"])
    assert value
    jsonschema.Draft202012Validator.check_schema(rules)
    jsonschema.validate(value, rules)


def test_an_article_has_whole_addresses_and_present_names(made):
    found = json.loads(made["api/v1/articles/a.json"])
    assert found["url"] == f"{ROOT}2026/06/25/a/"
    assert found["topics"] == ["privacy"]
    assert found["updated"] == "2026-06-28T00:00:00Z"
    assert f'<a href="{ROOT}2026/06/24/b/" ' in found["html"]
    assert found["sources"] == [{"publisher": "Gazette", "published": "2026-06"}]


def test_all_that_the_index_names_is_there(made):
    index = json.loads(made["api/v1/index.json"])
    named = [*index["lists"].values(), *index["everything"], *index["schemas"].values()]
    named += [index["article"].replace("{id}", "a"), index["receipt"].replace("{id}", "2026-W26")]
    assert {address.removeprefix(ROOT) for address in named} <= made.keys()
    assert index["counts"]["articles"] == 2


def test_a_receipt_tells_whether_an_article_was_changed(made):
    receipt = json.loads(made["api/v1/editions/2026-W26.json"])
    assert [line["id"] for line in receipt["articles"]] == ["a", "b"]
    for line in receipt["articles"]:
        raw = made[line["json"].removeprefix(ROOT)]
        assert sha256(raw).hexdigest() == line["sha256"]


def test_json_lines_hold_what_the_files_hold(made):
    lines = made["api/v1/articles.jsonl"].splitlines(keepends=True)
    assert lines == [made["api/v1/articles/a.json"], made["api/v1/articles/b.json"]]


# Plain text: a headline with Markdown in it would be refused.
cells = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="`*[]"),
    min_size=1, max_size=40,
)  # fmt: skip


@given(cells)
def test_a_table_gives_back_its_cells_and_none_is_a_formula(text):
    title = f'{text}, "quoted" «ế» 😀'
    raw = files(article("a", title=title))["api/v1/articles.csv"]
    (row,) = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert not row["title"].startswith(FORMULA)
    assert row["title"].removeprefix("'") == title.removeprefix("'")


def test_a_digest_without_an_address_names_its_files_from_the_root():
    made = files(*ITEMS, settings=Settings())
    assert json.loads(made["api/v1/articles.json"])[0]["json"] == "api/v1/articles/a.json"
