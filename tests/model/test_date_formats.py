from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.date_formats import read_date, read_day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015-01-02", "2015-01-02"),
        ("2015-1-2", "2015-01-02"),
        ("2015/01/02", "2015-01-02"),
        ("2017-12-12 8:00:00 -0500", "2017-12-12T08:00-05:00"),
        ("2015-01-02 11:00:28 -0400", "2015-01-02T11:00:28-04:00"),
        ("2015-01-02T11:00:28Z", "2015-01-02T11:00:28Z"),
        ("2015-01-02T11:00:28.123+05:30", "2015-01-02T11:00:28+05:30"),
        ("2015-01-02 11:00", "2015-01-02T11:00"),
        ("2015-01-02 11:00 UTC", "2015-01-02T11:00Z"),
        ("2015-01-02 11:00 EST", "2015-01-02T11:00-05:00"),
        ("2015-01-02 1:30 PM", "2015-01-02T13:30"),
        ("2015-01-02 12:05 a.m. PST", "2015-01-02T00:05-08:00"),
        ("Fri, 02 Jan 2015 11:00:28 +0000", "2015-01-02T11:00:28Z"),
        ("Friday, January 2, 2015", "2015-01-02"),
        ("Jan. 2nd 2015", "2015-01-02"),
        ("2 January 2015", "2015-01-02"),
        ("25/12/2014", "2014-12-25"),
        ("12/25/2014 10:00", "2014-12-25T10:00"),
        ("25.12.2014", "2014-12-25"),
        ("Jun/25/2026 - 9:05", "2026-06-25T09:05"),
        ("Thứ Năm, 25/6/2026 - 12:13", "2026-06-25T12:13"),
        ("25-Jun-2026", "2026-06-25"),
        ("Thu Jun 25 2026 10:00:00 GMT+0200 (CEST)", "2026-06-25T10:00+02:00"),
    ],
)
def test_real_forms_are_read_as_far_as_they_say(text: str, expected: str) -> None:
    assert read_date(text).text == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-06-25 or 26",
        "2026-06-25-04:00",
        "2015",
        "2015-06",
        "2015-02-30",
        "2017-17-10T19:30Z",
        "05/06/2014",
        "1 Foo 2014",
    ],
)  # fmt: skip
def test_a_day_that_is_not_certain_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        read_date(text)


@pytest.mark.parametrize("text", ["2015-01-02 27:00", "2015-01-02 10:61", "2015-01-02 10:00 +9900"])
def test_a_time_that_no_clock_shows_is_dropped(text: str) -> None:
    assert read_date(text).text == "2015-01-02"


def test_a_zone_of_unknown_offset_leaves_the_time_without_one() -> None:
    assert read_date("2015-01-02 10:00 AEST").text == "2015-01-02T10:00"


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_whatever_a_clock_shows_survives(moment: dt.datetime, minutes: int) -> None:
    exact = moment.replace(microsecond=0, tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))
    read = read_date(exact.isoformat(sep=" "))
    assert (read.earliest, read.time) == (exact.date(), exact.timetz())


@pytest.mark.parametrize(
    "written",
    [
        "25.6.2026", "25. 06. 2026", "2026/6/25", "2026.06.25", "2026-6-25", "20260625",
        "25/06/2026", "06/25/2026", "25-06-2026", "2026-06-25T10:00:00Z", "2026-06-25 10:00",
        "25 June 2026", "June 25, 2026", "Thursday, 25 June 2026", "25th of June 2026",
        "Jun. 25 2026", "“2026-06-25”",
    ],
)  # fmt: skip
def test_a_certain_day_has_one_form(written: str) -> None:
    assert read_day(written) == "2026-06-25"


@pytest.mark.parametrize(
    "written",
    ["06/05/2026", "June 2026", "2026-02-30", "2026-25-06", "yesterday", "", "25 Foo 2026",
     "31/31/2026"],
)  # fmt: skip
def test_in_doubt_there_is_no_day(written: str) -> None:
    assert read_day(written) is None
