"""`headnote check`: every fault, nothing written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from headnote.arranging.rules import judge
from headnote.model.problem import Problem
from headnote.publishing.progress import Progress
from headnote.publishing.sources import load


def check(
    folder: Path, paths: Sequence[Path], now: dt.datetime, progress: Progress
) -> tuple[Problem, ...]:
    """All problems of a content folder, sorted; with `paths` only those in these places.

    The whole folder is read in either case, because a fault may lie between two files.
    Raises ContentMissing when there is no such folder, FileNotFoundError for a path that is not
    there.
    """
    content, faults = load(folder, progress.track("Checking"))
    problems = sorted({*faults, *judge(content, now)})
    if not paths:
        return tuple(problems)
    wanted = [_inside(path, folder) for path in paths]
    return tuple(p for p in problems if any(_covers(place, p.path) for place in wanted))


def _inside(path: Path, folder: Path) -> str:
    if not path.exists():
        raise FileNotFoundError(f"there is no {path}")
    absolute = path.resolve()
    if not absolute.is_relative_to(folder.resolve()):
        raise FileNotFoundError(f"{path} is not in the content folder {folder}")
    return absolute.relative_to(folder.resolve()).as_posix()


def _covers(place: str, path: str) -> bool:
    return place in (".", path) or path.startswith(f"{place}/")
