"""A file in two: front matter and body. `split` reads, `join` writes.

The front matter is YAML between two lines `---`, which python-frontmatter finds with a strict
handler. Where it would return empty metadata, a Problem says what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from standfirst.model.codes import Code
from standfirst.model.positions import nearest_position
from standfirst.model.problem import Finding, Problem
from standfirst.reading.frontmatter.decode import decode
from standfirst.reading.frontmatter.fence_errors import explain_missing_fence
from standfirst.reading.frontmatter.fences import split_fences
from standfirst.reading.frontmatter.invisible_characters import (
    describe_character,
    find_hidden,
    remove_hidden,
)
from standfirst.reading.frontmatter.load_result import (
    MAX_CHARACTERS,
    MAX_NODES,
    LoadResult,
    limit_problem,
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


def split(raw: bytes | str, path: str) -> tuple[FrontMatter | None, tuple[Problem, ...]]:
    """Read the file at `path`. What a file holds never raises an exception.

    There may be both, when some keys are at fault and the rest can be judged all the same: a
    refused value is None then. None comes with at least one error.
    """
    text, fault = decode(raw, path)
    if fault is not None:
        return None, (fault,)
    parts = split_fences(text)
    closing = parts[0].count("\n") + 1 if parts else 0
    conflicts = tuple(find_conflicts(text, path, front_matter_ends=closing))
    if parts is None:
        return None, conflicts or (explain_missing_fence(text, path),)
    if conflicts and conflicts[0].line <= closing:
        return None, conflicts
    front, rest = parts[0][1:], parts[1]
    if len(front) > MAX_CHARACTERS:
        return None, (_too_long(path, MAX_CHARACTERS),)
    own, hidden = remove_hidden(front, path, 2)
    loaded = _load_yaml(own, path, 2)
    if "\\" in own:
        _report_hidden(loaded, loaded.data)
    problems = tuple(_one_a_line([*hidden, *loaded.problems])) + conflicts
    data = {} if loaded.data is None and not problems else loaded.data
    if not isinstance(data, dict):
        return None, problems or (_no_mapping(loaded),)
    if not data:
        return None, problems or (_empty(rest, closing, path),)
    return FrontMatter(data, loaded.at, *_body(rest, closing)), problems


def read_without_front_matter(raw: bytes | str, path: str) -> FrontMatter:
    """A file that may do without front matter, all of it body."""
    text, _ = decode(raw, path)
    begin = _first_line(text)
    return FrontMatter({}, {}, text[begin:].rstrip(), text.count("\n", 0, begin) + 1)


def split_body(raw: bytes | str, path: str) -> FrontMatter | None:
    """A file whose front matter cannot be read: its body alone, where it is known to begin."""
    text, _ = decode(raw, path)
    parts = split_fences(text)
    return FrontMatter({}, {}, *_body(parts[1], parts[0].count("\n") + 1)) if parts else None


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


def join(data: Mapping[str, Any], body: str) -> str:
    """The canonical text of a file, which `split` reads back as `data` and `body`.

    `body` loses blank lines at its start and white space at its end.
    """
    body = body[_first_line(body) :].rstrip()
    return format_front_matter(data) + (f"\n{body}\n" if body else "")


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


def _report_hidden(loaded: LoadResult, value: Any, where: str = "") -> None:
    """Report hidden characters that the escape of their number has put into a value."""
    if isinstance(value, dict):
        for key, item in value.items():
            _report_hidden(loaded, key, f"{where}{key}.")
            _report_hidden(loaded, item, f"{where}{key}.")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _report_hidden(loaded, item, f"{where}{index}.")
    elif isinstance(value, str):
        for index in find_hidden(value):
            position = nearest_position(loaded.at, where.rstrip("."))
            loaded.problems.append(describe_character(value[index]).locate(loaded.path, *position))
            return


def _first_line(text: str) -> int:
    """The index at which the first line that is not blank begins."""
    match = _LEADING_BLANKS.match(text)
    return match.end() if match else 0


def _body(rest: str, closing: int) -> tuple[str, int]:
    """The body without the blanks around it, and its first line; `closing` is the fence's line."""
    rest = rest.removeprefix("\n")
    skipped = _first_line(rest)
    body = rest[skipped:].rstrip()
    return body, closing + 1 + rest.count("\n", 0, skipped) if body else closing


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


def _no_mapping(loaded: LoadResult) -> Problem:
    found = "a list" if isinstance(loaded.data, list) else "a text"
    message = f"the front matter is {found}, not a set of keys with values"
    hint = "write one key and its value a line, such as title: Court stops export order"
    return Finding(Code.FRONT_MATTER_NOT_MAPPING, message, hint).locate(loaded.path, 2, 1)


def _empty(rest: str, closing: int, path: str) -> Problem:
    following = split_fences(f"---{rest}")
    if following and _KEY.search(following[0]):
        message = "the front matter is closed before its first key"
        hint = "delete this line: the keys come below it"
        return Finding(Code.FRONT_MATTER_EMPTY, message, hint).locate(path, closing, 1)
    hint = "write the keys between the two fences, such as title: …"
    return Finding(Code.FRONT_MATTER_EMPTY, "the front matter is empty", hint).locate(path, 1, 1)
