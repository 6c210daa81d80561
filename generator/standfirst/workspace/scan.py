"""Finds and reads the files of a content folder: regular ones only, nothing outside it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from standfirst.errors import ContentMissingError
from standfirst.model.article import Article
from standfirst.model.content import Content, Item
from standfirst.model.problem import Level, Problem
from standfirst.model.spelling import printable
from standfirst.model.taxonomy import (
    NO_LEDGER,
    DeadLinks,
    EditionLetter,
    Lead,
    Ledger,
    PlainPage,
    Publisher,
    Story,
    Topic,
)
from standfirst.reading.file_kinds import FileKind, classify
from standfirst.reading.file_names import MAX_DEPTH, judge_path, too_deep

MAX_FILE_BYTES = 10_000_000
"""Largest file that is taken from a content folder."""

MAX_FILES = 500_000
"""Files that a content folder may hold."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A regular file under content/: `path` with forward slashes, relative to the folder.

    `stamp` changes whenever the file does, without its being read: size, times and inode.
    """

    path: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Scan:
    """The files of a content folder, sorted by path, and what was found that is no file."""

    folder: Path
    sources: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]


def scan(folder: Path) -> Scan:
    """Every regular file below `folder`, sorted by path, without reading one.

    Symbolic links, devices and pipes are never followed or opened: each is a Problem.
    Raises ContentMissingError when `folder` is not a folder.
    """
    if not folder.is_dir():
        raise ContentMissingError(f"there is no content folder {folder}")
    sources: list[SourceFile] = []
    problems: list[Problem] = []
    for found in _walk(folder, ""):
        if isinstance(found, Problem):
            problems.append(found)
        elif len(sources) < MAX_FILES:
            sources.append(found)
        else:
            problems.append(_too_many(found.path))
            break
    ordered = sorted(sources, key=lambda source: source.path)
    return Scan(folder, tuple(ordered), tuple(problems))


def file_stamp(status: os.stat_result) -> str:
    """Size, both times and inode: no edit leaves all four as they were."""
    return f"{status.st_size}.{status.st_mtime_ns}.{status.st_ctime_ns}.{status.st_ino}"


def _walk(folder: Path | str, prefix: str) -> Iterator[SourceFile | Problem]:
    """The files below a folder, and a Problem for each thing that is none or is not looked into."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                path = prefix + entry.name
                if not entry.is_dir(follow_symlinks=False):
                    yield _source(path, entry)
                elif path.count("/") >= MAX_DEPTH:
                    yield too_deep(path)
                else:
                    yield from _walk(entry.path, f"{path}/")
    except OSError as error:
        yield unreadable(printable(prefix.rstrip("/")), error)


def _source(path: str, entry: os.DirEntry[str]) -> SourceFile | Problem:
    if (misnamed := judge_path(path)) is not None:
        return misnamed
    status = entry.stat(follow_symlinks=False)
    if not stat.S_ISREG(status.st_mode):
        kind = "a symbolic link" if entry.is_symlink() else "no regular file"
        return Problem(path, 0, 0, "file-irregular", f"this is {kind}", "add the file itself")
    if status.st_size > MAX_FILE_BYTES:
        message = f"this file is larger than {MAX_FILE_BYTES // 1_000_000} MB"
        return Problem(path, 0, 0, "file-too-large", message, "make it smaller or leave it out")
    return SourceFile(path, file_stamp(status))


def _too_many(path: str) -> Problem:
    message = f"this file is one more than the {MAX_FILES:,} that a content folder may hold"
    return Problem(path, 0, 0, "file-too-many", message, "split the digest, or clear the folder up")


def read_bytes_safely(folder: Path, path: str) -> bytes:
    """The bytes of a regular file that is no larger than files may be, whatever it has become
    since it was found. Raises OSError.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(folder / path, flags), "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "this is no regular file")
        raw = b""
        while part := file.read(MAX_FILE_BYTES + 1 - len(raw)):
            raw += part
    if len(raw) > MAX_FILE_BYTES:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return raw


def read_file(folder: Path, path: str) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """What the file at `path` below `folder` holds, and what is wrong with it."""
    from standfirst.reading.read import read  # takes long to import, and a warm check reads nothing

    try:
        raw = read_bytes_safely(folder, path)
    except OSError as error:
        return (), (unreadable(path, error),)
    return read(path, raw)


def misplaced(sources: Iterable[SourceFile]) -> Iterator[Problem]:
    """A warning for each file where none belongs."""
    for source in sources:
        place, hint = classify(source.path)
        if place is FileKind.MISPLACED:
            yield Problem(
                source.path,
                0,
                0,
                "file-misplaced",
                "no file belongs here, so it is left out",
                hint,
                Level.WARNING,
            )


def gather(items: Iterable[Item], media: Iterable[str]) -> Content:
    """Put what was read into the drawers of a Content, in the order given."""
    drawers: dict[type, list[object]] = {
        kind: []
        for kind in (
            Article,
            Topic,
            Story,
            EditionLetter,
            Publisher,
            PlainPage,
            Ledger,
            Lead,
            DeadLinks,
        )
    }
    for item in items:
        drawers[type(item)].append(item)
    return Content(
        articles=tuple(drawers[Article]),  # type: ignore[arg-type]
        topics=tuple(drawers[Topic]),  # type: ignore[arg-type]
        stories=tuple(drawers[Story]),  # type: ignore[arg-type]
        letters=tuple(drawers[EditionLetter]),  # type: ignore[arg-type]
        publishers=tuple(drawers[Publisher]),  # type: ignore[arg-type]
        pages=tuple(drawers[PlainPage]),  # type: ignore[arg-type]
        media=frozenset(media),
        leads=tuple(drawers[Lead]),  # type: ignore[arg-type]
        dead=frozenset(url for item in drawers[DeadLinks] for url in item.urls),  # type: ignore[attr-defined]
        ledger=(drawers[Ledger] or [NO_LEDGER])[0],  # type: ignore[arg-type]
    )


def unreadable(path: str, error: OSError) -> Problem:
    reason = (error.strerror or str(error)).lower()
    return Problem(
        path,
        0,
        0,
        "file-unreadable",
        f"this file cannot be read: {reason}",
        "check its permissions",
    )
