"""Says in plain words what is wrong with text that is not YAML, and on which line to look.

A YAML reader notices a fault where it can go no further, often a line or more too late. So each
likely repair of the lines before that place is tried, and only one with which the reader gets
further is believed: its line is the one to look at, and the repaired line is the hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent, DocumentStartEvent, ScalarEvent

from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Problem
from standfirst.reading.frontmatter.yaml.layout_repairs import layout_repairs, removal_repairs
from standfirst.reading.frontmatter.yaml.line_repairs import line_repairs
from standfirst.reading.frontmatter.yaml.lines import Repair, is_prose, parse_line
from standfirst.reading.frontmatter.yaml.loader import is_plain_text, swallowed_row

_MAX_REPAIRS = 6
_MAX_READ = 1_000_000  # characters, of all the repaired texts that are tried
_ROWS_ABOVE = 10
_MAX_DEPTH = 100

_NO_COLON = "could not find expected ':'"
_NEVER_CLOSED = "found unexpected end of stream"
_MEANINGS = {
    "mapping values are not allowed in this context": (
        "a colon with a space after it stands where no key can be",
        'put the whole value into quotation marks, such as title: "Court: no duty to pay"',
    ),
    _NO_COLON: (
        "this line is neither a key with its value nor a list item",
        "write `key: value`, or move the text below the closing ---",
    ),
    "did not find expected key": (
        "this line does not fit the lines above it",
        "check its indentation, and the quotation marks on the lines above",
    ),
    "did not find expected '-' indicator": (
        "this line does not fit the list above it",
        "begin list items with a hyphen, all equally far from the margin",
    ),
    _NEVER_CLOSED: (
        "a quotation mark that opens here is never closed",
        "close it where the value ends",
    ),
    "found character that cannot start any token": (
        "a value begins with a sign that YAML keeps for itself",
        "put the value into quotation marks",
    ),
    "did not find expected ',' or ']'": (
        "a list in square brackets is not closed",
        "end it with ]",
    ),
    "did not find expected ',' or '}'": (
        "a mapping in braces is not closed",
        "end it with }, or put the value into quotation marks",
    ),
    "found a tab character that violates indentation": (
        "a tab stands where spaces are needed",
        "indent with spaces",
    ),
    "found unknown escape character": (
        "a backslash in double quotation marks begins an escape that YAML does not know",
        "take the backslash away, or write two",
    ),
}
_OTHERWISE = ("this line is not YAML", "write `key: value`, and put values with signs into quotes")
# Here the reader names the place where the trouble began, not where it noticed.
_BEGAN_EARLIER = ("while scanning a simple key", "while scanning a quoted scalar")


_UNCLOSED = re.compile(r"[^'\"#]*[:-][ \t]+(?:\"[^\"]*|'[^']*)")


class _Fault(NamedTuple):
    row: int
    column: int
    problem: str
    began: tuple[int, int]


def explain_yaml(text: str, path: str, *, line: int) -> tuple[list[Problem], str | None]:
    """The Problems of a text that begins on the file's line `line` and is not YAML.

    Beside them the text with all faults repaired, line for line, or None where that failed.
    """
    lines = text.split("\n")
    problems: list[Problem] = []
    fault = _first_fault(lines)
    tries = iter(range(max(1, _MAX_READ // (len(text) + 1))))
    while fault is not None and len(problems) < _MAX_REPAIRS:
        found = _best_repair(lines, fault, tries)
        if found is None:
            if not problems:
                problems.append(_untold(fault, path, line, len(lines)))
            return sorted(problems), None
        repair, lines, fault = found
        at = line + repair.row, repair.column + 1
        problems.append(Finding(repair.code, repair.message, repair.hint).locate(path, *at))
    return sorted(problems), None if fault is not None else "\n".join(lines)


def _first_fault(lines: list[str]) -> _Fault | None:
    reader = yaml.CBaseLoader("\n".join(lines))
    try:
        previous: Any = None
        depth = 0
        while (event := reader.get_event()) is not None:
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)
            if depth > _MAX_DEPTH:  # the deeper it is, the longer libyaml takes
                mark: Any = event.start_mark
                return _Fault(mark.line, mark.column, "", (mark.line, mark.column))
            if isinstance(event, ScalarEvent) and (found := _accepted(event, previous, lines)):
                return found
            previous = event
    except yaml.MarkedYAMLError as error:
        return _fault(error)
    except yaml.YAMLError:
        return _Fault(0, 0, "", (0, 0))
    return None


def _accepted(event: Any, previous: Any, lines: list[str]) -> _Fault | None:
    """A fault that libyaml lets pass."""
    mark = event.start_mark
    began = (mark.line, mark.column)
    if isinstance(previous, DocumentStartEvent) and is_plain_text(event):
        return _Fault(mark.line, mark.column, _NO_COLON, began)
    if event.end_mark.line > mark.line:
        row = swallowed_row(event, lines)
        return None if row is None else _Fault(row, 0, _NEVER_CLOSED, began)
    return None


def _fault(error: yaml.MarkedYAMLError) -> _Fault:
    mark: Any = error.problem_mark or error.context_mark
    row, column = (mark.line, mark.column) if mark else (0, 0)
    earlier: Any = error.context_mark if error.context in _BEGAN_EARLIER else None
    began = (earlier.line, earlier.column) if earlier else (row, column)
    return _Fault(row, column, error.problem or "", began)


def _best_repair(
    lines: list[str], fault: _Fault, tries: Iterator[int]
) -> tuple[Repair, list[str], _Fault | None] | None:
    """The repair after which the reader gets furthest, the first of equals, while `tries` last."""
    for repairs in (_likely(lines, fault), removal_repairs(lines, fault.began[0], fault.row)):
        best: tuple[Repair, list[str], _Fault | None] | None = None
        for repair, _ in zip(repairs, tries, strict=False):
            repaired = repair.applied(lines)
            left = _first_fault(repaired)
            if left is None:
                return repair, repaired, None
            furthest = best[2] if best and best[2] else fault
            if left[:2] > furthest[:2] and left.row > repair.last:
                best = repair, repaired, left
        if best is not None:
            return best
    return None


def _likely(lines: list[str], fault: _Fault) -> Iterator[Repair]:
    for number in _rows(lines, fault):
        row = parse_line(lines, number)
        yield from line_repairs(row)
        yield from layout_repairs(lines, row)


def _rows(lines: list[str], fault: _Fault) -> list[int]:
    """The rows to suspect: where it began, where it was noticed, and those above."""
    last = min(fault.row, len(lines) - 1)
    above = [row for row in range(last, -1, -1) if is_prose(lines[row])][:_ROWS_ABOVE]
    opened = [row for row in range(last + 1) if _UNCLOSED.fullmatch(lines[row])]
    return list(dict.fromkeys([min(fault.began[0], last), *above, *opened[:_ROWS_ABOVE]]))


def _untold(fault: _Fault, path: str, line: int, count: int) -> Problem:
    message, hint = _MEANINGS.get(fault.problem, _OTHERWISE)
    row, column = fault.began
    return Finding(Code.YAML_SYNTAX, message, hint).locate(
        path, line + min(row, count - 1), column + 1
    )
