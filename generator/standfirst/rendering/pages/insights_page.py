"""The page of pictures that shows what the digest is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from standfirst.arranging.insights import insights
from standfirst.arranging.trends import MonthCount, count_months, make_axis
from standfirst.model import urls
from standfirst.rendering.charts.bars import bar_rows
from standfirst.rendering.charts.sparkline import sparkline
from standfirst.rendering.context import Context
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page

_TOPICS = 24
_GAPS_SHOWN = 100


def insights_page(context: Context) -> Page:
    words = context.words
    return index_page(
        context,
        urls.INSIGHTS,
        "insights",
        words.gettext("Insights"),
        words.gettext("What the digest is made of, in pictures."),
        draw=lambda: _draw(context),
        gaps_shown=_GAPS_SHOWN,
    )


def _draw(context: Context) -> Mapping[str, Any]:
    site = context.site
    axis = make_axis(site.articles)
    largest = sorted(site.topics, key=lambda listing: (-len(listing.articles), listing.topic.id))
    counts = [(s, axis.count(s.articles)) for s in largest[:_TOPICS] if s.articles]
    most = max((max(numbers) for _, numbers in counts), default=1)
    mirror = context.locale.text_direction == "rtl"
    return {
        "found": insights(site),
        "axis": axis,
        "rows": bar_rows(count_months(site.articles), _address),
        "topics": [
            (listing, sparkline(axis, numbers, most=most, is_mirrored=mirror))
            for listing, numbers in counts
        ],
    }


def _address(month: MonthCount, is_yearly: bool) -> str:
    year = month.start.year
    return urls.year(year) if is_yearly else urls.month(year, month.start.month)
