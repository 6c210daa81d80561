"""The schemas that help contributors while they write."""

from __future__ import annotations

import json

import jsonschema
import pytest

from standfirst.model.content_kinds import ARTICLE, CONTENT_KINDS, PUBLISHER
from standfirst.rendering.data.content_schemas import schema_file, schemas
from tests.builders import article_meta

ONE = {"publisher": "Báo Pháp luật", "url": "https://example.org/"}


def accepts(kind, value) -> bool:
    return bool(jsonschema.Draft7Validator(json.loads(schema_file(kind))).is_valid(value))


def test_every_kind_whose_files_have_keys_has_a_schema_of_its_own():
    paths = [output.path for output in schemas()]
    assert len(paths) == len(set(paths)) == sum(kind.meta is not None for kind in CONTENT_KINDS)
    assert {"schema/article.json", "schema/topic.json", "schema/sources.json"} <= set(paths)


def test_every_schema_is_one_that_editors_understand():
    for output in schemas():
        jsonschema.Draft7Validator.check_schema(json.loads(output.make({})))
        assert output.make({}).endswith(b"}\n"), output.path


def test_front_matter_passes_and_a_mistyped_or_missing_key_does_not():
    front = article_meta("a")
    assert accepts(ARTICLE, front)
    assert not accepts(ARTICLE, {**front, "titel": "A headline"})
    assert not accepts(ARTICLE, {key: value for key, value in front.items() if key != "topics"})


@pytest.mark.parametrize("value", [[], [ONE], {"sources": [ONE]}])
def test_the_file_of_sources_is_a_list_or_has_it_under_one_key(value):
    assert accepts(PUBLISHER, value)


@pytest.mark.parametrize(
    "value", [ONE, [{"url": "https://example.org/"}], {"sources": [ONE], "more": []}, [["x"]]]
)
def test_the_file_of_sources_holds_nothing_else(value):
    assert not accepts(PUBLISHER, value)
