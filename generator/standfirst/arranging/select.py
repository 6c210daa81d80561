"""Which articles go out, and in what capacity."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from standfirst.arranging.order import newest_first
from standfirst.model.article import Article
from standfirst.model.fields import Status


@dataclass(frozen=True, slots=True)
class Selection:
    """`listed` articles are in lists, feeds and search; `withdrawn` ones keep a page with a
    notice; `unlisted` are drafts and held-back ones that stay out everywhere.
    """

    listed: tuple[Article, ...]
    withdrawn: tuple[Article, ...]
    unlisted: tuple[Article, ...]


def is_held_back(article: Article, now: dt.datetime) -> bool:
    """Whether its moment of publication still lies ahead of `now` (which has an offset)."""
    return article.meta.publish_at is not None and article.meta.publish_at > now


def is_unpublished(article: Article, now: dt.datetime) -> bool:
    """Whether it is a draft, or held back."""
    return article.meta.status is Status.DRAFT or is_held_back(article, now)


def is_withdrawn(article: Article) -> bool:
    """Whether it is withdrawn, or may be: its file says something of it that cannot be read."""
    return article.meta.withdrawn is not None or "withdrawn" in article.refused


def select(articles: Iterable[Article], now: dt.datetime, *, drafts: bool = False) -> Selection:
    """Sort out drafts, held-back and withdrawn articles; `drafts` lets the first two through."""
    listed, withdrawn, unlisted = [], [], []
    for article in articles:
        if is_unpublished(article, now) and not drafts:
            unlisted.append(article)
        elif article.meta.withdrawn is not None:
            withdrawn.append(article)
        else:
            listed.append(article)
    return Selection(newest_first(listed), newest_first(withdrawn), newest_first(unlisted))
