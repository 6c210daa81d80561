"""A file in two: front matter and body. `split` reads, `join` writes.

YAML between `---`, TOML between `+++`, or a JSON object at the file's start. The python-frontmatter
library splits and loads through a strict handler of ours; where it would return empty metadata, a
Problem says what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import frontmatter as library
import yaml
from frontmatter.default_handlers import BaseHandler

from standfirst.model.codes import Code
from standfirst.model.problem import Problem
from standfirst.reading.frontmatter import json_block, toml_block
from standfirst.reading.frontmatter.decode import decode
from standfirst.reading.frontmatter.fence_errors import explain_missing_fence
from standfirst.reading.frontmatter.fences import Block, Style, find_block
from standfirst.reading.frontmatter.invisible_characters import remove_hidden
from standfirst.reading.frontmatter.load_result import (
    MAX_CHARACTERS,
    MAX_NODES,
    LoadResult,
    limit_problem,
    report_hidden,
)
from standfirst.reading.frontmatter.merge_conflicts import find_conflicts
from standfirst.reading.frontmatter.writer import format_front_matter
from standfirst.reading.frontmatter.yaml import loader
from standfirst.reading.frontmatter.yaml.explain import explain_yaml

MAX_YAML_FILE = 500_000
"""Longest file that `load_yaml_file` reads, in characters."""

_KEY = re.compile(r"^[a-z_]+:(?= |$)", re.MULTILINE)
_LEADING_BLANKS = re.compile(r"(?:[ \t]*\n)*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says in its front matter, and the rest of it.

    `at` maps each key or list item (`source.0.url`) to its line and column in the file, both
    counted from 1. `body` has plain line ends, no blank lines at its start and no white space at
    its end; it begins on the file's line `body_line`. Dates are texts.
    """

    data: dict[str, Any]
    at: dict[str, tuple[int, int]]
    body: str
    body_line: int
    style: Style


def split(raw: bytes | str, path: str) -> tuple[FrontMatter | None, tuple[Problem, ...]]:
    """Read the file at `path`. What a file holds never raises an exception.

    There may be both, when some keys are at fault and the rest can be judged all the same: a
    refused value is None then. None comes with at least one error.
    """
    text, fault = decode(raw, path)
    if fault is not None:
        return None, (fault,)
    block = find_block(text)
    conflicts = tuple(
        find_conflicts(text, path, front_matter_ends=_last_line(text, block) if block else 0)
    )
    if block is None:
        return None, conflicts or (explain_missing_fence(text, path),)
    if conflicts and conflicts[0].line <= _last_line(text, block):
        return None, conflicts
    if block.end - block.start > MAX_CHARACTERS:
        return None, (_too_long(path, MAX_CHARACTERS),)
    own, hidden = remove_hidden(text[block.start : block.end], path, block.line)
    handler = _Handler(block, own, path)
    library.parse(text, handler=handler)
    loaded, body, body_line = handler.loaded, *_body(text, block)
    trailing = _trailing(text, block, path)
    problems = tuple(_one_a_line([*hidden, *loaded.problems, *trailing])) + conflicts
    data = {} if loaded.data is None and not problems else loaded.data
    if not isinstance(data, dict):
        return None, problems or (_no_mapping(loaded, block),)
    if not data:
        return None, problems or (_empty(text, block, path),)
    return FrontMatter(data, loaded.at, body, body_line, block.style), problems


def read_without_front_matter(raw: bytes | str, path: str) -> FrontMatter:
    """A file that may do without front matter, all of it body."""
    text, _ = decode(raw, path)
    begin = _first_line(text)
    return FrontMatter({}, {}, text[begin:].rstrip(), text.count("\n", 0, begin) + 1, "yaml")


def split_body(raw: bytes | str, path: str) -> FrontMatter | None:
    """A file whose front matter cannot be read: its body alone, where it is known to begin."""
    text, _ = decode(raw, path)
    block = find_block(text)
    if block is None:
        return None
    body, body_line = _body(text, block)
    return FrontMatter({}, {}, body, body_line, block.style)


