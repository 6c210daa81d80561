"""Dates as far as they are known: a source may state a year, a month, a day or a minute."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s?(?P<offset>Z|[+-]\d{2}:?\d{2})?)?)?)?"
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month, the day or the minute, with or without an offset.

    Nothing is ever filled in: `month`, `day` and `time` are None where the source is silent,
    and `offset` is None where a time stands without one. `text` is the canonical form, a
    prefix-truncated ISO 8601 date-time.
    """

    year: int
    month: int | None = None
    day: int | None = None
    time: dt.time | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a date-time of RFC 3339, offset optional.

        Raises ValueError when the text has another form or names a day that does not exist.
        """
        match = _FORM.fullmatch(text.strip())
        if match is None:
            raise ValueError("write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM")
        part = match.groupdict()
        year = int(part["year"])
        month, day = (int(part[key]) if part[key] else None for key in ("month", "day"))
        dt.date(year, month or 1, day or 1)  # raises ValueError for a day that does not exist
        if part["hour"] is None:
            return cls(year, month, day)
        offset = read_offset(part["offset"]) if part["offset"] else None
        clock = dt.time(
            int(part["hour"]), int(part["minute"]), int(part["second"] or 0), tzinfo=offset
        )
        return cls(year, month, day, clock)

    @property
    def text(self) -> str:
        known = (part for part in (self.month, self.day) if part is not None)
        text = "-".join([f"{self.year:04}", *(f"{part:02}" for part in known)])
        if self.time is None:
            return text
        seconds = "seconds" if self.time.second else "minutes"
        return f"{text}T{self.time.isoformat(timespec=seconds)}".replace("+00:00", "Z")

    @property
    def earliest(self) -> dt.date:
        """The first day that the date can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        return self.text


def read_offset(text: str) -> dt.timezone:
    """The offset that `Z`, `+02:00`, `+0200` or `+2:00` states. Raises ValueError beyond a day."""
    if text == "Z":
        return dt.UTC
    hours, minutes = int(text[1:-2].rstrip(":")), int(text[-2:])
    if hours > 23 or minutes > 59:
        raise ValueError(f"there is no offset {text}")
    offset = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-offset if text[0] == "-" else offset)
