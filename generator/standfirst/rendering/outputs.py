"""Every file of the site that is no page: which there are, and how each is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from urllib.parse import urlsplit

from standfirst.arranging.permalinks import Permalinks
from standfirst.arranging.site import Site
from standfirst.model.settings import Settings
from standfirst.model.urls import SINCE, file_path
from standfirst.rendering.cache_keys import CacheKeys
from standfirst.rendering.crawlers.llms import copies
from standfirst.rendering.crawlers.redirects import redirect_page, redirects_file
from standfirst.rendering.crawlers.robots import maps
from standfirst.rendering.crawlers.sitemap import sitemap
from standfirst.rendering.data.api_files import data_outputs
from standfirst.rendering.data.content_schemas import schemas
from standfirst.rendering.feeds.feed_files import feed_outputs
from standfirst.rendering.feeds.feed_items import FeedItems, Fill
from standfirst.rendering.feeds.podcast import podcast
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.page import Page
from standfirst.rendering.updates import since


def outputs(
    site: Site,
    settings: Settings,
    pages: Sequence[Page],
    words: Words,
    *,
    fill: Fill,
    pictures: SocialCards,
    sizes: Mapping[str, int],
) -> Iterator[Output | Joined]:
    """All of them, in a fixed order. The sitemap is there where the site knows its address.

    `fill` fills a template that is no page; `sizes` are the bytes of recordings, by their files.
    """
    if settings.site_url:
        yield Output(path="sitemap.xml", make=partial(_sitemap, settings.site_url, pages))
    yield Output(path=SINCE, make=partial(since, site, settings))
    items = FeedItems(site, settings, words, fill)
    keys = CacheKeys(site, settings)
    yield from _together(
        chain(
            feed_outputs(site, settings, words, keys, items),
            data_outputs(site, settings, keys, items),
            copies(site, settings, keys, items),
        )
    )
    yield from schemas()
    yield from podcast(site, settings, keys, items, sizes)
    yield from maps(site, settings)
    yield from pictures.outputs()
    yield from _redirects(site, settings, pages, words)


def _together(outputs: Iterable[Output | Joined]) -> Iterator[Output | Joined]:
    """First those that show the articles of a week, week by week; then all others."""
    others, near = [], []
    for output in outputs:
        if isinstance(output, Output) and output.near:
            near.append(output)
        else:
            others.append(output)
    yield from sorted(near, key=lambda output: output.near)
    yield from others


def _sitemap(site_url: str, pages: Sequence[Page]) -> bytes:
    return sitemap(site_url, pages).encode()


def _redirects(
    site: Site, settings: Settings, pages: Sequence[Page], words: Words
) -> Iterator[Output]:
    """What makes old addresses go on working."""
    taken = {page.address for page in pages}
    found = Permalinks.of(site).redirects()
    moved = {old: new for old, new in found.items() if old not in taken}
    for old, new in moved.items():
        make = partial(_redirect, old, new, settings, words)
        yield Output(path=file_path(old), make=make, key=f"redirect {new} {settings.site_url}")
    if moved:
        base = urlsplit(settings.site_url).path or "/"
        yield Output(path="_redirects", make=partial(_redirects_file, moved, base))


def _redirect(old: str, new: str, settings: Settings, words: Words) -> bytes:
    language = settings.language
    return redirect_page(old, new, settings.site_url, words=words, language=language).encode()


def _redirects_file(moved: dict[str, str], base: str) -> bytes:
    return redirects_file(moved, base).encode()
