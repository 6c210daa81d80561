"""Dates in the words of a language, exactly as far as they are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time

from standfirst.model.dates import PartialDate


def _by_pattern(pattern: str) -> Callable[[dt.date, Locale], str]:
    @lru_cache(maxsize=16384)
    def show(date: dt.date, locale: Locale) -> str:
        return format_date(date, pattern, locale)

    return show


def _by_skeleton(skeleton: str) -> Callable[[dt.date, Locale], str]:
    @lru_cache(maxsize=4096)
    def show(date: dt.date, locale: Locale) -> str:
        return format_skeleton(skeleton, date, locale=locale)

    return show


day = _by_pattern("long")
"""`25 June 2026` in the order and the words of a locale."""

weekday = _by_pattern("full")
"""The same with the day of the week before it."""

short_day = _by_skeleton("MMMd")
"""The day and an abbreviated month, without the year."""

month = _by_skeleton("yMMMM")
"""The month with its year."""

month_name = _by_pattern("LLLL")
"""The month alone."""

month_short = _by_pattern("LLL")
"""The month alone, abbreviated."""

month_letter = _by_pattern("LLLLL")
"""The shortest sign for a month, which several may share: June and July are both `J`."""


@lru_cache(maxsize=16384)
def partial(date: PartialDate, locale: Locale) -> str:
    """A date as far as it is known; a time with its offset only where one was stated."""
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return month(date.earliest, locale)
    if date.time is None:
        return day(date.earliest, locale)
    clock = format_time(date.time, "short", locale=locale)
    return f"{day(date.earliest, locale)}, {clock}{_offset(date.time)}"


def _offset(time: dt.time) -> str:
    offset = time.utcoffset()
    if offset is None:
        return ""
    if not offset:
        return " UTC"
    minutes = int(offset.total_seconds() // 60)
    sign = "−" if minutes < 0 else "+"
    return f" UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
