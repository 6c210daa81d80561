"""Where front matter begins and ends, strictly: the first line opens it, a fence closes it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Literal

Style = Literal["yaml", "toml", "json"]

FENCES: dict[Style, str] = {"yaml": "---", "toml": "+++"}

_OPENED: dict[Style, re.Pattern[str]] = {
    "yaml": re.compile(r"---[ \t]*(?:\n|\Z)"),
    "toml": re.compile(r"\+\+\+[ \t]*(?:\n|\Z)"),
}
_CLOSED: dict[Style, re.Pattern[str]] = {
    "yaml": re.compile(r"^---[ \t]*$", re.MULTILINE),
    "toml": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
# Braces also begin template tags and attribute lists, which are no JSON.
_JSON = re.compile(r"\{\s*(?:[\"'}\n]|//)")
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str)


@dataclass(frozen=True, slots=True)
class Block:
    """The front matter's own text is `text[start:end]`; it begins on the file's line `line`.

    What follows from `rest` on is the body.
    """

    style: Style
    start: int
    end: int
    rest: int
    line: int


def find_block(text: str) -> Block | None:
    """The front matter of a text with plain line ends; None where it has none that is whole."""
    for style, opened in _OPENED.items():
        if match := opened.match(text):
            closing = _CLOSED[style].search(text, match.end())
            if closing is None:
                return None
            return Block(style, match.end(), closing.start(), closing.end(), 2)
    return _find_json(text)


def opened_style(text: str) -> Style | None:
    """The style of the front matter that the first line opens, closed or not."""
    for style, opened in _OPENED.items():
        if opened.match(text):
            return style
    return "json" if _JSON.match(text) else None


def _find_json(text: str) -> Block | None:
    if not _JSON.match(text):
        return None
    try:
        end = _DECODER.raw_decode(text)[1]
    except json.JSONDecodeError:
        # A closing brace on a line of its own ends it all the same: what is wrong lies within.
        closing = re.search(r"^\}[ \t]*$|\A\{.*\}[ \t]*$", text, re.MULTILINE)
        end = closing.end() if closing else -1
    except RecursionError:
        end = len(text)
    return Block("json", 0, end, end, 1) if end > 0 else None
