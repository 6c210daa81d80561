"""Writes what is planned into a folder, with several processes where much has to be made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import Any, TypeVar

from standfirst.building.atomic_tree import Manifest
from standfirst.building.plan import Plan
from standfirst.rendering.output import Joined
from standfirst.theme.template_errors import template_errors

T = TypeVar("T")

Track = Callable[[Sequence[Any]], Iterable[Any]]
"""Passes files on and may show progress in the meantime."""

_CHUNK = 100
_LIFETIME = 10_000
"""How many items a set of processes works on: what they touch of the memory that they share with
this one becomes their own, so they are replaced before that is most of it. The first build of
`make bench SIZES=3000`, with 11,000 files and two processes, takes 283 MB with one set, 248 MB with
sets that end after 2,000.
"""


def write_plan(
    plan: Plan,
    root: Path,
    *,
    present: Manifest | None = None,
    track: Track = lambda files: files,
    jobs: int = 1,
) -> None:
    """Write the files of a plan that differ from those `present` there.

    Those that have to be made are made by up to `jobs` processes.
    """
    present = present or {}
    made: list[tuple[Path, Callable[[], bytes]]] = []
    joined: list[Joined] = []
    for path, planned in plan.items():
        if present.get(path) == planned.key:
            continue
        file = root / path
        match planned.make:
            case bytes():
                write_file(file, planned.make)
            case Path():
                copy_file(planned.make, file)
            case Joined():
                joined.append(planned.make)
            case _:
                made.append((file, planned.make))

    def write(part: Sequence[tuple[Path, Callable[[], bytes]]]) -> None:
        for file, make in part:
            write_file(file, make())

    run_in_processes(write, made, track, jobs=jobs)
    for each in joined:
        join_files(root, each)


def write_file(file: Path, content: bytes) -> None:
    """Put a new file in the place of an old one, whose other hard links keep their content."""
    rest = memoryview(content)
    with _open_new(file) as out:
        while rest:  # a disk that is nearly full takes a part of it, and says no to the next
            rest = rest[out.write(rest) :]


def join_files(root: Path, joined: Joined) -> None:
    """Write the parts that lie below `root` one after another into one file."""
    with BufferedWriter(_open_new(root / joined.path)) as out:
        for part in joined.parts:
            with (root / part).open("rb") as source:
                shutil.copyfileobj(source, out)


def copy_file(source: Path, file: Path) -> None:
    """The same for a copy of another file."""
    with source.open("rb") as old, BufferedWriter(_open_new(file)) as out:
        shutil.copyfileobj(old, out)


def _open_new(file: Path) -> FileIO:
    """Most files of a first build are new and have their folder: that is tried before all else."""
    try:
        return file.open("xb", buffering=0)
    except FileExistsError:
        file.unlink()
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
    return file.open("xb", buffering=0)


def run_in_processes(
    work: Callable[[Sequence[T]], None],
    items: Sequence[T],
    track: Track = lambda items: items,
    *,
    jobs: int,
    chunk: int | None = None,
) -> None:
    """Do `work` on parts of `items`, in up to `jobs` processes where there are many of them.

    A process takes `chunk` items at once, and three times as many are worth its start.
    """
    chunk = chunk or _CHUNK
    if jobs < 2 or len(items) < 3 * chunk or not hasattr(os, "fork"):
        for item in track(items):
            work((item,))
        return
    import multiprocessing  # both take a while to import, and few builds need them
    from concurrent.futures import ProcessPoolExecutor

    global _shared  # noqa: PLW0603  forked processes inherit it: nothing has to be packed
    _shared = (work, items, chunk)
    fork = multiprocessing.get_context("fork")

    def counts_of_parts() -> Iterator[int]:
        for first in range(0, len(items), _LIFETIME):
            with ProcessPoolExecutor(jobs, mp_context=fork) as pool:
                last = min(first + _LIFETIME, len(items))
                yield from pool.map(_work_on_part, range(first, last, chunk))

    try:
        for _ in zip(track(items), _one_per_item(counts_of_parts()), strict=True):
            pass
    finally:
        _shared = None


_shared: tuple[Callable[[Sequence[Any]], None], Sequence[Any], int] | None = None


def _work_on_part(start: int) -> int:
    assert _shared is not None  # noqa: S101  set before the processes are forked
    work, items, chunk = _shared
    part = items[start : start + chunk]
    with template_errors():  # where a template failed is lost on the way to the other process
        work(part)
    return len(part)


def _one_per_item(counts: Iterable[int]) -> Iterator[None]:
    for count in counts:
        yield from [None] * count
