"""A year as a calendar: a column a week, a row a day of the week, a square a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from babel import Locale

from standfirst.arranging.site import Period
from standfirst.rendering.i18n import date_names

SIDE = 16
"""A day's square with the gap around it, in units of the picture."""

LEVELS = 4
_DAYS_DRAWN = 1100


@dataclass(frozen=True, slots=True)
class Square:
    """A day that has summaries: its place in the picture, and its level from 1 to LEVELS."""

    date: dt.date
    count: int
    level: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A word at a place in the picture."""

    text: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """A year's picture. `outline` encloses all its days, `lines` keep them apart; both are
    paths of SVG. In a mirrored picture the months' names end at their places.
    """

    year: int
    is_mirrored: bool
    width: int
    height: int
    outline: str
    lines: str
    months: tuple[MapLabel, ...]
    weekdays: tuple[MapLabel, ...]
    squares: tuple[Square, ...]


def busiest_count(days: Iterable[Period]) -> int:
    """The most summaries that a day has, at least 1: what a day is measured by."""
    return max((len(day.articles) for day in days), default=1)


def drawn_years(days: Sequence[Period]) -> set[int]:
    """The years to draw on one page: the latest always, older ones as long as they fit.

    `days` are newest first. A page with more squares than these would be slow to open.
    """
    years = {day.start.year for day in days[:_DAYS_DRAWN]}
    cut = {day.start.year for day in days[_DAYS_DRAWN : _DAYS_DRAWN + 1]}
    return years - cut or years


def heat_map(year: int, days: Iterable[Period], *, most: int, locale: Locale) -> HeatMap:
    """The picture of a year, whose weeks begin as they do where `locale` is spoken.

    `days` are those of the year that have summaries, `most` is the count of the busiest day of
    all. Where one reads from right to left, so does time.
    """
    grid = _Grid(year, locale)
    return HeatMap(
        year=year,
        is_mirrored=locale.text_direction == "rtl",
        width=grid.left + grid.columns * SIDE + grid.right,
        height=grid.top + 7 * SIDE,
        outline=grid.outline(),
        lines=grid.lines(),
        months=tuple(grid.months()),
        weekdays=tuple(grid.weekdays()),
        squares=tuple(
            Square(
                day.start, len(day.articles), level(len(day.articles), most), *grid.at(day.start)
            )
            for day in sorted(days, key=lambda day: day.start)
        ),
    )


def level(count: int, most: int) -> int:
    """From 1 to LEVELS by the logarithm, so that one busy day does not make all others pale."""
    if most <= 1 or count >= most:
        return LEVELS if most > 1 else 1
    return 1 + int((LEVELS - 1) * log(count) / log(most))


class _Grid:
    """The places of the days of a year."""

    top = 18
    _label = 34

    def __init__(self, year: int, locale: Locale) -> None:
        self._year, self._locale = year, locale
        self._first_weekday = locale.first_week_day
        self._is_mirrored = locale.text_direction == "rtl"
        self._start = dt.date(year, 1, 1)
        self._shift = self._row(self._start)
        self._days = (dt.date(year, 12, 31) - self._start).days + 1
        self.columns = -(-(self._shift + self._days) // 7)
        self.left, self.right = (0, self._label) if self._is_mirrored else (self._label, 0)

    def at(self, date: dt.date) -> tuple[int, int]:
        return self._x(self._column(date)), self.top + self._row(date) * SIDE

    def outline(self) -> str:
        """Around all days: down the first week, which may begin late, up the last."""
        end = self._shift + self._days - 7 * (self.columns - 1)
        corners = (
            (0, self._shift), (0, 7), (self.columns - 1, 7), (self.columns - 1, end),
            (self.columns, end), (self.columns, 0), (1, 0), (1, self._shift),
        )  # fmt: skip
        points = [f"{self._edge(column)} {self.top + row * SIDE}" for column, row in corners]
        return f"M{'L'.join(points)}Z"

    def lines(self) -> str:
        width, height = self.columns * SIDE, 7 * SIDE
        across = "".join([f"M{self.left} {self.top + row * SIDE}h{width}" for row in range(8)])
        down = "".join(
            [f"M{self.left + column * SIDE} {self.top}v{height}" for column in range(self.columns)]
        )
        return f"{across}{down}M{self.left + width} {self.top}v{height}"

    def months(self) -> Iterator[MapLabel]:
        """Each month's name above the week of its first whole column."""
        for number in range(1, 13):
            first = dt.date(self._year, number, 1)
            column = self._column(first) + (self._row(first) > 0 and number > 1)
            text = date_names.month_short(first, self._locale)
            yield MapLabel(text, self._x(column) + (SIDE - 2 if self._is_mirrored else 0), 11)

    def weekdays(self) -> Iterator[MapLabel]:
        """Every other day of the week, beside its row."""
        names = self._locale.days["stand-alone"]["abbreviated"]
        x = self.left + self.columns * SIDE + 4 if self._is_mirrored else 0
        for row in (0, 2, 4, 6):
            yield MapLabel(names[(self._first_weekday + row) % 7], x, self.top + row * SIDE + 12)

    def _row(self, date: dt.date) -> int:
        return (date.weekday() - self._first_weekday) % 7

    def _column(self, date: dt.date) -> int:
        return (self._shift + (date - self._start).days) // 7

    def _x(self, column: int) -> int:
        return self._edge(column + 1 if self._is_mirrored else column)

    def _edge(self, column: int) -> int:
        """Where a column begins in the direction of reading."""
        return self.left + SIDE * (self.columns - column if self._is_mirrored else column)