def load_yaml_file(raw: bytes | str, path: str) -> tuple[LoadResult, list[Problem]]:
    """A file that is YAML from its first line to its last, such as sources.yml.

    There may be values beside Problems, as with `split`; `data` is None where nothing is left.
    """
    text, fault = decode(raw, path)
    if fault is not None:
        return LoadResult(path), [fault]
    conflicts = list(find_conflicts(text, path, front_matter_ends=text.count("\n") + 1))
    if conflicts:
        return LoadResult(path), conflicts
    if len(text) > MAX_YAML_FILE:
        return LoadResult(path), [_too_long(path, MAX_YAML_FILE)]
    own, hidden = remove_hidden(text, path, 1)
    loaded = _load_yaml(own, path, 1, max_nodes=MAX_YAML_FILE // 10)
    return loaded, _one_a_line([*hidden, *loaded.problems])


def join(data: Mapping[str, Any], body: str, *, style: Style = "yaml") -> str:
    """The canonical text of a file, which `split` reads back as `data` and `body`.

    `body` loses blank lines at its start and white space at its end. Raises ValueError for a
    value that the style cannot hold (TOML has no null).
    """
    body = body[_first_line(body) :].rstrip()
    return format_front_matter(data, style) + (f"\n{body}\n" if body else "")


class _Handler(BaseHandler):
    """Splits one file where `find_block` says, and keeps what its loader has found."""

    FM_BOUNDARY = re.compile(r"^(?:---|\+\+\+)[ \t]*$", re.MULTILINE)

    def __init__(self, block: Block, own: str, path: str) -> None:
        super().__init__()
        self._block = block
        self._own = own
        self._path = path
        self.loaded = LoadResult(path)

    def detect(self, text: str) -> bool:
        return find_block(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        return self._own, text[self._block.rest :]

    def load(self, fm: str) -> dict[str, Any]:
        block, path = self._block, self._path
        if block.style == "json":
            self.loaded = json_block.load(fm, path, line=block.line)
        elif block.style == "toml":
            self.loaded = toml_block.load(fm, path, line=block.line)
        else:
            self.loaded = _load_yaml(fm, path, block.line)
        if "\\" in fm:
            report_hidden(self.loaded, self.loaded.data)
        data = self.loaded.data
        return data if isinstance(data, dict) else {}


def _load_yaml(text: str, path: str, line: int, *, max_nodes: int = MAX_NODES) -> LoadResult:
    """Load YAML; where it is none, what is left when each fault of the syntax is repaired.

    So faults of syntax and of content are told at once.
    """
    try:
        return loader.load(text, path, line=line, max_nodes=max_nodes)
    except yaml.YAMLError:
        problems, repaired = explain_yaml(text, path, line=line)
    loaded = LoadResult(path)
    if repaired is not None:
        loaded = loader.load(repaired, path, line=line, max_nodes=max_nodes)
    loaded.problems[:0] = problems
    return loaded


def _first_line(text: str) -> int:
    """The index at which the first line that is not blank begins."""
    match = _LEADING_BLANKS.match(text)
    return match.end() if match else 0


def _body(text: str, block: Block) -> tuple[str, int]:
    rest = text[block.rest :].removeprefix("\n")
    skipped = _first_line(rest)
    body = rest[skipped:].rstrip()
    begin = len(text) - len(rest) + skipped if body else block.rest
    return body, text.count("\n", 0, begin) + 1


def _trailing(text: str, block: Block, path: str) -> list[Problem]:
    """Text on the line of the brace that closes a JSON object."""
    rest = text[block.rest :].partition("\n")[0]
    if block.style != "json" or not rest.strip():
        return []
    line = _last_line(text, block)
    column = block.rest - text.rfind("\n", 0, block.rest)
    return [
        Problem(
            path,
            line,
            column,
            code=Code.JSON_SYNTAX,
            message="text follows the closing brace on the same line",
            hint="begin the body on a line of its own",
        )
    ]


def _last_line(text: str, block: Block) -> int:
    return text.count("\n", 0, block.rest) + 1


def _one_a_line(problems: list[Problem]) -> list[Problem]:
    """Sorted, and at most one error for each line: what else is wrong there follows from it."""
    kept: dict[int, Problem] = {}
    for problem in problems:
        known = kept.get(problem.line)
        if known is None or (problem.is_error and not known.is_error):
            kept[problem.line] = problem
    return sorted(kept.values())


def _too_long(path: str, most: int) -> Problem:
    message = f"the keys and values have more than {most:,} characters"
    return limit_problem(path, (1, 1), message).problem


def _no_mapping(loaded: LoadResult, block: Block) -> Problem:
    found = "a list" if isinstance(loaded.data, list) else "a text"
    return Problem(
        loaded.path,
        block.line,
        1,
        code=Code.FRONT_MATTER_NOT_MAPPING,
        message=f"the front matter is {found}, not a set of keys with values",
        hint="write one key and its value a line, such as title: Court stops export order",
    )


def _empty(text: str, block: Block, path: str) -> Problem:
    closing = _last_line(text, block)
    following = find_block("---" + text[block.rest :]) if block.style == "yaml" else None
    if following and _KEY.search(text, block.rest, block.rest + following.end):
        return Problem(
            path,
            closing,
            1,
            code=Code.FRONT_MATTER_EMPTY,
            message="the front matter is closed before its first key",
            hint="delete this line: the keys come below it",
        )
    return Problem(
        path,
        1,
        1,
        code=Code.FRONT_MATTER_EMPTY,
        message="the front matter is empty",
        hint="write the keys between the two fences, such as title: …",
    )
