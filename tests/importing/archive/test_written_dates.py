from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.importing.archive.written_dates import date_from_name, read_written_date


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
    ],
)
def test_real_forms_are_read_as_far_as_they_say(text: str, expected: str) -> None:
    assert read_written_date(text).text == expected


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2015", "2015-06", "2015-02-30", "2017-17-10T19:30Z", "05/06/2014", "1 Foo 2014"],
)
def test_a_day_that_is_not_certain_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        read_written_date(text)


@pytest.mark.parametrize("text", ["2015-01-02 27:00", "2015-01-02 10:61", "2015-01-02 10:00 +9900"])
def test_a_time_that_no_clock_shows_is_dropped(text: str) -> None:
    assert read_written_date(text).text == "2015-01-02"


def test_a_zone_of_unknown_offset_leaves_the_time_without_one() -> None:
    assert read_written_date("2015-01-02 10:00 AEST").text == "2015-01-02T10:00"


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_whatever_a_clock_shows_survives(moment: dt.datetime, minutes: int) -> None:
    exact = moment.replace(microsecond=0, tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))
    read = read_written_date(exact.isoformat(sep=" "))
    assert (read.earliest, read.time) == (exact.date(), exact.timetz())


def test_a_file_name_may_begin_with_its_day() -> None:
    assert date_from_name("2015-01-02-a-story") == (dt.date(2015, 1, 2), "a-story")
    assert date_from_name("2015-13-02-a-story") == (None, "2015-13-02-a-story")
    assert date_from_name("a-story") == (None, "a-story")
