"""Canonical front matter: keys in the order of the schema, values written in one way.

Comments stay with their keys, and the body stays as it is, byte for byte. A value with a comment
in it is moved and otherwise left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from standfirst.contributing.front_matter_layout import FrontMatterLayout, KeyPart, parse_layout
from standfirst.model.article import (
    Ahead,
    Audio,
    Correction,
    Image,
    Source,
    Withdrawn,
)
from standfirst.model.content_kinds import LEAD, ContentKind
from standfirst.model.problem import has_errors
from standfirst.reading.file_kinds import classify
from standfirst.reading.frontmatter.split import split
from standfirst.reading.frontmatter.writer import format_front_matter
from standfirst.reading.read import read

_INNER: Mapping[str, type] = {
    "source": Source,
    "ahead": Ahead,
    "image": Image,
    "audio": Audio,
    "corrections": Correction,
    "withdrawn": Withdrawn,
}


def format_file(path: str, text: str) -> str | None:
    """The file at `path` in canonical form; None where it has faults, or no front matter.

    What the file says is the same: the result is read again and compared.
    """
    if is_faulty(path, text):
        return None
    found = format_text(path, text)
    if found is None or _said(path, found) != _said(path, text):
        return None
    return found


def is_faulty(path: str, text: str) -> bool:
    """Whether the file at `path` has an error of its own."""
    return has_errors(read(path, text.encode()).problems)


def reorder(path: str, text: str) -> str | None:
    """The file with its keys in the order of the schema and each line as it is.

    None where it has no front matter, or keys that do not belong there.
    """
    order = _keys(path)
    layout = parse_layout(text)
    if order is None or layout is None:
        return None
    keys = [part.key for part in layout.parts]
    if not set(keys) <= set(order) or len(set(keys)) < len(keys):
        return None
    parts = tuple(sorted(layout.parts, key=lambda part: order.index(part.key)))
    found = replace(layout, parts=parts).whole()
    return found if _said(path, found) == _said(path, text) else None


def format_text(path: str, text: str) -> str | None:
    """The file with its keys in order and its values in their canonical form."""
    order = _keys(path)
    layout = parse_layout(text)
    front, _ = split(text, path)
    if order is None or layout is None or front is None:
        return None
    known = [part for key in order for part in layout.parts if part.key == key]
    rest = [part for part in layout.parts if part.key not in order]
    parts = tuple(_canonical(part, front.data) for part in (*known, *rest))
    return _tidy(replace(layout, parts=parts)).whole()


def _keys(path: str) -> tuple[str, ...] | None:
    """The keys of the file's front matter in the order of the schema; None where it has none.

    Leads are left as `standfirst import` wrote them: they are gone once somebody takes them up.
    """
    kind, _ = classify(path)
    if not isinstance(kind, ContentKind) or not kind.has_front_matter or kind is LEAD:
        return None
    return tuple(field.name for field in fields(kind.meta)) if kind.meta else None


def _canonical(part: KeyPart, data: Mapping[str, Any]) -> KeyPart:
    if part.key not in data or part.has_comment:
        return part
    value = _ordered(part.key, data[part.key])
    lines = format_front_matter({part.key: value}).splitlines(keepends=True)
    return replace(part, text="".join(lines[1:-1]))


def _ordered(key: str, value: Any) -> Any:
    """The keys within a value in the order of its own schema."""
    kind = _INNER.get(key)
    if kind is None:
        return value
    if isinstance(value, list):
        return [_ordered(key, item) for item in value]
    if not isinstance(value, Mapping):
        return value
    order = [field.name for field in fields(kind)]
    return {name: value[name] for name in sorted(value, key=lambda n: _place(order, n))}


def _place(order: list[str], name: str) -> tuple[int, str]:
    return (order.index(name) if name in order else len(order), name)


def _tidy(layout: FrontMatterLayout) -> FrontMatterLayout:
    """Blank lines between keys go; comments stay."""
    parts = tuple(replace(part, above=_without_blanks(part.above)) for part in layout.parts)
    return replace(layout, parts=parts, last=_without_blanks(layout.last))


def _without_blanks(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if line.strip())


def _said(path: str, text: str) -> tuple[object, str]:
    front, _ = split(text, path)
    return (front.data, front.body) if front else (None, text)
