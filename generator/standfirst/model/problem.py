"""A fault in the content, as data: where it is, what is wrong and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum
from typing import Protocol

from standfirst.model.codes import Code
from standfirst.model.positions import Positions, nearest_position


class Level(StrEnum):
    """How much a problem weighs: an error stops the build, a warning never does."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault, sorted by where it is.

    `path` is relative to the content folder and always has forward slashes; `line` and
    `column` count from 1, and are 0 where a fault belongs to a whole file. `hint` says what to do.
    """

    path: str
    line: int = 0
    column: int = 0
    _: KW_ONLY
    code: Code
    message: str
    hint: str = ""
    level: Level = Level.ERROR

    @property
    def is_error(self) -> bool:
        return self.level is Level.ERROR


@dataclass(frozen=True, slots=True)
class Finding:
    """A Problem whose place is not known yet: what is wrong with a value, and what to do."""

    code: Code
    message: str
    hint: str = ""
    level: Level = Level.ERROR

    def locate(self, path: str, line: int = 0, column: int = 0) -> Problem:
        """The Problem at a place."""
        code, message, hint, level = self.code, self.message, self.hint, self.level
        return Problem(path, line, column, code=code, message=message, hint=hint, level=level)


class Located(Protocol):
    """What was read from a file with keys."""

    @property
    def path(self) -> str: ...

    @property
    def at(self) -> Positions: ...

    @property
    def refused(self) -> frozenset[str]: ...


def item_problem(item: Located, key: str, finding: Finding) -> Problem:
    """A Problem at a key of an item, such as `source.0.url`; `""` is the first line of its file."""
    return finding.locate(item.path, *nearest_position(item.at, key))


def without_refused(problems: Iterable[Problem], items: Iterable[Located]) -> list[Problem]:
    """The problems without errors at keys whose values were refused: that has been reported."""
    places = {(item.path, *item.at[key]) for item in items for key in item.refused & item.at.keys()}
    return [p for p in problems if not p.is_error or (p.path, p.line, p.column) not in places]


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.is_error for problem in problems)
