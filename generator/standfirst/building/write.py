"""Writes what is planned into a folder, with several processes where much has to be made."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from standfirst.building.atomic_tree import Manifest
from standfirst.building.plan import Plan
from standfirst.model.article import Bodies, ReadBodies
from standfirst.rendering.output import Joined
from standfirst.theme.template_errors import template_errors

T = TypeVar("T")

Track = Callable[[Sequence[Any]], Iterable[Any]]
"""Passes files on and may show progress in the meantime."""

_MOST_BODIES = 500
"""How many bodies are in memory at once: about 5 MB of them."""

_CHUNK = 100
_LIFETIME = 10_000
"""How many items a set of processes works on: what they touch of the memory that they share with
this one becomes their own, so they are replaced before that is most of it. The first build of
`make bench SIZES=3000`, with 11,000 files and two processes, takes 283 MB with one set, 248 MB with
sets that end after 2,000.
"""


class _Needing(Protocol):
    """What takes the bodies of articles, by their paths."""

    @property
    def needs(self) -> tuple[str, ...]: ...


N = TypeVar("N", bound=_Needing)


class _Made(NamedTuple):
    file: Path
    make: Callable[[Bodies], bytes]
    needs: tuple[str, ...]


def batches(items: Iterable[N]) -> Iterator[list[N]]:
    """Parts of some items that need at most _MOST_BODIES bodies, or are a single item."""
    part: list[N] = []
    needs: set[str] = set()
    for item in items:
        more = needs.union(item.needs)
        if part and len(more) > _MOST_BODIES:
            yield part
            part, more = [], set(item.needs)
        part.append(item)
        needs = more
    if part:
        yield part


def write_plan(
    plan: Plan,
    root: Path,
    read_bodies: ReadBodies,
    *,
    present: Manifest | None = None,
    track: Track = lambda files: files,
    jobs: int = 1,
) -> None:
    """Write the files of a plan that differ from those `present` there.

    Those that have to be made are made by up to `jobs` processes.
    """
    present = present or {}
    made: list[_Made] = []
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
                made.append(_Made(file, planned.make, planned.needs))

    def write(part: Sequence[_Made]) -> None:
        for some in batches(part):
            bodies = read_bodies({path for each in some for path in each.needs})
            for each in some:
                write_file(each.file, each.make(bodies))

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
    """Write the parts that lie below `root`, one after another, into one file."""
    with BufferedWriter(_open_new(root / joined.path)) as out:
        for part in joined.parts:
            out.write((root / part).read_bytes())


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
        starts = range(0, len(items), chunk)
        counts = (_work_on(work, items[first : first + chunk]) for first in starts)
        for _ in zip(track(items), _one_per_item(counts), strict=True):
            pass
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


def _work_on(work: Callable[[Sequence[T]], None], part: Sequence[T]) -> int:
    work(part)
    return len(part)


def _one_per_item(counts: Iterable[int]) -> Iterator[None]:
    for count in counts:
        yield from [None] * count
