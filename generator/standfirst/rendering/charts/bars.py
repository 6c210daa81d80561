"""Small bars, a month or a year each, that link to their part of a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from standfirst.arranging.trends import MonthCount

Address = Callable[[MonthCount, bool], str]
"""Where a bar leads: that of the month, or of the year whose latest month it is if `True`."""

HEIGHT = 30
"""The height of the highest bar, in units of its picture."""

_YEARS_BY_MONTH = 3
_FEWEST_MONTHS = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or a year from its `start`; one without entries has no address and no height."""

    start: dt.date
    count: int
    height: int
    address: str | None


@dataclass(frozen=True, slots=True)
class BarRow:
    """Bars side by side, the oldest first: the twelve months of a year, or years."""

    is_yearly: bool
    bars: tuple[Bar, ...]


def bar_rows(months: Sequence[MonthCount], address: Address) -> tuple[BarRow, ...]:
    """The latest three years month by month, the newest first, and older years as one row.

    Where that would be a row of gaps, all years are in one row; where all is in one year and
    one month, there is nothing to compare and no row. `months` are newest first; `address` returns
    where a bar leads.
    """
    years = sorted({month.start.year for month in months}, reverse=True)
    detailed = set(years[:_YEARS_BY_MONTH])
    if sum(month.start.year in detailed for month in months) < _FEWEST_MONTHS:
        detailed = set()
    by_month = [month for month in months if month.start.year in detailed]
    by_year = [month for month in months if month.start.year not in detailed]
    most = max((month.count for month in by_month), default=1)
    found = [_months(year, by_month, most, address) for year in years if year in detailed]
    if len(years) > 1 and by_year:
        found.append(_years(by_year, address))
    return tuple(found)


def month_anchor(start: dt.date) -> str:
    """The name of the place in a list where a month begins."""
    return f"m{start.year:04}-{start.month:02}"


def _months(year: int, months: Sequence[MonthCount], most: int, address: Address) -> BarRow:
    known = {month.start: month for month in months}

    def bars() -> Iterator[Bar]:
        for number in range(1, 13):
            start = dt.date(year, number, 1)
            yield _bar(start, [known[start]] if start in known else [], most, address, False)

    return BarRow(is_yearly=False, bars=tuple(bars()))


def _years(months: Sequence[MonthCount], address: Address) -> BarRow:
    years: dict[int, list[MonthCount]] = {}
    for month in months:
        years.setdefault(month.start.year, []).append(month)
    most = max(sum(month.count for month in group) for group in years.values())
    return BarRow(
        is_yearly=True,
        bars=tuple(
            _bar(dt.date(year, 1, 1), years.get(year, []), most, address, True)
            for year in range(min(years), max(years) + 1)
        ),
    )


def _bar(
    start: dt.date, months: Sequence[MonthCount], most: int, address: Address, is_yearly: bool
) -> Bar:
    if not months:
        return Bar(start, 0, 0, None)
    count = sum(month.count for month in months)
    height = max(1, round(HEIGHT * count / most))
    return Bar(start, count, height, address(months[0], is_yearly))
