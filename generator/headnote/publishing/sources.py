"""Reads a content folder from the disk: every regular file once, nothing outside it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from headnote.model.article import Article
from headnote.model.content import Content
from headnote.model.problem import Level, Problem
from headnote.model.taxonomy import Letter, PlainPage, Publisher, Story, Topic
from headnote.reading.read import Place, classify, read

MAX_FILE_BYTES = 10_000_000
"""Largest file that is taken from a content folder."""

Track = Callable[[Iterable["Source"]], Iterable["Source"]]
"""Passes sources on and may show progress meanwhile."""


@dataclass(frozen=True, slots=True)
class Source:
    """A regular file under content/: `path` with forward slashes, relative to the folder."""

    path: str
    size: int
    modified_ns: int


class ContentMissing(Exception):
    """There is no content folder where the settings say it is."""


def scan(folder: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Every regular file below `folder`, sorted by path, without reading one.

    Symbolic links, devices and pipes are never followed or opened: each is a Problem.
    Raises ContentMissing when `folder` is not a folder.
    """
    if not folder.is_dir():
        raise ContentMissing(f"there is no content folder {folder}")
    sources: list[Source] = []
    problems: list[Problem] = []
    for entry, path in _walk(folder, ""):
        status = entry.stat(follow_symlinks=False)
        if not stat.S_ISREG(status.st_mode):
            problems.append(_irregular(path, entry))
        elif status.st_size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 1_000_000
            problems.append(
                Problem(path, 0, 0, "file-too-large", f"this file is larger than {limit} MB",
                        "make it smaller or leave it out")
            )
        else:
            sources.append(Source(path, status.st_size, status.st_mtime_ns))
    return tuple(sorted(sources, key=lambda source: source.path)), tuple(problems)


def _walk(folder: Path | str, prefix: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{path}/")
            else:
                yield entry, path


def _irregular(path: str, entry: os.DirEntry[str]) -> Problem:
    kind = "a symbolic link" if entry.is_symlink() else "no regular file"
    return Problem(path, 0, 0, "file-irregular", f"this is {kind}", "add the file itself")


def load(
    folder: Path, track: Track = lambda sources: sources
) -> tuple[Content, tuple[Problem, ...]]:
    """Read and check every file below `folder`, each by itself.

    Raises ContentMissing when `folder` is not a folder.
    """
    sources, problems = scan(folder)
    found: list[object] = []
    faults = list(problems)
    media: set[str] = set()
    for source in track(sources):
        place, hint = classify(source.path)
        if place is Place.MEDIA:
            media.add(source.path)
        elif place is Place.MISPLACED:
            faults.append(_misplaced(source.path, hint))
        elif place not in (Place.IGNORED, Place.LEAD):
            try:
                raw = (folder / source.path).read_bytes()
            except OSError as error:
                faults.append(_unreadable(source.path, error))
                continue
            items, own = read(source.path, raw)
            found.extend(items)
            faults.extend(own)
    return gather(found, media), tuple(faults)


def gather(items: Iterable[object], media: Iterable[str]) -> Content:
    """Put what was read into the drawers of a Content, in the order given."""
    drawers: dict[type, list[object]] = {
        kind: [] for kind in (Article, Topic, Story, Letter, Publisher, PlainPage)
    }
    for item in items:
        drawers[type(item)].append(item)
    return Content(
        articles=tuple(drawers[Article]),  # type: ignore[arg-type]
        topics=tuple(drawers[Topic]),  # type: ignore[arg-type]
        stories=tuple(drawers[Story]),  # type: ignore[arg-type]
        letters=tuple(drawers[Letter]),  # type: ignore[arg-type]
        publishers=tuple(drawers[Publisher]),  # type: ignore[arg-type]
        pages=tuple(drawers[PlainPage]),  # type: ignore[arg-type]
        media=frozenset(media),
    )


def _misplaced(path: str, hint: str) -> Problem:
    return Problem(
        path, 0, 0, "file-misplaced", "no file belongs here, so it is left out", hint, Level.WARNING
    )


def _unreadable(path: str, error: OSError) -> Problem:
    reason = (error.strerror or str(error)).lower()
    return Problem(
        path, 0, 0, "file-unreadable", f"this file cannot be read: {reason}",
        "check its permissions",
    )
