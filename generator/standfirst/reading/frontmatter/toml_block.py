"""Reads TOML (https://toml.io/en/v1.0.0) as front matter, and remembers where things stand.

Dates and times become the text that stands for them, as in the other two styles.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from standfirst.model.codes import Code
from standfirst.model.positions import nearest_position
from standfirst.model.problem import Problem
from standfirst.reading.frontmatter.load_result import (
    MAX_DIGITS,
    LimitError,
    LoadResult,
    limit_problem,
)

_TOKEN = re.compile(
    r'(?P<skip>[ \t]+|#[^\n]*)|(?P<line>\n)|(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')|(?P<mark>[\[\]{}=,.])|(?P<bare>[^\s\[\]{}=,.#"\']+)',
    re.DOTALL,
)
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_UNQUOTED = re.compile(r"[\w.-]+\s*=\s*([^\s\"'\[{#\d+-][^#\n]*?)\s*$")
_DOTTED = re.compile(r"(?<![\w\"'.-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){100}")
"""More parts to one key than anything needs: each of them takes the reader longer than the last."""

Part = tuple[str, str, tuple[int, int]]


def load(text: str, path: str, *, line: int) -> LoadResult:
    """Read `text`, which begins on the file's line `line`. Never raises: faults are Problems."""
    loaded = LoadResult(path)
    if dotted := _DOTTED.search(text):
        at = line + text.count("\n", 0, dotted.start()), 1
        loaded.problems.append(limit_problem(path, at, "a key has more than 100 parts").problem)
        return loaded
    try:
        data = tomllib.loads(text, parse_float=_Float)
    except tomllib.TOMLDecodeError as error:
        loaded.problems.append(_explain(text, str(error), path, line))
    except RecursionError:
        loaded.problems.append(
            limit_problem(path, (line, 1), "lists are nested too deeply").problem
        )
    except ValueError:  # Python reads no whole number of more than 4,300 digits
        loaded.report(
            (line, 1),
            code=Code.NUMBER_INVALID,
            message="a number has too many digits",
            hint="shorten it",
        )
    else:
        _Places(text, loaded, line).note()
        try:
            loaded.data = _plain(data, loaded, "", 0)
        except LimitError as error:
            loaded.problems.append(error.problem)
    return loaded


class _Float(float):
    """A number that remembers how it was written."""

    digits: str

    def __new__(cls, digits: str) -> _Float:
        number = super().__new__(cls, digits)
        number.digits = digits
        return number


def _plain(value: Any, loaded: LoadResult, where: str, depth: int) -> Any:
    """The value in the types that all styles share."""
    at = nearest_position(loaded.at, where)
    loaded.count(at, depth)
    prefix = f"{where}." if where else ""
    if isinstance(value, dict):
        return {k: _plain(item, loaded, prefix + k, depth + 1) for k, item in value.items()}
    if isinstance(value, list):
        return [_plain(item, loaded, f"{prefix}{i}", depth + 1) for i, item in enumerate(value)]
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, _Float):
        whole = loaded.is_short(value.digits, at)
        return loaded.number(float(value), value.digits, at) if whole else None
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) < 10**MAX_DIGITS:
            return value
        loaded.refuse_long_number(at)  # hexadecimal ones can be too long to be written here
        return None
    return value


