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

from headnote.model.problem import Problem
from headnote.reading import json_block, toml_block, yaml12
from headnote.reading.characters import without_hidden
from headnote.reading.conflicts import find_conflicts
from headnote.reading.decode import decode
from headnote.reading.fence_faults import explain_missing
from headnote.reading.fences import Block, Style, find_block, opened_style
from headnote.reading.loaded import MAX_CHARACTERS, Loaded, report_hidden, too_much
from headnote.reading.written import write
from headnote.reading.yaml_faults import explain as explain_yaml

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
        return None, conflicts or (explain_missing(text, path),)
    if conflicts and conflicts[0].line <= _last_line(text, block):
        return None, conflicts
    if block.end - block.start > MAX_CHARACTERS:
        return None, (_too_long(path),)
    own, hidden = without_hidden(text[block.start : block.end], path, block.line)
    handler = _Handler(block, own, path)
    library.parse(text, handler=handler)
    loaded, body, body_line = handler.loaded, *_body(text, block)
    problems = tuple(_one_a_line([*hidden, *loaded.problems])) + conflicts
    data = {} if loaded.data is None and not problems else loaded.data
    if not isinstance(data, dict):
        return None, problems or (_no_mapping(loaded, block),)
    if not data and not problems:
        problems = (_empty(text, block, path),)
    return FrontMatter(data, loaded.at, body, body_line, block.style), problems


def has_front_matter(raw: bytes | str) -> bool:
    """Whether a file tries to begin with front matter, whole or not."""
    text, fault = decode(raw, "")
    return fault is not None or opened_style(text) is not None


def join(data: Mapping[str, Any], body: str, *, style: Style = "yaml") -> str:
    """The canonical text of a file, which `split` reads back as `data` and `body`.

    `body` loses blank lines at its start and white space at its end. Raises ValueError for a
    value that the style cannot hold (TOML has no null).
    """
    body = body[_first_line(body) :].rstrip()
    return write(data, style) + (f"\n{body}\n" if body else "")


class _Handler(BaseHandler):
    """Splits one file where `find_block` says, and keeps what its loader has found."""

    FM_BOUNDARY = re.compile(r"^(?:---|\+\+\+)[ \t]*$", re.MULTILINE)

    def __init__(self, block: Block, own: str, path: str) -> None:
        super().__init__()
        self._block = block
        self._own = own
        self._path = path
        self.loaded = Loaded(path)

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
            try:
                self.loaded = yaml12.load(fm, path, line=block.line)
            except yaml.YAMLError:
                self._load_repaired(fm)
        if "\\" in fm:
            report_hidden(self.loaded, self.loaded.data)
        data = self.loaded.data
        return data if isinstance(data, dict) else {}


    def _load_repaired(self, fm: str) -> None:
        """Load what is left when each fault of the syntax is repaired, so that all are told at once."""
        problems, repaired = explain_yaml(fm, self._path, line=self._block.line)
        self.loaded = Loaded(self._path)
        if repaired is not None:
            self.loaded = yaml12.load(repaired, self._path, line=self._block.line)
        self.loaded.problems[:0] = problems


def _first_line(text: str) -> int:
    """The index at which the first line that is not blank begins."""
    match = _LEADING_BLANKS.match(text)
    return match.end() if match else 0


def _body(text: str, block: Block) -> tuple[str, int]:
    rest = text[block.rest :].removeprefix("\n")
    skipped = _first_line(rest)
    begin = len(text) - len(rest) + skipped
    return rest[skipped:].rstrip(), text.count("\n", 0, begin) + 1


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


def _too_long(path: str) -> Problem:
    message = f"the front matter has more than {MAX_CHARACTERS:,} characters"
    return too_much(path, (1, 1), message).problem


def _no_mapping(loaded: Loaded, block: Block) -> Problem:
    found = "a list" if isinstance(loaded.data, list) else "a text"
    return Problem(
        loaded.path, block.line, 1, "front-matter-not-mapping",
        f"the front matter is {found}, not a set of keys with values",
        "write one key and its value a line, such as title: Court stops export order",
    )  # fmt: skip


def _empty(text: str, block: Block, path: str) -> Problem:
    closing = _last_line(text, block)
    following = find_block("---" + text[block.rest :]) if block.style == "yaml" else None
    if following and _KEY.search(text, block.rest, block.rest + following.end):
        return Problem(
            path, closing, 1, "front-matter-empty", "the front matter is closed before its first key",
            "delete this line: the keys come below it",
        )  # fmt: skip
    return Problem(
        path, 1, 1, "front-matter-empty", "the front matter is empty",
        "write the keys between the two fences, such as title: …",
    )  # fmt: skip
