"""Foreign front matter, read as leniently as its own generator would: every leaf is text.

YAML between `---`, TOML between `+++`, or one JSON object. Quiet conversions do no harm here,
because nothing is converted: `no`, `012` and `2025-1-3` stay what was typed.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from standfirst.importing.archive.import_report import Note, SkippedPostError

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

_FENCE = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\n")
_MAX_CHARACTERS = 100_000
_MAX_NODES = 5_000
_MAX_DEPTH = 30
_EMPTY = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class ForeignFrontMatter:
    """A foreign file: keys in lower case, text, and what was odd about it."""

    data: dict[str, Value]
    body: str
    notes: tuple[Note, ...] = ()

    def texts(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Every text under the keys, in their order; `a.b` is the key b within a mapping a."""
        return tuple(
            text for key in keys if (value := self._get(key)) is not None for text in _leaves(value)
        )

    def text(self, keys: Iterable[str]) -> str:
        """The first text under the keys, or an empty one."""
        return next(iter(self.texts(keys)), "")

    def _get(self, key: str) -> Value | None:
        found: Value | None = self.data
        for part in key.lower().split("."):
            found = found.get(part) if isinstance(found, dict) else None
        return found


def read_foreign_front_matter(text: str) -> ForeignFrontMatter:
    """Split a file whose lines end with a line feed. Raises SkippedPostError."""
    text = text.lstrip("\n\t ")
    if text.startswith("{") and not text.startswith(("{{", "{%")):
        return _json(text)
    fence = _FENCE.match(text)
    if fence is None:
        raise SkippedPostError("no-front-matter", "it does not begin with front matter")
    mark = re.escape(fence["fence"])
    end = re.compile(rf"^{mark}[ \t]*$", re.MULTILINE).search(text, fence.end())
    if end is None:
        raise _broken("is not closed")
    block, body = text[fence.end() : end.start()], text[end.end() :].removeprefix("\n")
    if len(block) > _MAX_CHARACTERS:
        raise _broken("is too long")
    if re.search(r"^(?:<{7}|>{7}) ", text, re.MULTILINE):
        raise SkippedPostError("conflict-marker", "a merge conflict was left in it")
    data, notes = (_yaml if fence["fence"] == "---" else _toml)(block)
    return ForeignFrontMatter(data, body, notes)


def _broken(reason: str) -> SkippedPostError:
    return SkippedPostError("broken-front-matter", f"its front matter {reason}")


def _leaves(value: Value) -> Iterable[str]:
    if isinstance(value, str):
        if value.strip() not in _EMPTY:
            yield value.strip()
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    else:
        name = next((value[key] for key in ("name", "title", "display_name") if key in value), None)
        if name is not None:
            yield from _leaves(name)


def _yaml(block: str) -> tuple[dict[str, Value], tuple[Note, ...]]:
    block = block.replace("\t", "  ")  # YAML forbids what editors insert
    try:
        root = yaml.compose(block, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in its line {mark.line + 2}" if mark else ""
        problem = getattr(error, "problem", None) or "it is no YAML"
        raise _broken(f"is broken{line}: {problem}") from None
    nodes = _Nodes()
    value = nodes.value(root, 0) if root is not None else {}
    if not isinstance(value, dict):
        raise _broken("is no list of keys")
    return value, _repeated(nodes.repeated)


@dataclass(slots=True)
class _Nodes:
    """YAML nodes made values; aliases may not multiply without bounds."""

    repeated: list[str] = field(default_factory=list)
    left: int = _MAX_NODES

    def value(self, node: Any, depth: int) -> Value:
        self.left -= 1
        if self.left < 0 or depth > _MAX_DEPTH:
            raise _broken("is nested too deeply")
        if isinstance(node, yaml.MappingNode):
            found: dict[str, Value] = {}
            for key_node, value_node in node.value:
                key = str(getattr(key_node, "value", "")).strip()
                key = key.lower() if depth == 0 else key
                if key in found:
                    self.repeated.append(key)
                found[key] = self.value(value_node, depth + 1)
            return found
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        return str(node.value)


def _toml(block: str) -> tuple[dict[str, Value], tuple[Note, ...]]:
    try:
        data = tomllib.loads(block)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _broken(f"is no TOML: {error}") from None
    return _lowered(data), ()


def _json(text: str) -> ForeignFrontMatter:
    repeated: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        repeated.extend(name for name, times in Counter(k for k, _ in items).items() if times > 1)
        return dict(items)

    try:
        data, end = json.JSONDecoder(object_pairs_hook=pairs).raw_decode(text[:_MAX_CHARACTERS])
    except (ValueError, RecursionError):
        raise _broken("is no JSON") from None
    return ForeignFrontMatter(_lowered(data), text[end:].removeprefix("\n"), _repeated(repeated))


def _lowered(data: dict[str, Any]) -> dict[str, Value]:
    return {key.lower(): _as_text(value) for key, value in data.items()}


def _as_text(value: Any) -> Value:
    if isinstance(value, dict):
        return {str(key): _as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return "" if value is None else str(value)


def _repeated(keys: list[str]) -> tuple[Note, ...]:
    if not keys:
        return ()
    names = ", ".join(sorted(set(keys)))
    return (Note("duplicate-key", f"a key stands twice, and the last one counts: {names}"),)
