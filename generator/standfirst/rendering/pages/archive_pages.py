"""The archive, and the pages of its years, months and days."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from standfirst.arranging.site import Period
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.charts.heat_map import HeatMap, busiest_count, drawn_years, heat_map
from standfirst.rendering.context import Context
from standfirst.rendering.i18n import date_names
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page
from standfirst.rendering.pages.page_values import count_summaries

_NOTHING: Mapping[str, object] = {}


def archive_pages(context: Context) -> Iterator[Page]:
    site, locale = context.site, context.locale
    months: defaultdict[int, list[Period]] = defaultdict(list)
    for month in site.months:
        months[month.start.year].append(month)
    yield _index(context, months)
    most = busiest_count(site.days)
    days = {year: tuple(own) for year, own in groupby(site.days, lambda day: day.start.year)}
    for period in site.years:
        number = period.start.year
        heat = partial(heat_map, number, days[number], most=most, locale=locale)
        values = {"months": months[number], "heat": heat}
        yield _page(context, "year", urls.year(number), str(number), period, values, most)
    for period in site.months:
        title = date_names.month(period.start, locale)
        address = urls.month(period.start.year, period.start.month)
        yield _page(context, "month", address, title, period, {"days": _by_day(period.articles)})
    for period in site.days:
        title = date_names.weekday(period.start, locale)
        yield _page(context, "day", urls.day(period.start), title, period)


def _index(context: Context, months: Mapping[int, Sequence[Period]]) -> Page:
    days, most = context.site.days, busiest_count(context.site.days)

    def heats() -> dict[int, HeatMap]:
        drawn = drawn_years(days)
        return {
            year: heat_map(year, own, most=most, locale=context.locale)
            for year, own in groupby(days, lambda day: day.start.year)
            if year in drawn
        }

    title = context.words.gettext("Archive")
    about = context.words.gettext("Every summary by date.")
    return index_page(context, urls.ARCHIVE, "archive", title, about, months=months, heats=heats)


def _page(
    context: Context,
    kind: str,
    address: str,
    title: str,
    period: Period,
    values: Mapping[str, object] = _NOTHING,
    *also: object,
) -> Page:
    """A page of a period; `also` is what it shows besides its articles and its neighbours."""
    return Page(
        address=address,
        title=title,
        description=f"{title}: {count_summaries(context, period.articles)}",
        template=f"{kind}.html.j2",
        values=lambda _: {"span": period, "title": title, **values},
        modified=period.articles[0].date,
        key=context.keys.listing(period.articles, kind, title, period.earlier, period.later, *also),
    )


def _by_day(articles: Sequence[Article]) -> list[tuple[dt.date, list[Article]]]:
    days: defaultdict[dt.date, list[Article]] = defaultdict(list)
    for article in articles:
        days[article.date].append(article)
    return list(days.items())
