"""Dates as far as they are known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2026", "2026"), ("2026-06", "2026-06"), (" 2026-06-25 ", "2026-06-25"),
        ("2026-06-25 09:05", "2026-06-25T09:05"), ("2026-06-25T09:05:00Z", "2026-06-25T09:05Z"),
        ("2026-06-25T09:05:07.123+02:00", "2026-06-25T09:05:07+02:00"),
        ("2026-06-25T09:05 -0330", "2026-06-25T09:05-03:30"),
    ],
)  # fmt: skip
def test_each_form_has_one_canonical_text(text, canonical):
    assert PartialDate.parse(text).text == canonical


@pytest.mark.parametrize(
    "text",
    ["", "26", "2026-6-25", "2026-13", "2026-02-30", "2026-06-25T", "2026-06-25T25:00",
     "2026-06-25T09:05+25:00", "2026-06-25T09:05+02:60", "0000"],
)  # fmt: skip
def test_other_forms_and_days_that_do_not_exist_are_refused(text):
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_nothing_is_filled_in():
    date = PartialDate.parse("2026-06")
    assert (date.month, date.day, date.time) == (6, None, None)
    assert date.earliest == dt.date(2026, 6, 1)
    time = PartialDate.parse("2026-06-25T09:05").time
    assert time is not None
    assert time.tzinfo is None


@given(st.dates(), st.none() | st.times(timezones=st.none() | st.just(dt.UTC)))
def test_a_canonical_text_is_read_as_the_same_date(day, time):
    clock = time.replace(microsecond=0) if time else None
    date = PartialDate(day.year, day.month, day.day, clock)
    assert PartialDate.parse(date.text) == date
