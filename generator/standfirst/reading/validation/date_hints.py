"""Which day somebody meant who wrote it in another form than YYYY-MM-DD."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}


def guess_day(written: str) -> str | None:
    """The day in the right form where its order of day and month leaves no doubt."""
    written = written.strip().strip("“”„'\"").replace(",", " ")
    if (match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?", written)) or (
        match := re.fullmatch(r"(\d{4})(\d\d)(\d\d)", written)
    ):
        year, month, day = (int(part) for part in match.groups())
    elif match := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", written):
        day, month, year = (int(part) for part in match.groups())
    elif match := re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", written):
        first, second, year = (int(part) for part in match.groups())
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if first > 12 else (second, first)
    else:
        return _day_in_words(written)
    return _iso(year, month, day)


def _day_in_words(written: str) -> str | None:
    match = re.fullmatch(
        r"(?:[A-Za-z]+\s+)?(?:(?P<d1>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+of)?\s+)?(?P<month>[A-Za-z]{3,9})\.?"
        r"\s+(?:(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<year>\d{4})",
        written,
    )
    if match is None or not (match["d1"] or match["d2"]):
        return None
    month = _MONTHS.get(match["month"][:3].casefold())
    return _iso(int(match["year"]), month, int(match["d1"] or match["d2"])) if month else None


def _iso(year: int, month: int, day: int) -> str | None:
    if month > 12 >= day:
        month, day = day, month
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
