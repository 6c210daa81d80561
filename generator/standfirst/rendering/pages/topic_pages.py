"""The page of all topics, and the pages of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from standfirst.arranging.site import TopicListing
from standfirst.arranging.trends import MonthCount, count_months, make_axis
from standfirst.model import urls
from standfirst.rendering.charts.bars import bar_rows, month_anchor
from standfirst.rendering.charts.sparkline import Sparkline, sparkline
from standfirst.rendering.context import Context
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page, list_pages
from standfirst.rendering.safe_html import resolved_html


def topic_pages(context: Context) -> Iterator[Page]:
    yield _index(context)
    for listing in context.site.topics:
        yield from _pages(context, listing)


def _index(context: Context) -> Page:
    site = context.site

    def lines() -> dict[str, Sparkline]:
        axis, mirror = make_axis(site.articles), context.locale.text_direction == "rtl"
        counts = ((listing, axis.count(listing.articles)) for listing in site.topics)
        return {s.topic.id: sparkline(axis, c, is_mirrored=mirror) for s, c in counts if any(c)}

    title = context.words.gettext("Topics")
    about = context.words.gettext("Every topic of the digest.")
    axis = make_axis(site.articles)
    return index_page(context, urls.TOPICS, "topics", title, about, lines=lines, axis=axis)


def _pages(context: Context, listing: TopicListing) -> Iterator[Page]:
    topic, per_page = listing.topic, context.settings.per_page
    months = count_months(listing.articles)

    def address(month: MonthCount, _is_yearly: bool) -> str:
        page = urls.numbered(urls.topic(topic.id), 1 + month.place // per_page)
        return f"{page}#{month_anchor(month.start)}"

    beside = [(other.id, count) for other, count in listing.beside]
    return list_pages(
        context,
        urls.topic(topic.id),
        "topic.html.j2",
        topic.meta.title,
        topic.meta.description,
        listing.articles,
        values={
            "listing": listing,
            "intro": resolved_html(context, topic.body.html),
            "rows": partial(bar_rows, months, address),
            "anchor": month_anchor,
        },
        key=f"{context.keys.text(topic)} {months} {beside}",
        source=topic.path,
    )
