"""YAML is read as the core schema of YAML 1.2 reads it, and each place is remembered."""

from __future__ import annotations

import pytest
import yaml

from standfirst.reading.frontmatter.load_result import MAX_NODES
from standfirst.reading.frontmatter.yaml.loader import is_plain, load


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:13", "12:13"),
        ("1_000", "1_000"),
        ("2026-06-25", "2026-06-25"),
        ("2026-06-25T08:00:00Z", "2026-06-25T08:00:00Z"),
        ("012", 12),
        ("-7", -7),
        ("+7", 7),
        ("0o14", 12),
        ("0x1F", 31),
        ("0b11", "0b11"),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1.", 1.0),
        ("1.2.3", "1.2.3"),
        ("true", True),
        ("False", False),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ("null", None),
        ("~", None),
        ("", None),
        ('"12"', "12"),
        ("'true'", "true"),
        ("[]", []),
        ("{}", {}),
        ("=", "="),
    ],
)
def test_plain_values_have_the_types_of_the_core_schema(written, value):
    loaded = load(f"key: {written}\n", "a.md", line=1)
    assert loaded.problems == []
    assert loaded.data == {"key": value}
    assert type(loaded.data["key"]) is type(value)


def test_keys_are_always_texts():
    assert load("2024: a\nyes: b\nnull: c\n", "a.md", line=1).data == {
        "2024": "a",
        "yes": "b",
        "null": "c",
    }


def test_each_key_and_item_has_its_place_in_the_file():
    text = "title: x\nsource:\n  - url: a\n    authors: [b, c]\n"
    assert load(text, "a.md", line=2).at == {
        "title": (2, 1),
        "source": (3, 1),
        "source.0": (4, 5),
        "source.0.url": (4, 5),
        "source.0.authors": (5, 5),
        "source.0.authors.0": (5, 15),
        "source.0.authors.1": (5, 18),
    }


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: 1\nb: 2\na: 3\n", "key-duplicate", (3, 1)),
        ("a:\n  b: 1\n  b: 2\n", "key-duplicate", (3, 3)),
        ("a: !!python/object:os.system x\n", "yaml-tag", (1, 4)),
        ("a: !x [b]\n", "yaml-tag", (1, 4)),
        ("a: &b c\n", "yaml-anchor", (1, 4)),
        ("a: x\nb: *c\n", "yaml-alias", (2, 4)),
        ("a: {b: 1}\n<<: {c: 2}\n", "yaml-merge", (2, 1)),
        ("a: 1\n--- \nb: 2\n", "yaml-document", (2, 1)),
        ("[a, b]: c\n", "yaml-key", (1, 1)),
        ("\xa0a: c\n", "yaml-key", (1, 1)),
        ('"": 1\n', "yaml-key", (1, 1)),
        (f"a: {'9' * 16}\n", "number-invalid", (1, 4)),
        (f"a: 0x{'a' * 5000}\n", "number-invalid", (1, 4)),
        ("a: 1e999\n", "number-invalid", (1, 4)),
        ("a: .inf\n", "number-invalid", (1, 4)),
        ("a: -.INF\n", "number-invalid", (1, 4)),
        ("a: .nan\n", "number-invalid", (1, 4)),
        (f"a: {'[' * 11}{']' * 11}\n", "front-matter-too-large", (1, 13)),
        (f"a: [{'b,' * (MAX_NODES + 1)}]\n", "front-matter-too-large", None),
        ("a:\n  – b\n  – c\n", "list-mark", (2, 3)),
        ("a: Case #12 is over\n", "yaml-comment", (1, 9)),
    ],
)
def test_what_is_yaml_but_not_allowed_is_one_problem_at_its_place(text, code, place):
    (problem,) = load(text, "a.md", line=1).problems
    assert problem.code == code
    assert place in (None, (problem.line, problem.column))


def test_of_a_key_that_stands_twice_the_first_value_counts():
    loaded = load("a: 1\na: {b: [2]}\nc: 3\n", "a.md", line=1)
    assert loaded.data == {"a": 1, "c": 3}
    assert "line 1" in loaded.problems[0].message


def test_a_comment_with_a_space_is_a_comment():
    assert load("a: b  # until Monday\n# c\n", "a.md", line=1).problems == []


def test_a_hash_in_quotes_or_within_a_word_is_text():
    loaded = load("a: \"x #1\"\nb: C#\nc: 'x #1'\nd: |\n  x #1\n", "a.md", line=1)
    assert loaded.problems == []
    assert loaded.data == {"a": "x #1", "b": "C#", "c": "x #1", "d": "x #1\n"}


def test_a_title_in_typographic_quotes_is_only_doubted():
    (problem,) = load("a: “Never again”\n", "a.md", line=1).problems
    assert problem.code == "quotes-typographic"
    assert not problem.is_error


def test_a_quotation_within_a_title_is_not_doubted():
    assert load("a: “Never”, says “the” court\nb: “Never” again\n", "a.md", line=1).problems == []


@pytest.mark.parametrize(
    "text",
    ["a: b: c\n", 'a: "b\nc: d"\n', "just a text\n", "a: [b\n", "a: @b\n", "{---- # "],
    ids=["colon", "swallowed key", "bare text", "open list", "reserved sign", "last comment"],
)
def test_what_is_no_yaml_raises(text):
    with pytest.raises(yaml.YAMLError):
        load(text, "a.md", line=1)


def test_an_empty_document_is_nothing():
    assert load("# only a comment\n", "a.md", line=1).data is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [("NO", True), ("12:13", True), ("12", False), ("true", False), ("", False), (".inf", False)],
)
def test_texts_that_need_quotation_marks_to_stay_texts_are_known(text, plain):
    assert is_plain(text) is plain
