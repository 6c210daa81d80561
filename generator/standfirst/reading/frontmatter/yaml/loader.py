"""Reads one YAML mapping as the core schema of YAML 1.2 does, and remembers where things stand.

https://yaml.org/spec/1.2.2/#103-core-schema: `NO`, `on`, `12:13` and `2026-06-25` are texts,
`012` is twelve. Keys are always texts. Tags, anchors, aliases, merge keys and further documents
are Problems, as are duplicate keys. The syntax is libyaml's, through PyYAML's events: the values
are built in one walk, without the conversions of YAML 1.1.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Level
from standfirst.model.spelling import shorten
from standfirst.reading.frontmatter.load_result import MAX_DIGITS, MAX_NODES, LimitError, LoadResult

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_NUMERIC = frozenset("-+.0123456789")
_INT = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

_DROPPED = re.compile(r"[ \t]+(#[^\s#!].*)")
_INDENT = re.compile(r" *(?:- +)*")
_INDENTED_KEY = re.compile(r"( *)(?:- +)*[a-z_]+:(?: |$)")
_QUOTE_PAIRS = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‚": "‘’", "”": "”", "»": "«"}
_BULLETS = "–—‐‑−－•‣·●▪"
_DOUBTFUL = frozenset(_QUOTE_PAIRS) | frozenset(_BULLETS)


def load(text: str, path: str, *, line: int, max_nodes: int = MAX_NODES) -> LoadResult:
    """Read `text`, which begins on the file's line `line`.

    Raises yaml.YAMLError for what is no YAML, also where libyaml is too lenient; what is YAML but
    not allowed is among the problems.
    """
    loaded = LoadResult(path, max_nodes=max_nodes)
    walk = _Walk(text, loaded, line)
    try:
        walk.document()
    except LimitError as error:
        loaded.problems.append(error.problem)
        loaded.data = None
    return loaded


def is_plain(text: str) -> bool:
    """Whether the core schema reads `text`, written without quotation marks, as a text."""
    return isinstance(_resolve(text), str) and not _NOT_FINITE.fullmatch(text)


def is_plain_text(root: Any) -> bool:
    """Whether a document is nothing but a text without quotation marks: keys gone wrong."""
    return isinstance(root, ScalarEvent) and root.implicit[0] and root.value not in _WORDS


def swallowed_row(event: Any, lines: list[str]) -> int | None:
    """The row of the first key that a quoted text takes in because it is not closed in time.

    YAML wants such a text indented more deeply than its key; libyaml does not ask for it.
    """
    if event.style not in ("'", '"'):
        return None
    start, end = event.start_mark.line, event.end_mark.line
    own = _INDENT.match(lines[start])
    for row in range(start + 1, min(end + 1, len(lines))):
        key = _INDENTED_KEY.match(lines[row])
        if key and own and len(key[1]) <= len(own[0]):
            return row
    return None


class _Walk:
    """One pass over the events of a document."""

    __slots__ = ("_has_comments", "_line", "_lines", "_loaded", "_next", "_text")

    def __init__(self, text: str, loaded: LoadResult, line: int) -> None:
        self._next: Callable[[], Any] = yaml.CBaseLoader(text).get_event
        self._text = text
        self._lines: list[str] = []
        self._has_comments = " #" in text or "\t#" in text
        self._loaded = loaded
        self._line = line

    def document(self) -> None:
        self._next()  # the stream begins
        if isinstance(self._next(), StreamEndEvent):
            return
        root = self._next()
        if is_plain_text(root):
            raise yaml.MarkedYAMLError(problem_mark=root.start_mark)
        self._loaded.data = self._value(root, "", 0)
        self._next()  # the document ends
        following = self._next()
        if isinstance(following, DocumentStartEvent):
            self._refuse_document(following)

    def _refuse_document(self, event: Any) -> None:
        line = self._rows()[event.start_mark.line].strip()
        message, hint = "a second YAML document begins here", "take this line away"
        if line.startswith("--- "):
            message, hint = "text follows --- on the same line", "leave --- alone on its line"
        self._report(event, Code.YAML_DOCUMENT, message, hint)

    def _rows(self) -> list[str]:
        """The lines of the text, taken apart only when one is looked at."""
        self._lines = self._lines or self._text.split("\n")
        return self._lines

    def _place(self, event: Any) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + self._line, mark.column + 1)

    def _report(
        self, event: Any, code: Code, message: str, hint: str, level: Level = Level.ERROR
    ) -> None:
        self._loaded.report(self._place(event), Finding(code, message, hint, level))

    def _value(self, event: Any, where: str, depth: int) -> Any:
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is MappingStartEvent:
            return self._mapping(event, where, depth + 1)
        if kind is SequenceStartEvent:
            return self._list(event, where, depth + 1)
        self._refuse_alias(event)
        return None

    def _begin(self, event: Any, where: str, depth: int) -> str:
        """Count a list or a mapping, and return what its keys begin with."""
        self._loaded.count(self._place(event), depth)
        self._refuse_properties(event)
        return f"{where}." if where else ""

    def _mapping(self, event: Any, where: str, depth: int) -> dict[str, Any]:
        prefix = self._begin(event, where, depth)
        mapping: dict[str, Any] = {}
        while type(key := self._next()) is not MappingEndEvent:
            name = self._key(key, prefix)
            value = self._next()
            if name is None:
                self._skip(value)
                continue
            mapping[name] = self._value(value, prefix + name, depth)
        return mapping

    def _list(self, event: Any, where: str, depth: int) -> list[Any]:
        prefix = self._begin(event, where, depth)
        items: list[Any] = []
        while type(item := self._next()) is not SequenceEndEvent:
            name = f"{prefix}{len(items)}"
            self._loaded.at[name] = self._place(item)
            items.append(self._value(item, name, depth))
        return items

    def _key(self, event: Any, prefix: str) -> str | None:
        """The name of a key, its place noted; None, with a Problem, where it may not be there."""
        if not isinstance(event, ScalarEvent):
            if isinstance(event, AliasEvent):
                self._refuse_alias(event)
            else:
                message = "a list or a mapping stands where a key belongs"
                hint = (
                    "a key is one word; put a text that begins with a bracket into quotation marks"
                )
                self._report(event, Code.YAML_KEY, message, hint)
                self._skip(event)
            return None
        self._refuse_properties(event)
        if event.value == "<<" and event.implicit[0]:
            self._report(
                event, Code.YAML_MERGE, "a YAML merge key stands here", "write the keys out instead"
            )
            return None
        name = str(event.value)
        known = self._loaded.at
        if not name:
            self._report(
                event, Code.YAML_KEY, "a key is missing here", "write a word before the colon"
            )
        elif name[0].isspace() or name[-1].isspace():
            message = f"a space that YAML does not know stands beside the key `{name.strip()}`"
            hint = "delete the spaces before and after the key and write them again"
            self._report(event, Code.YAML_KEY, message, hint)
        elif prefix + name in known:
            message = f"`{name}` stands here again: it is on line {known[prefix + name][0]} already"
            hint = "keep one; several values belong into one list"
            self._report(event, Code.KEY_DUPLICATE, message, hint)
        else:
            known[prefix + name] = self._place(event)
            return name
        return None

    def _scalar(self, event: Any) -> Any:
        loaded = self._loaded
        loaded.nodes += 1
        if loaded.nodes >= loaded.max_nodes:
            loaded.count(self._place(event), 0)
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event)
        value: str = event.value
        if not event.implicit[0]:
            is_long = event.end_mark.line > event.start_mark.line
            if is_long and swallowed_row(event, self._rows()) is not None:
                raise yaml.MarkedYAMLError(problem_mark=event.start_mark)
            return value
        if self._has_comments:
            self._doubt_comment(event)
        if value in _WORDS:
            return _WORDS[value]
        first = value[0]
        if first in _NUMERIC:
            return self._number(value, event)
        if first in _DOUBTFUL:
            self._doubt(value, event)
        return value

    def _number(self, value: str, event: Any) -> Any:
        number = _resolve(value)
        if isinstance(number, str):
            if not _NOT_FINITE.fullmatch(number):
                return number
            number = math.inf
        if sum(digit.isalnum() for digit in value[: MAX_DIGITS * 4]) > MAX_DIGITS:
            message = f"a number with more than {MAX_DIGITS} digits stands here"
            hint = "put the value into quotation marks: it is text then"
            self._report(event, Code.NUMBER_INVALID, message, hint)
        elif not math.isfinite(number):
            message = f"{shorten(value, 20)} is no number that can be stored"
            hint = "write a plain number, or put the value into quotation marks"
            self._report(event, Code.NUMBER_INVALID, message, hint)
        else:
            return number
        return None

    def _doubt(self, value: str, event: Any) -> None:
        """Report signs that a word processor puts where YAML wants a hyphen or straight quotes."""
        if value[0] in _BULLETS:
            if value[1:2].isspace():
                message = f"a list item begins with «{value[0]}» here"
                hint = f"write it with a hyphen and a space: - {shorten(value.split(value[0])[1])}"
                self._report(event, Code.LIST_MARK, message, hint)
            return
        inner = value[1:-1]
        if value[-1] not in _QUOTE_PAIRS[value[0]] or any(sign in inner for sign in "“”„«»"):
            return
        shown, enclosed = shorten(value, 40), shorten(inner, 40)
        message = f"the quotation marks around {shown} are part of the value"
        hint = f'to enclose a value write "{enclosed}"; to quote somebody write "{shown}"'
        self._report(event, Code.QUOTES_TYPOGRAPHIC, message, hint, Level.WARNING)

    def _doubt_comment(self, event: Any) -> None:
        """Report a word that begins with `#`, which YAML drops with all that follows it."""
        mark = event.end_mark
        rows = self._rows()
        # A comment that the text ends with counts as a line of its own.
        line = rows[mark.line] if mark.line < len(rows) else ""
        if event.value and (match := _DROPPED.match(line, len(line[: mark.column].rstrip()))):
            written = shorten(line.strip(), 80)
            message = f"YAML drops «{shorten(match[1], 30)}» as a comment"
            hint = f"put the whole value into quotation marks if it belongs to it: {written}"
            place = mark.line + self._line, match.start(1) + 1
            self._loaded.report(place, Finding(Code.YAML_COMMENT, message, hint))

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            message = f"«&{event.anchor}» is a YAML anchor"
            hint = "anchors are not allowed: write the value out, or put it into quotation marks"
            self._report(event, Code.YAML_ANCHOR, message, hint)
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"«{shorten(tag, 40)}» is a YAML tag"
            hint = "tags are not allowed: write the value alone, or put it into quotation marks"
            self._report(event, Code.YAML_TAG, message, hint)

    def _refuse_alias(self, event: Any) -> None:
        message = f"«*{event.anchor}» is a YAML alias"
        hint = "aliases are not allowed: write the value out, or put it into quotation marks"
        self._report(event, Code.YAML_ALIAS, message, hint)

    def _skip(self, event: Any) -> None:
        """Pass over a value whose first event is given, counting it but keeping nothing."""
        depth = 0
        while True:
            if isinstance(event, MappingStartEvent | SequenceStartEvent):
                depth += 1
                self._loaded.count(self._place(event), depth)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                depth -= 1
            if depth == 0:
                return
            event = self._next()


def _resolve(value: str) -> Any:
    """The value of a plain scalar; numbers that are no finite number stay texts."""
    if value in _WORDS:
        return _WORDS[value]
    if value[0] not in _NUMERIC:
        return value
    if _INT.fullmatch(value):
        return int(value) if len(value) < 40 else float("inf")
    if _OCTAL.fullmatch(value):
        return int(value, 8)
    if _HEXADECIMAL.fullmatch(value):
        return int(value, 16)
    if _FLOAT.fullmatch(value):
        return float(value)
    return value
