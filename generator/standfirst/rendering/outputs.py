"""Every file of the site that is not a page: which there are, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from standfirst.model.urls import SINCE
from standfirst.rendering.context import Context
from standfirst.rendering.crawlers.llms import markdown_copies
from standfirst.rendering.crawlers.news_sitemap import news_sitemap
from standfirst.rendering.crawlers.redirects import redirects
from standfirst.rendering.crawlers.robots import robots
from standfirst.rendering.crawlers.sitemap import sitemap
from standfirst.rendering.crawlers.tdmrep import tdmrep
from standfirst.rendering.data.api_files import data_outputs
from standfirst.rendering.data.content_schemas import schemas
from standfirst.rendering.data.updates import updates
from standfirst.rendering.feeds.feed_files import feed_outputs
from standfirst.rendering.feeds.feed_items import FeedItems
from standfirst.rendering.feeds.podcast import podcast
from standfirst.rendering.output import Fill, Joined, Output
from standfirst.rendering.page import Page


def outputs(
    context: Context, pages: Sequence[Page], *, fill: Fill, sizes: Mapping[str, int]
) -> Iterator[Output | Joined]:
    """All of them. `fill` fills a template that is not a page; `sizes` are the bytes of
    recordings, by their files.
    """
    items = FeedItems(context, fill)
    yield from sitemap(context, pages, fill)
    yield Output(path=SINCE, make=partial(updates, context))
    yield from _weekly_first(
        chain(feed_outputs(context, items), data_outputs(context), markdown_copies(context))
    )
    yield from schemas()
    yield from podcast(context, items, sizes)
    yield from robots(context)
    yield from news_sitemap(context, fill)
    yield from tdmrep(context)
    yield from context.cards.outputs
    yield from redirects(context, pages, fill)


def _weekly_first(outputs: Iterable[Output | Joined]) -> Iterator[Output | Joined]:
    """First those that show the articles of a week, week by week; then all others."""
    others, near = [], []
    for output in outputs:
        if isinstance(output, Output) and output.near:
            near.append(output)
        else:
            others.append(output)
    yield from sorted(near, key=lambda output: output.near)
    yield from others
