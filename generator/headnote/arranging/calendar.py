"""Days, months, years and ISO weeks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from headnote.arranging.site import Edition, Span
from headnote.model.addresses import week
from headnote.model.article import Article
from headnote.model.taxonomy import Letter


def spans(articles: Sequence[Article], start: Callable[[dt.date], dt.date]) -> tuple[Span, ...]:
    """Group articles, newest first, by the span of time whose first day `start` tells."""
    groups = [(day, tuple(group)) for day, group in groupby(articles, lambda a: start(a.date))]
    starts = [None, *(day for day, _ in groups), None]
    return tuple(
        Span(day, group, earlier=starts[i + 2], later=starts[i])
        for i, (day, group) in enumerate(groups)
    )


def day_start(date: dt.date) -> dt.date:
    return date


def month_start(date: dt.date) -> dt.date:
    return date.replace(day=1)


def year_start(date: dt.date) -> dt.date:
    return date.replace(month=1, day=1)


def monday(date: dt.date) -> dt.date:
    """The first day of the ISO 8601 week that a day belongs to."""
    return date - dt.timedelta(days=date.weekday())


def editions(articles: Sequence[Article], letters: Mapping[str, Letter]) -> tuple[Edition, ...]:
    """The weeks that have articles, the latest first, each with its letter if it has one."""
    weeks = spans(articles, monday)
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


def _lead(articles: tuple[Article, ...], letter: Letter | None) -> tuple[Article, ...]:
    """What the letter puts first; without it the pinned ones; without those the newest."""
    if letter is not None and letter.meta.lead:
        by_id = {article.id: article for article in articles}
        chosen = tuple(by_id[i] for i in dict.fromkeys(letter.meta.lead) if i in by_id)
        if chosen:
            return chosen
    pinned = tuple(article for article in articles if article.meta.pin)
    return pinned or articles[:1]
