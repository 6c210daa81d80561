"""Small lines: heights that can be compared, and a path that stays within its picture."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.trends import Axis
from standfirst.rendering.charts.sparkline import HEIGHT, STEP, sparkline

AXIS = Axis(True, tuple(dt.date(year, 1, 1) for year in (2024, 2025, 2026)))
counts = st.lists(st.integers(0, 10_000), min_size=1, max_size=40).map(tuple)


def axis(length: int) -> Axis:
    return Axis(True, tuple(dt.date(1980 + number, 1, 1) for number in range(length)))


def points(path: str) -> list[tuple[float, float]]:
    """The points of a path that is made of straight lines alone."""
    assert re.fullmatch(r"M[\d. ]+(L[\d. ]+)*Z?", path)
    pairs = [part.split() for part in path.strip("MZ").split("L")]
    return [(float(left), float(top)) for left, top in pairs]


def test_a_line_is_highest_where_the_count_is():
    drawn = sparkline(AXIS, (0, 4, 2))
    assert drawn.path == "M0 20L4 0L8 10"
    assert (drawn.most, drawn.when.year) == (4, 2025)


def test_a_mirrored_line_goes_from_right_to_left():
    mirrored = sparkline(AXIS, (0, 4, 1), is_mirrored=True)
    assert mirrored.path == "M0 15L4 0L8 20"
    assert mirrored.when == sparkline(AXIS, (0, 4, 1)).when


def test_lines_can_be_compared_where_they_share_the_highest_count():
    assert sparkline(AXIS, (0, 4, 2), most=8).path == "M0 20L4 10L8 15"


def test_a_smaller_highest_count_than_its_own_changes_nothing():
    assert sparkline(AXIS, (0, 4, 2), most=3) == sparkline(AXIS, (0, 4, 2))


def test_a_single_step_is_a_flat_line():
    assert sparkline(axis(1), (3,)).path == "M0 0L4 0"


def test_the_first_of_several_highest_counts_is_named():
    assert sparkline(AXIS, (1, 3, 3)).when.year == 2025


@pytest.mark.parametrize("length", [1, 2, 7])
def test_without_any_count_the_line_lies_on_the_ground(length):
    drawn = sparkline(axis(length), (0,) * length)
    assert {top for _, top in points(drawn.path)} == {HEIGHT}
    assert drawn.most == 0


@given(counts, st.integers(0, 20_000), st.booleans())
def test_every_line_and_its_area_fill_the_width_and_stay_within_the_height(row, most, is_mirrored):
    drawn = sparkline(axis(len(row)), row, most=most, is_mirrored=is_mirrored)
    line, area = points(drawn.path), points(drawn.area)
    assert [left for left, _ in line] == [STEP * place for place in range(max(2, len(row)))]
    assert line[-1][0] == drawn.width
    assert all(0 <= top <= HEIGHT for _, top in line)
    assert area == [(0, HEIGHT), *line, (drawn.width, HEIGHT)]
    assert drawn.most == max(row)
