"""What stands beside the pages in MkDocs' own builds: every output, and the search."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from standfirst.building.audio_sizes import audio_sizes
from standfirst.building.plan import plan_outputs
from standfirst.building.search_shards import write_search
from standfirst.building.write import join_files
from standfirst.rendering.context import Context
from standfirst.rendering.output import Fill, Joined
from standfirst.rendering.outputs import outputs
from standfirst.rendering.page import Page


def write(
    site_dir: Path, context: Context, pages: Sequence[Page], *, fill: Fill, content: Path
) -> None:
    """Write the extras into a folder that MkDocs has built."""
    sizes = audio_sizes(content, context.site.articles)
    other_files = outputs(context, pages, fill=fill, sizes=sizes)
    planned = plan_outputs(other_files, theme_key="")
    for path, each in planned.items():
        if isinstance(each.make, Joined):
            join_files(site_dir, each.make)  # its parts went before it
            continue
        file = site_dir / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(each.content())
    write_search(site_dir, context)
