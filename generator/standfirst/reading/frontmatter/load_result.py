"""What reading YAML gives back, and its limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from standfirst.model.codes import Code
from standfirst.model.positions import Position
from standfirst.model.problem import Finding, Problem

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

    def report(self, at: Position, finding: Finding) -> None:
        self.problems.append(finding.locate(self.path, *at))

    def count(self, at: Position, depth: int) -> None:
        """Count one more node at `depth`. Raises LimitError beyond a limit."""
        self.nodes += 1
        if depth > MAX_DEPTH:
            message = f"lists and mappings are nested more than {MAX_DEPTH} deep"
            raise limit_problem(self.path, at, message)
        if self.nodes > self.max_nodes:
            raise limit_problem(self.path, at, f"there are more than {self.max_nodes:,} values")


def limit_problem(path: str, at: Position, message: str) -> LimitError:
    hint = "keep only what the format asks for"
    return LimitError(Finding(Code.FRONT_MATTER_TOO_LARGE, message, hint).locate(path, *at))
