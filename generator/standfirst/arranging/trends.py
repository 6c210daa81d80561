"""How much there is of something in each month or year."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from standfirst.arranging.periods import month_start, year_start
from standfirst.model.article import Article

_MONTHS_SHOWN = 36


@dataclass(frozen=True, slots=True)
class Axis:
    """Equal steps of time without a gap: the first days of months, or of years, oldest first."""

    is_yearly: bool
    starts: tuple[dt.date, ...]

    def count(self, articles: Iterable[Article]) -> tuple[int, ...]:
        """How many of the articles belong to each step."""
        start = self.start_of
        found = Counter(start(article.meta.date) for article in articles)
        return tuple(found[step] for step in self.starts)

    @property
    def start_of(self) -> Callable[[dt.date], dt.date]:
        """Returns the first day of the step that a day belongs to."""
        return year_start if self.is_yearly else month_start


def make_axis(articles: Sequence[Article]) -> Axis:
    """The months from the oldest to the newest article; years where the months are too many.

    `articles` are newest first.
    """
    if not articles:
        return Axis(is_yearly=False, starts=())
    first, last = articles[-1].date, articles[0].date
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months > _MONTHS_SHOWN:
        return Axis(True, tuple(dt.date(y, 1, 1) for y in range(first.year, last.year + 1)))
    return Axis(False, tuple(_months_from(month_start(first), months)))


def _months_from(first: dt.date, count: int) -> Iterable[dt.date]:
    for number in range(first.month - 1, first.month - 1 + count):
        yield dt.date(first.year + number // 12, number % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class MonthCount:
    """A month's part of a list: how many entries, and the place of the first, counted from 0."""

    start: dt.date
    count: int
    place: int


def count_months(articles: Sequence[Article]) -> tuple[MonthCount, ...]:
    """The months of a list in which pinned articles come first and others newest first.

    Newest first. The place of a month is that of its first article that is not pinned. Where a
    month ends is searched for, because there are many more articles than months.
    """
    pinned = bisect_left(articles, True, key=lambda article: not article.meta.pin)
    counts = Counter(month_start(article.meta.date) for article in articles[:pinned])
    places: dict[dt.date, int] = {}
    place = pinned
    while place < len(articles):
        start = month_start(articles[place].meta.date)
        end = bisect_right(articles, -start.toordinal(), place, key=_age)
        places[start] = place
        counts[start] += end - place
        place = end
    return tuple(
        MonthCount(start, counts[start], places.get(start, 0))
        for start in sorted(counts, reverse=True)
    )


def _age(article: Article) -> int:
    return -article.meta.date.toordinal()
