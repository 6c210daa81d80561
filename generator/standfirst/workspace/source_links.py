"""A check whether the sources of a digest are still online, with what is known from before."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from standfirst.contributing.links.link_run import LinkRun, Track, check_links
from standfirst.workspace.cache_folder import cache_folder
from standfirst.workspace.pipeline import open_digest


def check_source_links(
    config_file: Path, now: dt.datetime, track: Track, *, is_recording: bool, is_all: bool
) -> tuple[Path, LinkRun]:
    """Ask for the sources of published articles; returns the content folder and what is known.

    Dead ones go to content/dead-links.txt where `is_recording`; `is_all` asks again for what was
    asked for recently. Raises MissingPackagesError, and as `open_digest` does.
    """
    with open_digest(config_file) as workspace:
        articles, folder = workspace.published(now), workspace.folder
        suppressed = workspace.settings.links_suppressed
    done = check_links(
        articles,
        now.date(),
        history=cache_folder(config_file) / "links.json",
        record=folder / "dead-links.txt" if is_recording else None,
        suppressed=suppressed,
        is_all=is_all,
        track=track,
    )
    return folder, done
