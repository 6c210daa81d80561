"""Dates in the words of a language, exactly as far as they are known."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time

from standfirst.model.dates import PartialDate


@lru_cache(maxsize=16384)
def day(date: dt.date, locale: Locale) -> str:
    """`25 June 2026` in the order and the words of `locale`."""
    return format_date(date, "long", locale)


@lru_cache(maxsize=16384)
def weekday(date: dt.date, locale: Locale) -> str:
    """The same with the day of the week before it."""
    return format_date(date, "full", locale)


@lru_cache(maxsize=4096)
def short_day(date: dt.date, locale: Locale) -> str:
    """The day and an abbreviated month, without the year."""
    return format_skeleton("MMMd", date, locale=locale)


@lru_cache(maxsize=4096)
def month(date: dt.date, locale: Locale) -> str:
    """The month with its year."""
    return format_skeleton("yMMMM", date, locale=locale)


@lru_cache(maxsize=4096)
def month_name(date: dt.date, locale: Locale) -> str:
    """The month alone."""
    return format_date(date, "LLLL", locale)


@lru_cache(maxsize=4096)
def month_short(date: dt.date, locale: Locale) -> str:
    """The month alone, abbreviated."""
    return format_date(date, "LLL", locale)


@lru_cache(maxsize=64)
def month_letter(date: dt.date, locale: Locale) -> str:
    """The shortest sign for a month, which several may share: June and July are both `J`."""
    return format_date(date, "LLLLL", locale)


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
