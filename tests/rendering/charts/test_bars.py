"""Bars and lines: heights that can be compared, addresses that lead to the right page."""

from __future__ import annotations

import datetime as dt

from standfirst.arranging.trends import Axis, MonthCount
from standfirst.rendering.charts.bars import HEIGHT, bar_rows
from standfirst.rendering.charts.sparkline import sparkline
from tests.builders import article, topic
from tests.rendered_pages import rendered


def month(year: int, number: int, count: int = 1) -> MonthCount:
    return MonthCount(dt.date(year, number, 1), count, 0)


def address(it: MonthCount, is_yearly: bool) -> str:
    return f"{it.start} {is_yearly}"


def test_the_latest_years_are_shown_month_by_month_and_older_ones_as_years():
    months = [month(2026, 3, 8), *(month(2025, n, 4) for n in (9, 8, 7, 6)), month(2024, 1, 2),
              month(2020, 2, 3), month(2018, 1, 6)]  # fmt: skip
    made = bar_rows(months, address)
    assert [(row.is_yearly, row.bars[0].start.year) for row in made] == [
        (False, 2026), (False, 2025), (False, 2024), (True, 2018),
    ]  # fmt: skip
    assert made[0].bars[2].height == HEIGHT
    assert made[1].bars[8].height == HEIGHT // 2
    assert made[0].bars[0].address is None
    assert [(bar.start.year, bar.count) for bar in made[3].bars] == [
        (2018, 6),
        (2019, 0),
        (2020, 3),
    ]


def test_a_thin_topic_is_shown_by_year_and_one_of_a_single_month_not_at_all():
    (row,) = bar_rows([month(2026, 3), month(2023, 1, 2)], address)
    assert row.is_yearly
    assert [bar.count for bar in row.bars] == [2, 0, 0, 1]
    assert bar_rows([month(2026, 3, 9)], address) == ()


def test_a_bar_leads_to_the_page_of_the_list_on_which_its_month_begins():
    made = rendered(*(article(f"a{i}", f"2026-0{1 + i // 2}-0{1 + i % 2}") for i in range(12)))
    first = made["topics/courts/"]
    assert 'href="\x02topics/courts/#m2026-06"' in first
    assert 'href="\x02topics/courts/page/6/#m2026-01"' in first
    assert 'id="m2026-01"' in made["topics/courts/page/6/"]


def test_a_topic_names_those_that_occur_with_it():
    made = rendered(topic("privacy"), article("a", topics=["courts", "privacy"]))
    assert "Often together with:" in made["topics/courts/"]
    assert "Often together with:" not in rendered(article("a"))["topics/courts/"]


def test_a_line_is_highest_where_the_count_is_and_flat_where_there_is_one_step():
    axis = Axis(True, tuple(dt.date(year, 1, 1) for year in (2024, 2025, 2026)))
    drawn = sparkline(axis, (0, 4, 2))
    assert drawn.path == "M0 20L4 0L8 10"
    assert (drawn.most, drawn.when.year) == (4, 2025)
    assert sparkline(axis, (0, 4, 2), is_mirrored=True).path == "M0 10L4 0L8 20"
    assert sparkline(axis, (0, 4, 2), most=8).path == "M0 20L4 10L8 15"
    assert sparkline(Axis(True, axis.starts[:1]), (3,)).path == "M0 0L4 0"
