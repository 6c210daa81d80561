"""The page of all topics, and the pages of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from standfirst.arranging.site import TopicListing
from standfirst.arranging.trends import MonthCount, count_months, make_axis
from standfirst.model import urls
from standfirst.rendering.charts.bars import bar_rows, month_anchor
from standfirst.rendering.charts.sparkline import Sparkline, sparkline
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page, list_pages
from standfirst.rendering.pages.page_inputs import PageInputs


def topic_pages(inputs: PageInputs) -> Iterator[Page]:
    yield _index(inputs)
    for listing in inputs.site.topics:
        yield from _pages(inputs, listing)


def _index(inputs: PageInputs) -> Page:
    site = inputs.site

    def lines() -> dict[str, Sparkline]:
        axis, mirror = make_axis(site.articles), inputs.locale.text_direction == "rtl"
        counts = ((listing, axis.count(listing.articles)) for listing in site.topics)
        return {s.topic.id: sparkline(axis, c, is_mirrored=mirror) for s, c in counts if any(c)}

    return index_page(
        site,
        urls.TOPICS,
        "topics",
        inputs.words.gettext("Topics"),
        inputs.words.gettext("Every topic of the digest."),
        inputs.keys.whole,
        lines=lines,
        axis=make_axis(site.articles),
    )


def _pages(inputs: PageInputs, listing: TopicListing) -> Iterator[Page]:
    topic, per_page = listing.topic, inputs.settings.per_page
    months = count_months(listing.articles)

    def address(month: MonthCount, _is_yearly: bool) -> str:
        page = urls.numbered(urls.topic(topic.id), 1 + month.place // per_page)
        return f"{page}#{month_anchor(month.start)}"

    beside = [(other.id, count) for other, count in listing.beside]
    return list_pages(
        urls.topic(topic.id),
        "topic.html.j2",
        topic.meta.title,
        topic.meta.description,
        listing.articles,
        per_page,
        keys=inputs.keys,
        values={
            "listing": listing,
            "intro": inputs.safe_html(topic.body.html),
            "rows": partial(bar_rows, months, address),
            "anchor": month_anchor,
        },
        key=f"{inputs.keys.text(topic)} {months} {beside}",
        source=topic.path,
    )
