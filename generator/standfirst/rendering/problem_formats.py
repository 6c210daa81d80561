"""How problems are shown: to people, to GitHub, and to other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from standfirst import __version__
from standfirst.model.problem import Level, Problem
from standfirst.model.spelling import printable

Format = Callable[[Sequence[Problem], str], str]
"""Problems and the content folder's path from the repository's root, to text."""


def format_line(problem: Problem, folder: str = "") -> str:
    """`path:line:column: level: message (code)`, and the hint behind an arrow."""
    place = folder + problem.path
    if problem.line:
        place = f"{place}:{problem.line}:{problem.column}"
    lines = "\n".join(map(printable, problem.hint.split("\n")))
    hint = f"\n    → {lines}" if lines else ""
    return printable(f"{place}: {problem.level}: {problem.message} ({problem.code})") + hint


def format_text(problems: Sequence[Problem], folder: str) -> str:
    """One problem after the other, for a terminal."""
    return "".join(f"{format_line(problem, folder)}\n" for problem in problems)


def format_json(problems: Sequence[Problem], folder: str) -> str:
    """A list of objects, one a problem."""
    found = [
        {
            "path": folder + p.path,
            "line": p.line,
            "column": p.column,
            "level": p.level.value,
            "code": p.code,
            "message": p.message,
            "hint": p.hint,
        }
        for p in problems
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def format_github(problems: Sequence[Problem], folder: str) -> str:
    """Workflow commands that GitHub shows as annotations at the line.

    https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    lines = []
    for p in problems:
        where = {"file": folder + p.path, "title": p.code}
        if p.line:
            where |= {"line": str(p.line), "col": str(p.column)}
        values = ",".join(f"{key}={_property(value)}" for key, value in where.items())
        text = f"{p.message}. {p.hint}" if p.hint else p.message
        lines.append(f"::{p.level} {values}::{_data(text)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def format_sarif(problems: Sequence[Problem], folder: str) -> str:
    """Static Analysis Results Interchange Format 2.1.0 (OASIS)."""
    codes = sorted({problem.code for problem in problems})
    run = {
        "tool": {
            "driver": {
                "name": "standfirst",
                "version": __version__,
                "rules": [{"id": code} for code in codes],
            }
        },
        "results": [_sarif_result(problem, folder) for problem in problems],
    }
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _sarif_result(problem: Problem, folder: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(folder + problem.path)}}
    if problem.line:
        place["region"] = {"startLine": problem.line, "startColumn": problem.column}
    text = f"{problem.message}. {problem.hint}" if problem.hint else problem.message
    return {
        "ruleId": problem.code,
        "level": problem.level.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }


FORMATS: Mapping[str, Format] = {
    "text": format_text,
    "json": format_json,
    "github": format_github,
    "sarif": format_sarif,
}


def summarise(problems: Sequence[Problem]) -> str:
    """`2 errors, 1 warning`, or nothing where there is nothing."""
    counts = [(sum(p.level is level for p in problems), level) for level in Level]
    return ", ".join(f"{n} {level}{'s' if n > 1 else ''}" for n, level in counts if n)
