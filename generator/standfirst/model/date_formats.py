"""Dates in the formats that people and programs write, read only where the day is certain."""

from __future__ import annotations

import datetime as dt
import re

from standfirst.model.dates import PartialDate, read_offset

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The first three letters of each month's English name."""

_CLOCK = (
    r"(?:(?:T| ?[,|] ?| [-–] | )(?:at )?(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2})(?:[.,]\d+)?)?(?: ?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r" ?(?:(?:GMT|UTC)(?=[+-]))?(?P<zone>[+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5})?.*)?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<name>[^\W\d]{3,9})"
_BETWEEN = r"[ ,./-]+"
_FORMATS = tuple(
    # Before a comma stands the day of the week, in whatever language.
    re.compile(r"(?:[^\W\d]+\.?(?: [^\W\d]+)?, ?)?" + form + _CLOCK)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})",
        r"(?P<one>\d{1,2})[/-](?P<other>\d{1,2})[/-](?P<year>\d{4})",
        rf"(?:[^\W\d]+\.? )?{_DAY}{_BETWEEN}(?:of )?{_MONTH}{_BETWEEN}(?P<year>\d{{4}})",
        rf"(?:[^\W\d]+\.? )?{_MONTH}{_BETWEEN}{_DAY}{_BETWEEN}(?P<year>\d{{4}})",
    )
)
_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
    "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
"""Hours east of Greenwich of the zones that RFC 5322, section 4.3, names."""


def read_date(text: str) -> PartialDate:
    """The day, with its time and offset if they are stated.

    Raises ValueError when the text names no certain day of the calendar. A time that no clock
    shows is dropped; a zone whose offset is not known leaves the time without one.
    """
    text = " ".join(text.split()).strip("“”„'\"")
    for form in _FORMATS:
        if match := form.fullmatch(text):
            part = match.groupdict()
            year, (month, day) = int(part["year"]), _month_and_day(part)
            dt.date(year, month, day)  # raises ValueError for a day that does not exist
            return PartialDate(year, month, day, _time(part))
    raise ValueError(f"«{text}» is no date of a known form")


def read_day(text: str) -> str | None:
    """The day of a date as YYYY-MM-DD; None where it is not certain."""
    try:
        return read_date(text).earliest.isoformat()
    except ValueError:
        return None


def _month_and_day(part: dict[str, str]) -> tuple[int, int]:
    """`25/6/2014` and `6/25/2014` are in order only where one number cannot be a month."""
    if "name" in part:
        name = part["name"][:3].casefold()
        if name not in MONTHS:
            raise ValueError(f"«{part['name']}» is no month")
        return MONTHS.index(name) + 1, int(part["day"])
    if "month" in part:
        return int(part["month"]), int(part["day"])
    one, other = int(part["one"]), int(part["other"])
    if one <= 12 and other <= 12 and one != other:
        raise ValueError(f"{one}/{other} may mean two days")
    return (other, one) if one > 12 else (one, other)


def _time(part: dict[str, str | None]) -> dt.time | None:
    if part["hour"] is None or part["minute"] is None:
        return None
    hour, half = int(part["hour"]), (part["half"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return dt.time(
            hour, int(part["minute"]), int(part["second"] or 0), tzinfo=_offset(part["zone"] or "")
        )
    except ValueError:
        return None


def _offset(zone: str) -> dt.timezone | None:
    if zone[:1] in {"+", "-"}:
        return read_offset(zone)
    hours = _ZONES.get(zone.lower())
    if hours is None:
        return None
    return dt.timezone(dt.timedelta(hours=hours)) if hours else dt.UTC
