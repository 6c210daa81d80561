"""What the loaders of the three front matter styles give back, and the limits they share."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

from standfirst.model.codes import Code
from standfirst.model.positions import Position, nearest_position
from standfirst.model.problem import Level, Problem
from standfirst.reading.frontmatter.invisible_characters import describe_character, find_hidden

MAX_CHARACTERS = 65_536
"""Longest front matter that is read."""

MAX_DEPTH = 10
"""Deepest nesting of lists and mappings."""

MAX_NODES = 2_000
"""Most values, lists and mappings together."""

MAX_DIGITS = 15
"""Longest number: beyond it a program that reads numbers as binary fractions loses digits."""


class LimitError(Exception):
    """Front matter goes beyond a limit; `problem` says which and where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class LoadResult:
    """Values, the line and column in the file of each key and list item, and what was wrong.

    `data` may be of any type: only a mapping is front matter. A value that was refused is None.
    """

    path: str
    data: Any = None
    at: dict[str, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0
    max_nodes: int = MAX_NODES

    def report(
        self, at: Position, *, code: Code, message: str, hint: str, level: Level = Level.ERROR
    ) -> None:
        self.problems.append(
            Problem(self.path, *at, code=code, message=message, hint=hint, level=level)
        )

    def count(self, at: Position, depth: int) -> None:
        """Count one more node at `depth`. Raises LimitError beyond a limit."""
        self.nodes += 1
        if depth > MAX_DEPTH:
            raise limit_problem(
                self.path, at, f"lists and mappings are nested more than {MAX_DEPTH} deep"
            )
        if self.nodes > self.max_nodes:
            raise limit_problem(self.path, at, f"there are more than {self.max_nodes:,} values")

    def claim(self, where: str, name: str, at: Position) -> bool:
        """Note the place of the key `where`; False, with a Problem, where it stands already."""
        if not name:
            self.report(
                at,
                code=Code.YAML_KEY,
                message="a key is missing here",
                hint="write a word before the colon",
            )
            return False
        if where in self.at:
            first = self.at[where][0]
            self.report(
                at,
                code=Code.KEY_DUPLICATE,
                message=f"`{name}` stands here again: it is on line {first} already",
                hint="keep one; several values belong into one list",
            )
            return False
        self.at[where] = at
        return True

    def number(self, value: float, digits: str, at: Position) -> float | None:
        """`value`, or None with a Problem where it is not finite, written as `digits`."""
        if not math.isfinite(value):
            self.report(
                at,
                code=Code.NUMBER_INVALID,
                message=f"{shorten(digits, 20)} is no number that can be stored",
                hint="write a plain number, or put the value into quotation marks",
            )
            return None
        return value

    def is_short(self, digits: str, at: Position) -> bool:
        """Whether a number has few enough digits, those above 9 included; if not, a Problem."""
        if sum(digit.isalnum() for digit in digits[: MAX_DIGITS * 4]) <= MAX_DIGITS:
            return True
        self.refuse_long_number(at)
        return False

    def refuse_long_number(self, at: Position) -> None:
        self.report(
            at,
            code=Code.NUMBER_INVALID,
            message=f"a number with more than {MAX_DIGITS} digits stands here",
            hint="put the value into quotation marks: it is text then",
        )


def limit_problem(path: str, at: Position, message: str) -> LimitError:
    return LimitError(
        Problem(
            path,
            *at,
            code=Code.FRONT_MATTER_TOO_LARGE,
            message=message,
            hint="keep only what the format asks for",
        )
    )


def shorten(text: str, limit: int = 60) -> str:
    """`text` on one line, cut to `limit` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def report_hidden(loaded: LoadResult, value: Any, where: str = "") -> None:
    """Report hidden characters that the escape of their number has put into a value."""
    if isinstance(value, dict):
        for key, item in value.items():
            report_hidden(loaded, key, f"{where}{key}.")
            report_hidden(loaded, item, f"{where}{key}.")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            report_hidden(loaded, item, f"{where}{index}.")
    elif isinstance(value, str):
        for index in find_hidden(value):
            position = nearest_position(loaded.at, where.rstrip("."))
            loaded.problems.append(describe_character(value[index]).locate(loaded.path, *position))
            return
