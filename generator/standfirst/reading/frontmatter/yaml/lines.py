"""A line of YAML taken apart, and what may take its place. A repair is a guess until tried.

A repair keeps the number of lines, so that what follows stays on its line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from standfirst.model.codes import Code
from standfirst.model.spelling import shorten

_ROW = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>(?:-[ \t]+)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|\w[\w .()/-]*?)[ \t]*:(?:[ \t]+|$))?(?P<value>.*?)[ \t]*"
)
_KEY_LINE = re.compile(r"[ \t]*(?:- )?[a-z_]+:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Repair:
    """`lines` take the place of as many rows from `begin` on.

    `row` and `column` are where to look. Rows and columns count from 0.
    """

    row: int
    column: int
    lines: tuple[str, ...]
    message: str
    hint: str
    begin: int
    code: Code = Code.YAML_SYNTAX

    @property
    def last(self) -> int:
        return self.begin + len(self.lines) - 1

    def applied(self, lines: list[str]) -> list[str]:
        return [*lines[: self.begin], *self.lines, *lines[self.last + 1 :]]


@dataclass(frozen=True, slots=True)
class YamlLine:
    """`head` is what stands before the value, ready to stand before another."""

    number: int
    text: str
    indent: str
    head: str
    key: str
    value: str
    is_item: bool

    @property
    def column(self) -> int:
        """Where the value begins."""
        return len(self.text.rstrip()) - len(self.value)

    def replaced(self, line: str, message: str, *, column: int, hint: str = "") -> Repair:
        hint = hint or f"write {shorten_line(line)}"
        return Repair(self.number, column, (line,), message, hint, self.number)

    def with_value(self, value: str, message: str, *, column: int | None = None) -> Repair:
        place = self.column if column is None else column
        return self.replaced(self.head + value, message, column=place)

    def quoted(self, value: str, message: str) -> Repair:
        return self.with_value(quote(value), message)


def parse_line(lines: list[str], number: int) -> YamlLine:
    match = _ROW.fullmatch(lines[number])
    if match is None:  # a line break within a line: nothing is to be known of it
        return YamlLine(number, lines[number], "", "", "", lines[number], is_item=False)
    indent, dash, key = match["indent"], match["dash"], match["key"] or ""
    head = f"{indent}{dash}{key}: " if key else f"{indent}{dash}"
    return YamlLine(number, lines[number], indent, head, key, match["value"], bool(dash))


def looks_like_key(line: str) -> bool:
    """Whether a line begins with a key as they are written here: `word: …` in small letters."""
    return _KEY_LINE.match(line) is not None


def is_prose(line: str) -> bool:
    """Whether a line is neither blank nor a comment at the margin."""
    return bool(line.strip()) and not line.startswith("#")


def quote(value: str) -> str:
    """`value` in the quotation marks that need the least change."""
    value = value.replace("\\:", ":").strip()
    if ("\\" in value or '"' in value) and "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shorten_line(line: str) -> str:
    """A line for a hint: of a long one both ends, since the quotation marks are what matters."""
    line = line.strip()
    return line if len(line) <= 110 else f"{line[:80].rstrip()}…{line[-20:].lstrip()}"


def margin(width: int) -> str:
    if width == 0:
        return "at the margin"
    return f"after {width} space{'s' if width > 1 else ''}"


def last_words(text: str) -> str:
    """The last words of a text."""
    return shorten(text[-30:], 30)
