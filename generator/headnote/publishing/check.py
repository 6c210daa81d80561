"""`headnote check`: every fault, nothing written."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

from headnote.model.problem import Problem
from headnote.publishing.cache import cache_folder, open_store
from headnote.publishing.load import load
from headnote.publishing.memory import Memory
from headnote.publishing.progress import Progress
from headnote.publishing.project import read_project
from headnote.publishing.since import introduced
from headnote.publishing.sources import scan


def check(
    config_file: Path,
    paths: Sequence[Path],
    now: dt.datetime,
    progress: Progress,
    *,
    revision: str = "",
) -> tuple[Path, tuple[Problem, ...]]:
    """The content folder and all its problems, sorted.

    With `paths` only those in these places, with a Git `revision` only those that were not there
    then. The whole folder is read in either case, because a fault may lie between two files.
    Raises ContentMissing, ProjectMissing, GitFault, and FileNotFoundError for a missing path.
    """
    store, _ = open_store(cache_folder(config_file))
    try:
        folder = Path(read_project(config_file, store).content)
        wanted = [_inside(path, folder) for path in paths]
        loaded = load(scan(folder), store, progress.track("Checking"), jobs=os.cpu_count() or 1)
        problems = tuple(sorted({*loaded.problems, *Memory(store).judge(loaded.content, now)}))
        if revision and problems:
            problems = introduced(folder, revision, loaded.content, problems, now)
    finally:
        store.close()
    if not wanted:
        return folder, problems
    return folder, tuple(p for p in problems if any(_covers(place, p.path) for place in wanted))


def _inside(path: Path, folder: Path) -> str:
    if not path.exists():
        raise FileNotFoundError(f"there is no {path}")
    absolute = path.resolve()
    if not absolute.is_relative_to(folder.resolve()):
        raise FileNotFoundError(f"{path} is not in the content folder {folder}")
    return absolute.relative_to(folder.resolve()).as_posix()


def _covers(place: str, path: str) -> bool:
    return place in (".", path) or path.startswith(f"{place}/")
