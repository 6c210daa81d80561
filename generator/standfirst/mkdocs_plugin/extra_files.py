"""What stands beside the pages in MkDocs' own builds: every output, and the search."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from standfirst.arranging.site import Site
from standfirst.building.audio_sizes import audio_sizes
from standfirst.building.plan import plan_outputs
from standfirst.building.search_shards import write_search
from standfirst.building.write import join_files
from standfirst.model.settings import Settings
from standfirst.rendering.feeds.feed_items import Fill
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.output import Joined
from standfirst.rendering.outputs import outputs
from standfirst.rendering.page import Page


def write(
    site_dir: Path,
    settings: Settings,
    pages: Sequence[Page],
    site: Site,
    *,
    words: Words,
    fill: Fill,
    cards: SocialCards,
    content: Path,
) -> None:
    """Write the extras into a folder that MkDocs has built."""
    sizes = audio_sizes(content, site.articles)
    other_files = outputs(site, settings, pages, words, fill=fill, cards=cards, sizes=sizes)
    planned = plan_outputs(other_files, theme_key="")
    for path, each in planned.items():
        if isinstance(each.make, Joined):
            join_files(site_dir, each.make)  # its parts went before it
            continue
        file = site_dir / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(each.content())
    write_search(site_dir, site, settings, words)
