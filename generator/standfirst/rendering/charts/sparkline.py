"""A line that shows how something moved over time, small enough for a place beside a name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from standfirst.arranging.trends import Axis

STEP = 4
HEIGHT = 20


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A line from left to right, as the data of an SVG path, with the area below it.

    `most` is the highest count and `when` the first month or year that has it.
    """

    width: int
    path: str
    area: str
    most: int
    when: dt.date


def sparkline(
    axis: Axis, counts: Sequence[int], *, most: int = 0, is_mirrored: bool = False
) -> Sparkline:
    """The line of these counts; `most`, if it is more than theirs, is what the height measures.

    There is at least one count. A mirrored line goes from right to left.
    """
    highest = max(counts)
    scale = HEIGHT / max(highest, most, 1)
    values = [HEIGHT - round(count * scale, 1) for count in counts]
    if len(values) == 1:
        values *= 2
    if is_mirrored:
        values.reverse()
    width = (len(values) - 1) * STEP
    points = "L".join([f"{place * STEP} {_short(value)}" for place, value in enumerate(values)])
    return Sparkline(
        width=width,
        path=f"M{points}",
        area=f"M0 {HEIGHT}L{points}L{width} {HEIGHT}Z",
        most=highest,
        when=axis.starts[list(counts).index(highest)],
    )


def _short(value: float) -> str:
    return f"{value:g}"
