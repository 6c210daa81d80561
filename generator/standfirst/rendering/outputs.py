"""Every file of the site that is not a page: which there are, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from standfirst.model.urls import SINCE
from standfirst.rendering.context import Context
from standfirst.rendering.crawlers.llms import markdown_copies
from standfirst.rendering.crawlers.redirects import redirects
from standfirst.rendering.crawlers.sitemaps import sitemaps
from standfirst.rendering.data.api_files import data_outputs
from standfirst.rendering.data.content_schemas import schemas
from standfirst.rendering.data.updates import updates
from standfirst.rendering.feeds.feed_files import feed_outputs
from standfirst.rendering.feeds.podcast import podcast
from standfirst.rendering.output import Fill, Joined, Output
from standfirst.rendering.page import Page


def outputs(
    context: Context, pages: Sequence[Page], *, fill: Fill, sizes: Mapping[str, int]
) -> Iterator[Output | Joined]:
    """All of them. `fill` fills a template that is not a page; `sizes` are the bytes of
    recordings, by their files.
    """
    yield from sitemaps(context, pages, fill)
    yield Output.plain(path=SINCE, make=partial(updates, context))
    yield from feed_outputs(context, fill)
    yield from data_outputs(context)
    yield from markdown_copies(context)
    yield from schemas()
    yield from podcast(context, fill, sizes)
    yield from context.cards.outputs
    yield from redirects(context, pages, fill)
