"""Days, months, years and ISO weeks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, groupby
from operator import attrgetter

from standfirst.arranging.site import Edition, Period
from standfirst.model.article import Article
from standfirst.model.taxonomy import EditionLetter
from standfirst.model.urls import week


def days(articles: Sequence[Article]) -> tuple[Period, ...]:
    """Group articles, newest first, by day."""
    return _periods([(d, tuple(own)) for d, own in groupby(articles, attrgetter("meta.date"))])


def group_days(days: Sequence[Period], start: Callable[[dt.date], dt.date]) -> tuple[Period, ...]:
    """Group days, the latest first, into longer periods, whose first day `start` returns."""
    groups = groupby(days, lambda day: start(day.start))
    return _periods([(d, tuple(chain.from_iterable(s.articles for s in own))) for d, own in groups])


def _periods(groups: Sequence[tuple[dt.date, tuple[Article, ...]]]) -> tuple[Period, ...]:
    starts = [None, *(day for day, _ in groups), None]
    return tuple(
        Period(day, group, earlier=starts[i + 2], later=starts[i])
        for i, (day, group) in enumerate(groups)
    )


def month_start(date: dt.date) -> dt.date:
    return date.replace(day=1)


def year_start(date: dt.date) -> dt.date:
    return date.replace(month=1, day=1)


def monday(date: dt.date) -> dt.date:
    """The first day of the ISO 8601 week that a day belongs to."""
    return date - dt.timedelta(days=date.weekday())


def editions(days: Sequence[Period], letters: Mapping[str, EditionLetter]) -> tuple[Edition, ...]:
    """The weeks that have articles, the latest first, each with its letter if it has one."""
    weeks = group_days(days, monday)
    return tuple(
        Edition(
            id=week(period.start),
            monday=period.start,
            articles=period.articles,
            lead=_lead(period.articles, letters.get(week(period.start))),
            letter=letters.get(week(period.start)),
            earlier=week(period.earlier) if period.earlier else None,
            later=week(period.later) if period.later else None,
        )
        for period in weeks
    )


def _lead(articles: tuple[Article, ...], letter: EditionLetter | None) -> tuple[Article, ...]:
    """What the letter puts first; without it the pinned ones; without those the newest."""
    if letter is not None and letter.meta.lead:
        by_id = {article.id: article for article in articles}
        chosen = tuple(by_id[i] for i in dict.fromkeys(letter.meta.lead) if i in by_id)
        if chosen:
            return chosen
    pinned = tuple(article for article in articles if article.meta.pin)
    return pinned or articles[:1]
