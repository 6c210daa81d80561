"""Writes front matter in its canonical form: what `frontmatter.split` reads back unchanged."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any

from standfirst.reading.frontmatter.invisible_characters import find_hidden
from standfirst.reading.frontmatter.yaml.loader import is_plain

_WIDTH = 100
_INDENT = "  "
# What a plain scalar may not begin with, hold or end with: narrower than YAML, so that people
# and other readers cannot mistake it either.
_PLAIN = re.compile(r"(?![\s\-?:,\[\]{}#&*!|>'\"%@`=<~.+“”„«»‘’‚–—•‣·●▪\d])[^\n\t\\]*(?<!\s)")
_PLAIN_NUMERIC = re.compile(r"\d[\w./:+-]*[\w]")
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_UNSAFE_INSIDE = re.compile(r": |:$| #")
_UNSAFE_IN_LIST = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}\s]|$)")
_YAML_1_1_WORDS = frozenset("y n yes no on off".split())


def format_front_matter(data: Mapping[str, Any]) -> str:
    """The front matter with its fences, keys in the given order. Days and times become texts."""
    return f"---\n{''.join(_mapping(_plain(data), ''))}---\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)


def _mapping(mapping: dict[str, Any], indent: str) -> list[str]:
    if not mapping and indent == "":
        return []
    return [
        f"{indent}{_key(key)}:{_after_colon(value, indent, len(indent + key) + 2)}"
        for key, value in mapping.items()
    ]


def _after_colon(value: Any, indent: str, used: int) -> str:
    """What follows a key's colon, up to and with the line's end."""
    if isinstance(value, dict) and value:
        return "\n" + "".join(_mapping(value, indent + _INDENT))
    if isinstance(value, list) and value:
        flow = _flow(value)
        if flow is not None and used + len(flow) <= _WIDTH:
            return f" {flow}\n"
        return "\n" + "".join(_item(item, indent + _INDENT) for item in value)
    if isinstance(value, str) and (block := _block(value, indent + _INDENT)):
        return block
    return f" {_scalar(value)}\n"


def _item(item: Any, indent: str) -> str:
    if isinstance(item, dict) and item:
        body = "".join(_mapping(item, indent + _INDENT))
        return f"{indent}- {body[len(indent) + 2 :]}"
    if isinstance(item, list) and item:
        body = "".join(_item(inner, indent + _INDENT) for inner in item)
        return f"{indent}- {body[len(indent) + 2 :]}"
    return f"{indent}- {_scalar(item)}\n"


def _flow(values: list[Any]) -> str | None:
    """A list of short texts and numbers on one line; None for any other."""
    if any(isinstance(value, dict | list) or value is None or value == "" for value in values):
        return None
    return "[" + ", ".join(_scalar(value, in_list=True) for value in values) + "]"


def _block(text: str, indent: str) -> str | None:
    """Lines of text as they are, after `|`; None where quotation marks serve better."""
    lines = text.removesuffix("\n").split("\n")
    if len(lines) < 2 or not lines[0] or not lines[-1] or lines[0][0] in " \t":
        return None
    if _has_hidden(text) or any(line != line.rstrip() for line in lines):
        return None
    mark = "|" if text.endswith("\n") else "|-"
    return f" {mark}\n" + "".join(f"{indent}{line}\n" if line else "\n" for line in lines)


def _key(key: str) -> str:
    is_safe = _PLAIN_KEY.fullmatch(key) and is_plain(key) and key.lower() not in _YAML_1_1_WORDS
    return key if is_safe else _quoted(key)


def _scalar(value: Any, *, in_list: bool = False) -> str:
    if isinstance(value, str):
        return value if _may_be_plain(value, in_list=in_list) else _quoted(value)
    if isinstance(value, dict | list):
        return "{}" if isinstance(value, dict) else "[]"
    return "null" if value is None else json.dumps(value)


def _may_be_plain(text: str, *, in_list: bool) -> bool:
    if not text or _has_hidden(text) or text.lower() in _YAML_1_1_WORDS or not is_plain(text):
        return False
    if in_list and _UNSAFE_IN_LIST.search(text):
        return False
    if _PLAIN_NUMERIC.fullmatch(text):
        return "-" in text[1:] and not text.replace("-", "").isalpha()
    return bool(_PLAIN.fullmatch(text)) and not _UNSAFE_INSIDE.search(text)


def _has_hidden(text: str) -> bool:
    return next(find_hidden(text), None) is not None


def _quoted(text: str) -> str:
    """A double-quoted text in which what nobody sees is written by its number."""
    quoted = json.dumps(text, ensure_ascii=False)
    for sign in {quoted[index] for index in find_hidden(quoted)}:
        quoted = quoted.replace(sign, sign.encode("unicode_escape").decode())
    return quoted
