"""A digest's site as the search takes it, without a build."""

from __future__ import annotations

import datetime as dt
import resource
from pathlib import Path

from standfirst.arranging.arrange import arrange
from standfirst.model.article import ReadBodies
from standfirst.model.settings import Settings
from standfirst.rendering.context import Context
from standfirst.rendering.make_context import make_context
from standfirst.workspace.load import load
from standfirst.workspace.scan import scan
from standfirst.workspace.store import Store

NOW = dt.datetime(2026, 7, 1, tzinfo=dt.UTC)


def read_site(folder: Path, store: Path) -> tuple[Context, ReadBodies]:
    """Read the digest in `folder`, whose files are remembered below `store`."""
    opened = Store.open(store / "store.sqlite", "bench")
    loaded = load(scan(folder / "content"), opened)
    site = arrange(loaded.content, Settings(), NOW, relate=lambda articles, most: {})
    return make_context(site, Settings(), NOW), opened.bodies


def processor_seconds() -> float:
    """What this process and those that it waited for used: a busy machine does not change it."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def peak_mib() -> float:
    """The most memory that this process, or one that it waited for, had at once."""
    peaks = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return max(peaks) / 1024
