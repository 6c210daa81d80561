"""What does not fit a model is told in plain words, at its place, with the nearest right thing."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest

from standfirst.model import article, taxonomy
from standfirst.model.article import ArticleMeta
from standfirst.model.taxonomy import PublisherMeta, TopicMeta
from standfirst.reading.validation.schema import NOUNS, json_schema, validate

_GOOD = {
    "title": "Court stops the export order",
    "date": "2026-06-25",
    "topics": ["export-controls"],
    "source": {"publisher": "Gazette", "url": "https://example.org/a"},
}


def _problems(changes, at=None):
    data = {key: value for key, value in {**_GOOD, **changes}.items() if value is not ...}
    return validate(ArticleMeta, data, path="articles/a.md", at=at or {}).problems


def test_good_data_becomes_an_instance():
    meta, _, problems, *_ = validate(ArticleMeta, _GOOD, path="a.md", at={})
    assert problems == ()
    assert meta is not None
    assert meta.source[0].publisher == "Gazette"


@pytest.mark.parametrize("key", ["title", "date", "topics", "source"])
def test_a_required_key_that_is_missing_is_told_on_the_first_line(key):
    (problem,) = _problems({key: ...})
    assert (problem.code, problem.line, problem.column) == ("key-missing", 1, 1)
    assert problem.hint.startswith(f"add {key}:")


@pytest.mark.parametrize(
    ("changes", "code", "message", "hint"),
    [
        ({"titel": "x"}, "key-unknown", "`titel` is not a key", "did you mean `title`?"),
        ({"Title": "x"}, "key-unknown", "`Title`", "`title`"),
        ({"tags": ["a"]}, "key-unknown", "`tags`", "move what it says to `topics`"),
        ({"author": "J"}, "key-unknown", "`author`", "`contributors`"),
        ({"summary": "x"}, "key-unknown", "`summary`", "write `lede` instead"),
        ({"draft": True}, "key-unknown", "`draft`", "status: draft"),
        ({"url": "x"}, "key-unknown", "`url`", "write `url` under `source`"),
        ({"layout": "post"}, "key-unknown", "`layout`", "delete this line"),
        ({"Here it says": "x"}, "key-unknown", "Here it says", "write ---"),
        ({"qqqqqq": "x"}, "key-unknown", "`qqqqqq`", "no key is like it"),
        ({"title": None}, "value-empty", "`title` has no value", "after the colon"),
        ({"title": 2026}, "value-wrong-type", "not the number 2026", 'title: "2026"'),
        ({"title": ["Foo"]}, "value-wrong-type", "not a list", "without the brackets"),
        ({"lede": {"a": "b"}}, "value-wrong-type", "not a set of keys", '"a: b"'),
        ({"title": "Short"}, "value-too-short", "5 characters", "5 more"),
        ({"title": "x" * 121}, "value-too-long", "121 characters", "shorten it by 1"),
        ({"title": "  "}, "value-empty", "`title` is empty", "write a text"),
        ({"title": "Court stops order."}, "value-invalid", "full stop", "take it away"),
        ({"title": "Court **stops** order"}, "value-invalid", "plain text", "Markdown"),
        ({"topics": "Ai, Open Data"}, "value-wrong-type", "must be a list", "[ai, open-data]"),
        ({"topics": []}, "value-empty", "at least one", "[export-controls]"),
        ({"topics": list("abcde")}, "value-too-long", "5 items; at most 4", "matter most"),
        ({"topics": ["Open Data"]}, "value-invalid", "item 1 of `topics`", "`open-data`"),
        ({"kind": "law"}, "value-not-listed", "cannot be «law»", "`legislation`"),
        ({"kind": "rulling"}, "value-not-listed", "`kind`", "`ruling`"),
        ({"kind": "xyz"}, "value-not-listed", "`kind`", "write one of news"),
        ({"pin": "yes"}, "value-wrong-type", "true or false", "write pin: true"),
        ({"image": "a.png"}, "value-wrong-type", "set of keys", "file: a.png"),
        ({"ahead": {"date": "x"}}, "value-wrong-type", "must be a list", "- date: … and what"),
        ({"source": "https://a.b/c"}, "value-wrong-type", "set of keys", "url: https://a.b/c"),
        ({"source": "Gazette"}, "value-wrong-type", "set of keys", "publisher: Gazette"),
        ({"source": []}, "value-empty", "`source` is empty", ""),
        ({"date": "25.06.2026"}, "date-invalid", "right form", "date: 2026-06-25"),
        ({"date": "2026-06-31"}, "date-invalid", "no day 2026-06-31", "YYYY-MM-DD"),
        ({"publish_at": "2026-06-25"}, "value-invalid", "moment in time", "offset"),
        ({"jurisdictions": ["Germany"]}, "jurisdiction-unknown", "«Germany»", "`DE`"),
        ({"language": "english"}, "language-unknown", "«english»", "`en`"),
        ({"licence": "a/b"}, "value-invalid", "SPDX", "CC-BY-4.0"),
        ({"aliases": ["old"]}, "value-invalid", "item 1 of `aliases`", "begins with /"),
        ({"entities": ["x", 3]}, "value-wrong-type", "item 2 of `entities`", '"3"'),
    ],
)
def test_each_fault_is_one_problem_with_a_way_out(changes, code, message, hint):
    (problem,) = _problems(changes)
    assert problem.code == code
    assert message in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("source", "code", "hint"),
    [
        ({"publisher": "G", "link": "x"}, "key-unknown", "write `url` instead"),
        ({"publisher": "G", "url": "http://a.b/?utm_id=1"}, "url-not-https", "https://a.b/"),
        ({"publisher": "G", "url": "a.org/b"}, "value-invalid", "url: https://a.org/b"),
        ({"publisher": "G", "url": "<https://a.b/c>"}, "value-invalid", "url: https://a.b/c"),
        ({"publisher": "G", "published": "June 2, 2026"}, "date-invalid", "2026-06-02"),
        ({"url": "https://a.b/"}, "key-missing", "add publisher"),
        ({"publisher": "G", "access": "free"}, "value-not-listed", "`open`"),
    ],
)
@pytest.mark.parametrize("several", [False, True])
def test_a_source_is_judged_alike_alone_and_in_a_list(several, source, code, hint):
    (problem,) = _problems({"source": [source] if several else source})
    assert problem.code == code
    assert hint in problem.hint


def test_a_number_of_seconds_may_be_written_as_a_clock_by_mistake():
    audio = {"file": "audio/a.mp3", "seconds": "2:05", "voice": "human"}
    (problem,) = _problems({"audio": audio})
    assert problem.hint == "write seconds: 125"
    (problem,) = _problems({"audio": {**audio, "seconds": 0}})
    assert problem.code == "value-out-of-range"


def test_a_fault_stands_where_its_key_stands():
    at = {"source": (5, 1), "source.url": (6, 3), "topics": (4, 1), "topics.1": (4, 13)}
    assert (_problems({"source": {"publisher": "G", "url": "x"}}, at)[0].line) == 6
    (problem,) = _problems({"topics": ["a", "B"]}, at)
    assert (problem.line, problem.column) == (4, 13)


def test_in_a_list_of_sources_each_has_its_own_place():
    at = {"source": (5, 1), "source.1": (8, 5), "source.1.url": (9, 5)}
    good = {"publisher": "G", "url": "https://a.b/c"}
    (problem,) = _problems({"source": [good, {"publisher": "G", "url": "x"}]}, at)
    assert problem.line == 9


def test_a_missing_key_within_a_mapping_is_told_at_the_mapping():
    at = {"image": (7, 1), "image.file": (8, 3)}
    problems = _problems({"image": {"file": "images/a.png"}}, at)
    assert {(problem.line, problem.code) for problem in problems} == {(7, "key-missing")}
    assert len(problems) == 2


def test_a_key_under_a_foreign_name_is_not_also_missing():
    (problem,) = _problems({"topics": ..., "categories": ["a"]})
    assert problem.code == "key-unknown"
    assert problem.hint == "write `topics` instead"


def test_part_of_a_file_is_judged_at_its_place_in_the_file():
    at = {"sources.2.name": (9, 5)}
    made = validate(PublisherMeta, {"name": "G"}, path="sources.yml", at=at, where="sources.2")
    (problem,) = made.problems
    assert (problem.line, problem.hint) == (9, "write `publisher` instead")


def test_all_faults_come_sorted_by_place():
    at = {"b": (3, 1), "a": (2, 1)}
    assert [problem.line for problem in _problems({"a": 1, "b": 1}, at)] == [2, 3]


def test_every_model_has_a_noun():
    models = {
        name
        for module in (article, taxonomy)
        for name, value in vars(module).items()
        if is_dataclass(value) and hasattr(value, "__pydantic_config__")
    }
    assert models == set(NOUNS)


@pytest.mark.parametrize("model", [ArticleMeta, TopicMeta, PublisherMeta])
def test_the_json_schema_knows_every_key_and_no_other(model):
    schema = json_schema(model)
    assert set(schema["properties"]) == {field.name for field in fields(model)}
    assert schema["additionalProperties"] is False
    assert all("description" in value for value in schema["properties"].values())


def test_the_json_schema_takes_one_source_or_a_list():
    one, several = json_schema(ArticleMeta)["properties"]["source"]["anyOf"]
    assert one == several["items"]
