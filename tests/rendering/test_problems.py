"""How problems are shown to people and to programs."""

from __future__ import annotations

import json

from headnote.model.problem import Level, Problem
from headnote.rendering.problems import FORMATS, summarise

ERROR = Problem(
    "articles/a.md", 3, 7, "topic-unknown", "there is no topic `x`", "choose, 100%\nof it"
)
WARNING = Problem("b.md", 0, 0, "body-length", "too short", level=Level.WARNING)
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


def test_a_summary_counts_by_level():
    assert summarise((ERROR, ERROR, WARNING)) == "2 errors, 1 warning"
    assert summarise(()) == ""
