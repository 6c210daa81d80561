"""How problems are shown to people and to programs."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from standfirst.model.codes import Code
from standfirst.model.problem import Level, Problem
from standfirst.rendering.problem_formats import FORMATS, summarise

ERROR = Problem(
    "articles/a.md",
    3,
    7,
    code=Code.TOPIC_UNKNOWN,
    message="there is no topic `x`",
    hint="choose, 100%\nof it",
)
WARNING = Problem("b.md", code=Code.BODY_LENGTH, message="too short", level=Level.WARNING)
BOTH = (ERROR, WARNING)


def test_text_names_place_level_code_and_way_out():
    first, hint, *_, last = FORMATS["text"](BOTH, "content/").splitlines()
    assert first == "content/articles/a.md:3:7: error: there is no topic `x` (topic-unknown)"
    assert hint == "    → choose, 100%"
    assert last == "content/b.md: warning: too short (body-length)"


def test_github_annotations_escape_what_would_end_them():
    first, second = FORMATS["github"](BOTH, "content/").splitlines()
    assert first == (
        "::error file=content/articles/a.md,title=topic-unknown,line=3,col=7::"
        "there is no topic `x`. choose, 100%25%0Aof it"
    )
    assert second == "::warning file=content/b.md,title=body-length::too short"


def test_json_holds_every_field():
    first, second = json.loads(FORMATS["json"](BOTH, ""))
    assert first["line"] == 3
    assert first["hint"] == ERROR.hint
    assert second["level"] == "warning"


def test_sarif_places_each_result_and_names_each_rule():
    run = json.loads(FORMATS["sarif"](BOTH, "content/"))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "body-length",
        "topic-unknown",
    ]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/articles/a.md"
    assert place["region"] == {"startLine": 3, "startColumn": 7}
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]


SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "text": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": {"type": "string"}},
        },
        "positive": {"type": "integer", "minimum": 1},
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "properties": {
                "tool": {
                    "required": ["driver"],
                    "properties": {
                        "driver": {
                            "required": ["name"],
                            "properties": {
                                "rules": {
                                    "uniqueItems": True,
                                    "items": {"required": ["id"]},
                                }
                            },
                        }
                    },
                },
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
        },
        "result": {
            "required": ["message", "ruleId"],
            "properties": {
                "message": {"$ref": "#/$defs/text"},
                "level": {"enum": ["none", "note", "warning", "error"]},
                "locations": {"items": {"$ref": "#/$defs/location"}},
            },
        },
        "location": {
            "properties": {
                "physicalLocation": {
                    "required": ["artifactLocation"],
                    "properties": {
                        "artifactLocation": {
                            "properties": {"uri": {"type": "string", "pattern": "^[^\\s\\\\%:]*$"}}
                        },
                        "region": {
                            "required": ["startLine"],
                            "properties": {
                                "startLine": {"$ref": "#/$defs/positive"},
                                "startColumn": {"$ref": "#/$defs/positive"},
                            },
                        },
                    },
                }
            }
        },
    },
}
"""What SARIF 2.1.0 (OASIS, section 3) demands of the parts that are written here."""


@pytest.mark.parametrize("problems", [BOTH, (), (WARNING, WARNING)])
def test_sarif_is_what_its_standard_demands(problems):
    jsonschema.validate(json.loads(FORMATS["sarif"](problems, "content/")), SARIF)


def test_sarif_writes_paths_as_addresses():
    strange = Problem("articles/a b%ü.md", 1, 1, code=Code.NAME_INVALID, message="not a name")
    run = json.loads(FORMATS["sarif"]((strange,), "content/"))["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/articles/a%20b%25%C3%BC.md"


def test_github_properties_escape_their_own_marks():
    strange = Problem("articles/a,b:c.md", 1, 1, code=Code.NAME_INVALID, message="100%\r\nsure")
    assert FORMATS["github"]((strange,), "") == (
        "::error file=articles/a%2Cb%3Ac.md,title=name-invalid,line=1,col=1::100%25%0D%0Asure\n"
    )


def test_a_summary_counts_by_level():
    assert summarise((ERROR, ERROR, WARNING)) == "2 errors, 1 warning"
    assert summarise(()) == ""


def test_what_a_stranger_wrote_commands_no_terminal_and_hides_nothing():
    problem = Problem(
        "articles/a.md",
        1,
        1,
        code=Code.KEY_UNKNOWN,
        message="no key `\x1b]0;owned\x07\u202e`",
        hint="\x9b2J",
    )
    assert FORMATS["text"]([problem], "") == (
        "articles/a.md:1:1: error: no key `\\u{1b}]0;owned\\u{7}\\u{202e}` (key-unknown)\n"
        "    → \\u{9b}2J\n"
    )
    assert "\n::" not in FORMATS["github"]([replace(problem, message="a\n::error::b")], "")
