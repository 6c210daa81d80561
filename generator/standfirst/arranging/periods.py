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
    return _spans([(d, tuple(own)) for d, own in groupby(articles, attrgetter("meta.date"))])


def longer(days: Sequence[Period], start: Callable[[dt.date], dt.date]) -> tuple[Period, ...]:
    """Group days, the latest first, into the longer spans whose first day `start` tells."""
    groups = groupby(days, lambda day: start(day.start))
    return _spans([(d, tuple(chain.from_iterable(s.articles for s in own))) for d, own in groups])


def _spans(groups: Sequence[tuple[dt.date, tuple[Article, ...]]]) -> tuple[Period, ...]:
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
    weeks = longer(days, monday)
    return tuple(
        Edition(
            id=week(span.start),
            monday=span.start,
            articles=span.articles,
            lead=_lead(span.articles, letters.get(week(span.start))),
            letter=letters.get(week(span.start)),
            earlier=week(span.earlier) if span.earlier else None,
            later=week(span.later) if span.later else None,
        )
        for span in weeks
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
