"""The page of pictures that shows what the digest is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from babel import Locale

from standfirst.arranging.insights import insights
from standfirst.arranging.site import Site
from standfirst.arranging.trends import Month, axis_of, months_of
from standfirst.model import addresses
from standfirst.rendering.charts.bars import rows
from standfirst.rendering.charts.lines import line
from standfirst.rendering.page import Page
from standfirst.rendering.pages_of_lists import index_page
from standfirst.rendering.words import Words

_TOPICS = 24
_GAPS_SHOWN = 100


def insights_page(site: Site, locale: Locale, key: str, words: Words) -> Page:
    """The page of the whole digest; `key` changes with anything in it but the articles' bodies."""
    return index_page(
        site,
        addresses.INSIGHTS,
        "insights",
        words.gettext("Insights"),
        words.gettext("What the digest is made of, in pictures."),
        key,
        draw=lambda: _draw(site, locale),
        gaps_shown=_GAPS_SHOWN,
    )


def _draw(site: Site, locale: Locale) -> Mapping[str, Any]:
    axis = axis_of(site.articles)
    largest = sorted(site.topics, key=lambda shelf: (-len(shelf.articles), shelf.topic.id))
    counts = [(s, axis.count(s.articles)) for s in largest[:_TOPICS] if s.articles]
    most = max((max(numbers) for _, numbers in counts), default=1)
    mirror = locale.text_direction == "rtl"
    return {
        "found": insights(site),
        "axis": axis,
        "rows": rows(months_of(site.articles), _address),
        "topics": [
            (shelf, line(axis, numbers, most=most, is_mirrored=mirror)) for shelf, numbers in counts
        ],
    }


def _address(month: Month, is_yearly: bool) -> str:
    year = month.start.year
    return addresses.year(year) if is_yearly else addresses.month(year, month.start.month)
