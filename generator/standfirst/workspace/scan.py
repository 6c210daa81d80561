"""Finds and reads the files of a content folder: regular ones only, nothing outside it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from standfirst.errors import ContentMissingError
from standfirst.model.codes import Code
from standfirst.model.content import FileContent
from standfirst.model.problem import Level, Problem
from standfirst.model.spelling import printable
from standfirst.reading.file_kinds import OtherFile, classify
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
    """The files of a content folder, sorted by path, and Problems for all else that is in it."""

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
    """The files below a folder, and a Problem for each entry that is not read."""
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
        return Problem(
            path, code=Code.FILE_IRREGULAR, message=f"this is {kind}", hint="add the file itself"
        )
    if status.st_size > MAX_FILE_BYTES:
        message = f"this file is larger than {MAX_FILE_BYTES // 1_000_000} MB"
        return Problem(
            path, code=Code.FILE_TOO_LARGE, message=message, hint="make it smaller or leave it out"
        )
    return SourceFile(path, file_stamp(status))


def _too_many(path: str) -> Problem:
    message = f"this file is one more than the {MAX_FILES:,} that a content folder may hold"
    return Problem(
        path,
        code=Code.FILE_TOO_MANY,
        message=message,
        hint="split the digest, or clear the folder up",
    )


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


def read_file(folder: Path, path: str) -> FileContent:
    """What the file at `path` below `folder` is read into."""
    from standfirst.reading.read import (  # takes long to import, and a warm check reads nothing
        read,
        unread_items,
    )

    try:
        raw = read_bytes_safely(folder, path)
    except OSError as error:
        return FileContent(unread_items(path), (unreadable(path, error),))
    return read(path, raw)


def misplaced(sources: Iterable[SourceFile]) -> Iterator[Problem]:
    """A warning for each file where none belongs."""
    for source in sources:
        kind, hint = classify(source.path)
        if kind is OtherFile.MISPLACED:
            yield Problem(
                source.path,
                code=Code.FILE_MISPLACED,
                message="no file belongs here, so it is left out",
                hint=hint,
                level=Level.WARNING,
            )


def unreadable(path: str, error: OSError) -> Problem:
    """The Problem of a file that the system does not let us read."""
    reason = (error.strerror or str(error)).lower()
    return Problem(
        path,
        code=Code.FILE_UNREADABLE,
        message=f"this file cannot be read: {reason}",
        hint="check its permissions",
    )