class _Places:
    """Finds the keys and list items of a text that is known to be TOML."""

    def __init__(self, text: str, loaded: LoadResult, line: int) -> None:
        self._parts = list(_parts(text, line))
        self._at = loaded.at
        self._index = 0
        self._tables: dict[str, int] = {}

    def note(self) -> None:
        table = ""
        while self._index < len(self._parts):
            kind, part, _ = self._parts[self._index]
            if kind == "line":
                self._index += 1
            elif part == "[":
                table = self._header()
            else:
                self._pair(table)

    def _take(self) -> Part:
        self._index += 1
        return self._parts[self._index - 1]

    def _is_next(self, *marks: str) -> bool:
        return self._index < len(self._parts) and self._parts[self._index][1] in marks

    def _header(self) -> str:
        """`[source]`, or `[[source]]`: one more item of a list."""
        at = self._take()[2]
        is_item = self._is_next("[")
        if is_item:
            self._take()
        where = self._key(self._expand)
        while self._is_next("]"):
            self._take()
        if is_item:
            self._at.setdefault(where, at)
            number = self._tables[where] = self._tables.get(where, -1) + 1
            where = f"{where}.{number}"
        self._at.setdefault(where, at)
        return where

    def _expand(self, where: str) -> str:
        """A table below a list of tables belongs to the list's last item."""
        return f"{where}.{self._tables[where]}" if where in self._tables else where

    def _key(self, expand: Any = str) -> str:
        where = ""
        while True:
            _, part, at = self._take()
            name = tomllib.loads(f"k = {part}")["k"] if part[0] in "\"'" else part
            where = f"{expand(where)}.{name}" if where else name
            if not self._is_next("."):
                return where
            self._at.setdefault(where, at)
            self._take()

    def _pair(self, table: str) -> None:
        at = self._parts[self._index][2]
        where = self._key()
        where = f"{table}.{where}" if table else where
        self._at.setdefault(where, at)
        self._take()  # the equals sign
        self._value(where)

    def _value(self, where: str) -> None:
        part = self._take()[1]
        if part == "[":
            self._items(where)
        elif part == "{":
            while not self._is_next("}"):
                if self._is_next(","):
                    self._take()
                else:
                    self._pair(where)
            self._take()
        else:  # a date-time or a number may be several tokens
            while self._index < len(self._parts) and not self._is_next(",", "]", "}", "\n"):
                self._take()

    def _items(self, where: str) -> None:
        number = 0
        while not self._is_next("]"):
            if self._is_next(",", "\n"):
                self._take()
            else:
                self._at[f"{where}.{number}"] = self._parts[self._index][2]
                self._value(f"{where}.{number}")
                number += 1
        self._take()


def _parts(text: str, line: int) -> Iterator[Part]:
    begin = 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", begin, match.start())
        begin = match.start()
        if match.lastgroup != "skip":
            yield str(match.lastgroup), match[0], (line, begin - text.rfind("\n", 0, begin))


def _explain(text: str, fault: str, path: str, line: int) -> Problem:
    place = _PLACE.search(fault)
    lines = text.split("\n")
    row, column = len(lines), 1
    if place and place[1]:
        row, column = int(place[1]), int(place[2])
    message, hint = "this is not TOML", "each line is `key = value`; texts stand in quotation marks"
    written = lines[row - 1] if row <= len(lines) else ""
    if "Cannot overwrite" in fault or "Cannot declare" in fault:
        row = row - 1 if not written.strip() and row > 1 else row
        column, message, hint = 1, "a key stands here a second time", "keep one of the two"
        return Problem(
            path, line + row - 1, column, code=Code.KEY_DUPLICATE, message=message, hint=hint
        )
    if match := re.match(r"\s*([\w-]+)\s*:\s*(.*)", written):
        message = "TOML writes an equals sign between key and value, not a colon"
        hint = f"write {match[1]} = {_quoted(match[2])}, or use the fence --- for YAML"
    elif match := _UNQUOTED.match(written):
        message = "a text stands without quotation marks"
        hint = f"write {written[: match.start(1)].strip()} {_quoted(match[1])}"
    elif "Illegal character '\\n'" in fault or "Unterminated string" in fault:
        message, hint = "a text is not closed on this line", "end it with a quotation mark"
    elif "Unescaped '\\'" in fault:
        message = "a backslash in double quotation marks is read as an escape"
        hint = "use single quotation marks, or write two backslashes"
    elif "Unclosed array" in fault:
        message, hint = "a list is not closed", "end it with ]"
    return Problem(path, line + row - 1, column, code=Code.TOML_SYNTAX, message=message, hint=hint)


def _quoted(value: str) -> str:
    value = value.strip().rstrip(",")
    if value.startswith(('"', "'", "[", "{")) or value in ("true", "false"):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
