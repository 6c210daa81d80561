"""Reads a JSON object (RFC 8259) as front matter, and remembers where things stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from standfirst.model.codes import Code
from standfirst.model.problem import Problem
from standfirst.reading.frontmatter.load_result import LimitError, LoadResult, limit_problem

_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[\[\]{}:,]|[^\s\[\]{}:,"]+', re.DOTALL)

# The decoder's words, and ours: what is wrong, and what to do.
_MEANINGS = {
    "Expecting property name enclosed in double quotes": (
        "a key in straight double quotation marks is missing here",
        'write each key as "title", and no comma before a closing brace',
    ),
    "Expecting ',' delimiter": (
        "a comma is missing here",
        "put a comma after each value but the last",
    ),
    "Expecting ':' delimiter": ("a colon is missing after a key", 'write "title": "…"'),
    "Expecting value": (
        "a value is missing, or a text without quotation marks stands here",
        'write texts in straight double quotation marks, such as "en"',
    ),
    "Unterminated string starting at": (
        "a text that begins here is never closed",
        "end it with a double quotation mark",
    ),
    "Invalid control character at": (
        "a text is broken over two lines here",
        "keep each text on one line: write \\n for a line break",
    ),
    "Illegal trailing comma before end of object": (
        "a comma stands before a closing brace",
        "take the comma away",
    ),
}
_BEFORE_THE_GAP = ("Expecting ',' delimiter", "Expecting ':' delimiter")


def load(text: str, path: str, *, line: int) -> LoadResult:
    """Read `text`, which begins on the file's line `line`. Never raises: faults are Problems."""
    loaded = LoadResult(path)
    try:
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        loaded.problems.append(_explain(error, path, line))
        return loaded
    except RecursionError:
        loaded.problems.append(
            limit_problem(path, (line, 1), "lists are nested too deeply").problem
        )
        return loaded
    walk = _Walk(text, loaded, line)
    try:
        loaded.data = walk.value(*next(walk.parts), "", 0)
    except LimitError as error:
        loaded.problems.append(error.problem)
    return loaded


class _Walk:
    """One pass over the tokens of a text that is known to be JSON."""

    def __init__(self, text: str, loaded: LoadResult, line: int) -> None:
        self.parts = _parts(text, line)
        self._loaded = loaded

    def value(self, part: str, at: tuple[int, int], where: str, depth: int) -> Any:
        self._loaded.count(at, depth)
        if part == "{":
            return self._object(where, depth + 1)
        if part == "[":
            return self._array(where, depth + 1)
        if part[0] == '"':
            return json.loads(part)
        if part in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[part]
        if not self._loaded.is_short(part, at):
            return None
        number = int(part) if re.fullmatch(r"-?\d+", part) else float(part)
        return self._loaded.number(number, part, at)

    def _object(self, where: str, depth: int) -> dict[str, Any]:
        prefix = f"{where}." if where else ""
        mapping: dict[str, Any] = {}
        for part, at in self.parts:
            if part == "}":
                break
            if part == ",":
                continue
            name = json.loads(part)
            next(self.parts)  # the colon
            is_new = self._loaded.claim(prefix + name, name, at)
            # A second value is read too, under a name that no key can have.
            value = self.value(*next(self.parts), prefix + name if is_new else "\0", depth)
            if is_new:
                mapping[name] = value
        return mapping

    def _array(self, where: str, depth: int) -> list[Any]:
        items: list[Any] = []
        for part, at in self.parts:
            if part == "]":
                break
            if part != ",":
                name = f"{where}.{len(items)}"
                self._loaded.at[name] = at
                items.append(self.value(part, at, name, depth))
        return items


def _parts(text: str, line: int) -> Iterator[tuple[str, tuple[int, int]]]:
    begin = 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", begin, match.start())
        begin = match.start()
        yield match[0], (line, begin - text.rfind("\n", 0, begin))


def _explain(error: json.JSONDecodeError, path: str, line: int) -> Problem:
    message, hint = _MEANINGS.get(
        error.msg, ("this is not JSON", "check commas, braces and quotation marks")
    )
    index = error.pos
    if error.msg in _BEFORE_THE_GAP:
        index = len(error.doc[:index].rstrip())
    rest = error.doc[index:].lstrip()
    if rest.startswith(("//", "/*", "#")):
        message, hint = "JSON has no comments", "delete the comment"
    elif rest.startswith("'") or rest[:1] in ("“", "”", "„"):
        hint = 'use straight double quotation marks: "'
    elif rest.startswith(("}", "]")) and error.doc[:index].rstrip().endswith(","):
        message, hint = "a comma stands before a closing bracket", "take the comma away"
        index = error.doc.rindex(",", 0, index)
    at = line + error.doc.count("\n", 0, index), index - error.doc.rfind("\n", 0, index)
    return Problem(path, *at, code=Code.JSON_SYNTAX, message=message, hint=hint)
