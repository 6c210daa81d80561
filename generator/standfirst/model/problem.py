"""A fault in the content, as data: where it is, what is wrong and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a problem weighs: an error stops the build, a warning never does."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault, sorted by where it stands.

    `path` is relative to the content folder and always has forward slashes; `line` and
    `column` count from 1, and are 0 where a fault belongs to a whole file. `code` is stable:
    scripts and suppressions may rely on it. `hint` says what to do.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR

    @property
    def is_error(self) -> bool:
        return self.level is Level.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.is_error for problem in problems)
