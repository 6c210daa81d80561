"""When an article was published and changed, and what was corrected in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from standfirst.model.article import Article, Correction


@dataclass(frozen=True, slots=True)
class ArticleCorrection:
    """A correction with its article, of which it is the first, second … `number`."""

    article: Article
    correction: Correction
    number: int


def midnight(day: dt.date) -> dt.datetime:
    """The beginning of a day in UTC: many formats ask for a moment where only a day is known."""
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def published_at(article: Article) -> dt.datetime:
    """When an article went out."""
    return article.meta.publish_at or midnight(article.date)


def updated_at(article: Article) -> dt.datetime:
    """When what an article says was last changed, which takes a substantive correction."""
    changes = [midnight(c.date) for c in article.meta.corrections if c.substantive]
    return max([published_at(article), *changes])


def last_changed(article: Article) -> dt.date:
    """The last day on which an article was published or corrected in any way."""
    return max([article.date, *(correction.date for correction in article.meta.corrections)])


def corrections(articles: Iterable[Article]) -> list[ArticleCorrection]:
    """Every correction of the articles, the latest first."""
    found = [
        ArticleCorrection(article, correction, number)
        for article in articles
        for number, correction in enumerate(article.meta.corrections, 1)
    ]
    return sorted(found, key=lambda c: (c.correction.date, c.article.id, c.number), reverse=True)
