"""The page of pictures that shows what the digest is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from babel import Locale

from standfirst.arranging.insights import insights
from standfirst.arranging.site import Site
from standfirst.arranging.trends import MonthCount, count_months, make_axis
from standfirst.model import urls
from standfirst.rendering.charts.bars import bar_rows
from standfirst.rendering.charts.sparkline import sparkline
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page
from standfirst.rendering.pages.page_inputs import PageInputs

_TOPICS = 24
_GAPS_SHOWN = 100


def insights_page(inputs: PageInputs) -> Page:
    words = inputs.words
    return index_page(
        inputs.site,
        urls.INSIGHTS,
        "insights",
        words.gettext("Insights"),
        words.gettext("What the digest is made of, in pictures."),
        inputs.keys.whole,
        draw=lambda: _draw(inputs.site, inputs.locale),
        gaps_shown=_GAPS_SHOWN,
    )


def _draw(site: Site, locale: Locale) -> Mapping[str, Any]:
    axis = make_axis(site.articles)
    largest = sorted(site.topics, key=lambda listing: (-len(listing.articles), listing.topic.id))
    counts = [(s, axis.count(s.articles)) for s in largest[:_TOPICS] if s.articles]
    most = max((max(numbers) for _, numbers in counts), default=1)
    mirror = locale.text_direction == "rtl"
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
