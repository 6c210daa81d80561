"""Finds what an unfinished merge has left in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Problem

_MARKER = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t]|$).*", re.MULTILINE)
_HINT = "keep the lines that are right and delete the lines that Git has added"


def find_conflicts(text: str, path: str, *, front_matter_ends: int) -> Iterator[Problem]:
    """One Problem for each conflict, at its first marker.

    A line of seven equals signs alone underlines a heading in Markdown, so it is a trace of a
    conflict only within front matter, which ends on the line `front_matter_ends`; and seven
    closing angle brackets are a deep quotation unless they close something.
    """
    if not any(mark in text for mark in ("<<<<<<<", "=======", ">>>>>>>")):
        return
    opened = middle = 0
    for marker, line in _markers(text):
        if marker == "<":
            if opened:
                yield _problem(path, opened, 0)
            opened, middle = line, 0
        elif marker == ">" and (opened or middle):
            yield _problem(path, opened or middle, line)
            opened = middle = 0
        elif marker == ">" and line <= front_matter_ends:
            yield _problem(path, line, 0)
        elif marker == "=":
            middle = middle or line
    if opened or 0 < middle <= front_matter_ends:
        yield _problem(path, opened or middle, 0)


def _markers(text: str) -> Iterator[tuple[str, int]]:
    for match in _MARKER.finditer(text):
        yield match[0][0], text.count("\n", 0, match.start()) + 1


def _problem(path: str, first: int, last: int) -> Problem:
    message = "a merge conflict was left unfinished here"
    if last > first:
        message += f": it ends on line {last}"
    return Finding(Code.CONFLICT_MARKER, message, _HINT).locate(path, first, 1)
