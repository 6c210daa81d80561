"""Bars: heights that can be compared, addresses that lead to the right page."""

from __future__ import annotations

import datetime as dt

from standfirst.arranging.trends import MonthCount
from standfirst.rendering.charts.bars import HEIGHT, bar_rows
from tests.builders import article
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
