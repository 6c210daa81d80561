"""Writes what is planned into a tree, with several processes where much has to be rendered."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import Any, TypeVar

from standfirst.model.urls import file_path
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.page import Page
from standfirst.rendering.renderer import Renderer
from standfirst.theme.layout import PageFields
from standfirst.theme.layout_cache import LayoutCache
from standfirst.theme.template_errors import template_errors

T = TypeVar("T")

Track = Callable[[Sequence[Page | Output]], Iterable[Page | Output]]
"""Passes pages and other outputs on and may show progress meanwhile."""

_CHUNK = 100
_LIFETIME = 10_000
"""How many items a set of processes works on: what they touch of the memory that they share with
this one becomes their own, so they are replaced before that is most of it."""


@dataclass(frozen=True, slots=True)
class Writer:
    """All it takes to write a page: what fills its template, what stands around it, where to."""

    renderer: Renderer
    layouts: LayoutCache
    site_url: str
    root: Path

    def html(self, page: Page) -> str:
        """The whole page."""
        return self.layouts.layout(page.address).fill(
            PageFields.render(page, self.renderer, self.site_url)
        )

    def write(self, item: Page | Output) -> None:
        """Render a page, or make another output, and write it."""
        if isinstance(item, Page):
            write_file(self.root / file_path(item.address), self.html(item).encode())
        else:
            write_file(self.root / item.path, item.make())


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
    target = os.fspath(file)
    try:
        return FileIO(target, "x")
    except FileExistsError:
        os.unlink(target)  # noqa: PTH108  a Path costs as much as the writing
    except FileNotFoundError:
        _make_folder(os.path.dirname(target))  # noqa: PTH120
    return FileIO(target, "x")


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102  mostly only the last folder is missing
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103


def write_all(writer: Writer, items: Sequence[Page | Output], track: Track, *, jobs: int) -> None:
    """Write every page and output, using up to `jobs` processes."""
    writer.renderer.prepare({item.template for item in items if isinstance(item, Page)})

    def write(part: Sequence[Page | Output]) -> None:
        for item in part:
            writer.write(item)

    run_in_processes(write, items, track, jobs=jobs)


def run_in_processes(
    work: Callable[[Sequence[T]], None],
    items: Sequence[T],
    track: Callable[[Sequence[T]], Iterable[T]],
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
