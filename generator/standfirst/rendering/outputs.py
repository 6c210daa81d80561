"""Every file of the site that is not a page: which there are, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from standfirst.arranging.site import Site
from standfirst.model.settings import Settings
from standfirst.model.urls import SINCE
from standfirst.rendering.absolute_body import AbsoluteBodies
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.crawlers.llms import markdown_copies
from standfirst.rendering.crawlers.news_sitemap import news_sitemap
from standfirst.rendering.crawlers.redirects import redirects
from standfirst.rendering.crawlers.robots import robots
from standfirst.rendering.crawlers.sitemap import sitemap
from standfirst.rendering.crawlers.tdmrep import tdmrep
from standfirst.rendering.data.api_files import data_outputs
from standfirst.rendering.data.content_schemas import schemas
from standfirst.rendering.feeds.feed_files import feed_outputs
from standfirst.rendering.feeds.feed_items import FeedItems, Fill
from standfirst.rendering.feeds.podcast import podcast
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.page import Page
from standfirst.rendering.updates import updates


def outputs(
    site: Site,
    settings: Settings,
    pages: Sequence[Page],
    words: Words,
    *,
    fill: Fill,
    cards: SocialCards,
    sizes: Mapping[str, int],
) -> Iterator[Output | Joined]:
    """All of them. `fill` fills a template that is not a page; `sizes` are the bytes of
    recordings, by their files.
    """
    bodies, keys = AbsoluteBodies(site.addresses), CacheKeys(site, settings)
    items = FeedItems(site, settings, words, fill, bodies)
    yield from sitemap(settings, pages)
    yield Output(path=SINCE, make=partial(updates, site, settings))
    yield from _weekly_first(
        chain(
            feed_outputs(site, settings, words, keys, items),
            data_outputs(site, settings, keys, bodies),
            markdown_copies(site, settings, keys, bodies),
        )
    )
    yield from schemas()
    yield from podcast(site, settings, keys, items, sizes)
    yield from robots(settings)
    yield from news_sitemap(site, settings)
    yield from tdmrep(settings)
    yield from cards.outputs()
    yield from redirects(site, settings, pages, words)


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
