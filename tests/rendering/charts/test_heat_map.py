"""A year as a calendar: every day at its place, whatever the week begins with."""

from __future__ import annotations

import datetime as dt

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.order import newest_first
from standfirst.arranging.periods import days
from standfirst.rendering.charts.heat_map import (
    LEVELS,
    SIDE,
    busiest_count,
    drawn_years,
    heat_map,
    level,
)
from tests.builders import article

BRITISH = Locale.parse("en_GB")


def days_of(*dates: str):
    return days(newest_first(article(f"a{i}", d) for i, d in enumerate(dates)))


def drawn(*dates: str, locale: Locale = BRITISH):
    days = days_of(*dates)
    return heat_map(days[0].start.year, days, most=busiest_count(days), locale=locale)


def test_a_day_stands_in_the_column_of_its_week_and_the_row_of_its_weekday():
    """1 January 2026 is a Thursday; the fifth of that month is the first Monday."""
    heat = drawn("2026-01-01", "2026-01-05", "2026-12-31")
    first, monday, last = heat.squares
    assert (monday.x - first.x, first.y - monday.y) == (SIDE, 3 * SIDE)
    assert last.x == heat.width - SIDE
    assert [label.text for label in heat.weekdays] == ["Mon", "Wed", "Fri", "Sun"]
    assert heat.months[0].text == "Jan"


def test_the_week_begins_as_it_does_where_the_language_is_spoken():
    heat = drawn("2026-01-04", "2026-01-05", locale=Locale.parse("en_US"))
    sunday, monday = heat.squares
    assert (sunday.x, sunday.y + SIDE) == (monday.x, monday.y)
    assert heat.weekdays[0].text == "Sun"


def test_where_one_reads_from_right_to_left_so_does_time():
    january, december = drawn("2026-01-15", "2026-12-15", locale=Locale.parse("ar")).squares
    assert january.x > december.x


@given(st.integers(1970, 2100), st.sampled_from(["en_GB", "en_US", "ar", "vi"]))
def test_all_days_of_a_year_have_places_of_their_own_within_the_picture(year, locale):
    start = dt.date(year, 1, 1)
    every = [str(start + dt.timedelta(days=i)) for i in range(365)]
    heat = drawn(*every, locale=Locale.parse(locale))
    places = {(square.x, square.y) for square in heat.squares}
    assert len(places) == 365
    assert all(0 <= x <= heat.width - SIDE and 0 <= y <= heat.height - SIDE for x, y in places)


@given(st.integers(1, 500), st.integers(1, 500))
def test_more_summaries_are_never_paler(count, other):
    most = max(count, other)
    assert 1 <= level(count, most) <= LEVELS
    assert (level(count, most) <= level(other, most)) or count > other


@pytest.mark.parametrize(("many", "years"), [(500, {2026, 2025}), (2000, {2026, 2025, 2024})])
def test_as_many_years_are_drawn_as_a_page_can_carry(many, years):
    """A year that would be cut is not drawn at all."""
    start = dt.date(2026, 6, 25)
    days = days_of(*(str(start - dt.timedelta(days=i)) for i in range(many)))
    assert drawn_years(days) == years


def test_an_empty_archive_draws_nothing():
    assert drawn_years(()) == set()
    assert busiest_count(()) == 1
