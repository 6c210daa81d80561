"""Dates as generators and people write them, read as far as they are certain."""

from __future__ import annotations

import datetime as dt
import re

from standfirst.model.dates import PartialDate

_CLOCK = (
    r"(?:,?(?:\s+at)?[T\s]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"(?:\s*(?P<half>[AaPp])\.?[Mm]\b\.?)?\s*(?P<zone>[+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5})?.*)?"
)
_MONTH = r"(?P<name>[A-Za-z]{3,9})\.?"
_FORMS = tuple(
    re.compile(form + _CLOCK)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        rf"(?:[A-Za-z]{{3,9}}\.?,?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+{_MONTH},?\s+(?P<year>\d{{4}})",
        rf"(?:[A-Za-z]{{3,9}}\.?,?\s+)?{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
    )
)
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(.*)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ZONES = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5,
    "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
"""Hours east of Greenwich of the zones that RFC 5322, section 4.3, names."""

_DATED_NAME = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ]+(.*))?")


def read_written_date(text: str) -> PartialDate:
    """The day, with its time and offset if they are stated.

    Raises ValueError when the text names no certain day of the calendar. A time that no clock
    shows is dropped; a zone whose offset is not known leaves the time without one.
    """
    text = " ".join(text.split())
    if slashed := _SLASHED.fullmatch(text):
        text = _in_order(slashed)
    for form in _FORMS:
        if match := form.fullmatch(text):
            part = match.groupdict()
            year, day = int(part["year"]), int(part["day"])
            month = int(part["month"]) if part.get("month") else _month(part["name"])
            dt.date(year, month, day)  # raises ValueError for a day that does not exist
            return PartialDate(year, month, day, _time(part))
    raise ValueError(f"«{text}» is no date of a known form")


def date_from_name(stem: str) -> tuple[dt.date | None, str]:
    """The day at the start of a file's name, as `2017-12-12-slug` has it, and the rest."""
    match = _DATED_NAME.fullmatch(stem)
    if match is None:
        return None, stem
    try:
        day = dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None, stem
    return day, match[4] or stem


def _in_order(match: re.Match[str]) -> str:
    """`25/6/2014` and `6/25/2014` as ISO; only where one number can be no month."""
    first, second = int(match[1]), int(match[2])
    if first <= 12 and second <= 12 and first != second:
        raise ValueError(f"«{match[0]}» may mean two days")
    day, month = (first, second) if first > 12 else (second, first)
    return f"{match[3]}-{month}-{day}{match[4]}"


def _month(name: str) -> int:
    try:
        return _MONTHS.index(name[:3].lower()) + 1
    except ValueError:
        raise ValueError(f"«{name}» is no month") from None


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
        digits = zone[1:].replace(":", "")
        minutes = int(digits[:-2]) * 60 + int(digits[-2:])
        return dt.timezone(dt.timedelta(minutes=-minutes if zone[0] == "-" else minutes))
    hours = _ZONES.get(zone.lower())
    if hours is None:
        return None
    return dt.timezone(dt.timedelta(hours=hours)) if hours else dt.UTC
