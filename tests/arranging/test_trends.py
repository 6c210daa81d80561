"""Counts over time: nothing is lost, no step is left out."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.order import newest_first, pinned_first
from standfirst.arranging.trends import count_months, make_axis
from tests.builders import article

days = st.lists(st.dates(dt.date(2015, 1, 1), dt.date(2026, 12, 31)), max_size=12)


def articles_of(dates, **meta):
    return newest_first(article(f"a{i}", str(day), **meta) for i, day in enumerate(dates))


@given(days)
def test_every_article_is_counted_once_on_an_axis_without_gaps(dates):
    articles = articles_of(dates)
    axis = make_axis(articles)
    assert sum(axis.count(articles)) == len(articles)
    assert list(axis.starts) == sorted(set(axis.starts))
    assert len(axis.starts) <= 36
    if dates:
        assert (axis.starts[0].year, axis.starts[-1].year) == (min(dates).year, max(dates).year)


def test_few_months_are_counted_by_month_and_many_by_year():
    short = make_axis(articles_of([dt.date(2025, 11, 30), dt.date(2026, 2, 1)]))
    assert [start.month for start in short.starts] == [11, 12, 1, 2]
    long = make_axis(articles_of([dt.date(2020, 11, 30), dt.date(2026, 2, 1)]))
    assert [start.year for start in long.starts] == list(range(2020, 2027))


def test_an_empty_digest_has_an_axis_without_steps():
    assert make_axis(()).count(()) == ()


def test_a_month_begins_behind_the_pinned_articles():
    rows = [
        ("2026-06-25", False),
        ("2026-06-20", False),
        ("2026-05-02", True),
        ("2026-05-01", False),
    ]
    articles = pinned_first(
        newest_first(article(f"a{i}", day, pin=pin) for i, (day, pin) in enumerate(rows))
    )
    june, may = count_months(articles)
    assert (june.start.month, june.count, june.place) == (6, 2, 1)
    assert (may.start.month, may.count, may.place) == (5, 2, 3)
