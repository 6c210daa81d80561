"""Days, months, years and weeks: each article is in one of each, and each knows its neighbors."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given

from standfirst.arranging.order import newest_first
from standfirst.arranging.periods import days, editions, group_days, monday, month_start, year_start
from tests.arranging.samples import articles, ids
from tests.builders import article, letter


def grouped(start, *dates):
    """The first day of each period with the ids of its articles, which are their dates."""
    own = days(newest_first(article(date, date) for date in dates))
    return [(str(period.start), ids(period.articles)) for period in group_days(own, start)]


def weeks(*items, letters=()):
    return editions(days(newest_first(items)), {each.id: each for each in letters})


def test_the_articles_of_a_day_keep_their_order():
    (day,) = days(newest_first([article("b"), article("c", pin=True), article("a")]))
    assert (day.start, ids(day.articles)) == (dt.date(2026, 6, 25), ["c", "a", "b"])


def test_a_period_begins_with_its_first_day_even_where_that_has_no_article():
    dates = ("2025-12-31", "2026-01-02", "2026-02-28")
    assert grouped(month_start, *dates) == [
        ("2026-02-01", ["2026-02-28"]),
        ("2026-01-01", ["2026-01-02"]),
        ("2025-12-01", ["2025-12-31"]),
    ]
    assert grouped(year_start, *dates) == [
        ("2026-01-01", ["2026-02-28", "2026-01-02"]),
        ("2025-01-01", ["2025-12-31"]),
    ]


def test_a_week_goes_on_over_the_end_of_a_year():
    assert grouped(monday, "2020-12-28", "2021-01-03", "2021-01-04") == [
        ("2021-01-04", ["2021-01-04"]),
        ("2020-12-28", ["2021-01-03", "2020-12-28"]),
    ]
    (edition,) = weeks(article("a", "2021-01-03"))
    assert (edition.id, edition.monday) == ("2020-W53", dt.date(2020, 12, 28))


def test_neighbors_are_those_that_have_articles_and_the_ends_have_none():
    late, middle, early = days(
        [article("c", "2026-06-25"), article("b", "2026-06-20"), article("a", "2026-01-01")]
    )
    assert (late.later, late.earlier) == (None, middle.start)
    assert (middle.later, middle.earlier) == (late.start, early.start)
    assert (early.later, early.earlier) == (middle.start, None)


def test_editions_name_their_neighbors_by_week():
    late, early = weeks(article("b", "2026-06-25"), article("a", "2026-01-01"))
    assert (late.later, late.earlier) == (None, "2026-W01")
    assert (early.later, early.earlier) == ("2026-W26", None)


def test_without_articles_there_is_no_period_and_a_letter_alone_makes_none():
    assert days([]) == group_days([], month_start) == ()
    assert weeks(letters=[letter("2026-W26")]) == ()


def test_an_edition_leads_with_what_its_letter_names_in_that_order():
    own = [article("a"), article("b"), article("c", pin=True)]
    (edition,) = weeks(*own, letters=[letter("2026-W26", lead=["b", "a", "b"])])
    assert ids(edition.lead) == ["b", "a"]
    assert ids(edition.rest) == ["c"]
    assert edition.letter is not None


@pytest.mark.parametrize("lead", [[], ["from-another-week"]])
def test_without_a_letters_choice_the_pinned_articles_lead_and_without_those_the_newest(lead):
    letters = [letter("2026-W26", lead=lead)]
    (edition,) = weeks(article("a", "2026-06-26"), article("b", pin=True), letters=letters)
    assert ids(edition.lead) == ["b"]
    (edition,) = weeks(article("a"), article("b", "2026-06-26"), letters=letters)
    assert ids(edition.lead) == ["b"]


@given(articles)
def test_periods_share_the_articles_out_and_follow_one_another(articles):
    ordered = newest_first(articles)
    own = days(ordered)
    for start in (monday, month_start, year_start):
        periods = group_days(own, start)
        assert [each for period in periods for each in period.articles] == list(ordered)
        assert all(start(each.date) == p.start for p in periods for each in p.articles)
        starts = [period.start for period in periods]
        assert starts == sorted(set(starts), reverse=True)
        assert [period.earlier for period in periods[:-1]] == starts[1:]
        assert [period.later for period in periods[1:]] == starts[:-1]
