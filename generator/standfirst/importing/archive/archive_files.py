"""The files of an archive: a folder, a `.tar` (plain or compressed) or a `.zip`.

Nothing is unpacked to disk, no link is followed, and no file is read beyond `MAX_FILE` bytes.
"""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

from standfirst.errors import ArchiveError, explain
from standfirst.importing.archive.import_report import Entry
from standfirst.importing.archive.posts import SUFFIXES

MAX_FILE = 2_000_000
"""Bytes of the longest file that is read."""

MAX_TOTAL = 1_000_000_000
"""Bytes of Markdown in one archive; more is a mistake, or an attack."""

MAX_FILES = 200_000


_ENDINGS = (".tar.gz", ".tgz", ".tar", ".zip")


def is_archive(source: str) -> bool:
    """Whether a source is an archive, by how it is named: a folder, or a file that holds one."""
    is_url = source.startswith(("http://", "https://"))
    return not is_url and (Path(source).is_dir() or source.endswith(_ENDINGS))


@dataclass(slots=True)
class Archive:
    """What was found: paths with their bytes, and files that are left out unread.

    Paths are relative to the archive, with forward slashes. Files that are no Markdown have no
    bytes here.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    left_out: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Member:
    """A file of an archive: how it is opened, or the code of the reason why it is left out."""

    path: str
    fault: str = ""
    open: Callable[[], IO[bytes] | io.FileIO] = io.BytesIO


_FAULTS = {
    "link": "links are not followed",
    "hidden": "hidden files are not looked at",
    "hidden-folder": "hidden folders are not looked at",
    "no-file": "it is no ordinary file",
    "encrypted": "it is encrypted",
    "unsafe-path": "its path leads out of the archive",
    "repeated": "another file of the archive has the same path",
    "too-large": f"it has more than {MAX_FILE:,} bytes",
}


def read_archive(source: Path) -> Archive:
    """Raises ArchiveError when the source is missing, or no archive that can be read."""
    try:
        if source.is_dir():
            return _collect(_in_folder(source))
        if not source.exists():
            raise ArchiveError(f"There is no folder or archive {source}.")
        if zipfile.is_zipfile(source):
            return _collect(_in_zip(source))
        if tarfile.is_tarfile(source):
            return _collect(_in_tar(source))
    except OSError as error:
        raise ArchiveError(explain(error, error.filename or source, "read")) from error
    except (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ArchiveError(f"{source} cannot be read: {error}") from error
    raise ArchiveError(f"{source} is no folder, no .tar.gz and no .zip.")


def _collect(members: Iterable[_Member]) -> Archive:
    archive = Archive()
    total = 0
    for number, member in enumerate(members):
        if number >= MAX_FILES:
            raise ArchiveError(f"The archive has more than {MAX_FILES:,} files.")
        path, fault, raw = _shown(member.path), member.fault, b""
        if not fault and path in archive.files:
            fault = "repeated"
        if not fault and path.lower().endswith(SUFFIXES):
            with member.open() as stream:
                raw = stream.read(MAX_FILE + 1)
            fault = "too-large" if len(raw) > MAX_FILE else ""
        if fault:
            code = fault.removesuffix("-folder")
            archive.left_out.append(Entry.skipped(path, code, _FAULTS[fault]))
            continue
        total += len(raw)
        if total > MAX_TOTAL:
            raise ArchiveError(f"The archive has more than {MAX_TOTAL:,} bytes of Markdown.")
        archive.files[path] = raw
    return archive


def _in_folder(root: Path) -> Iterator[_Member]:
    for folder, names, files in os.walk(root):
        here = Path(folder)
        for name in sorted(names):
            path = (here / name).relative_to(root).as_posix()
            if (here / name).is_symlink():
                yield _Member(path, "link")
            elif name.startswith("."):
                yield _Member(f"{path}/", "hidden-folder")
        names[:] = sorted(n for n in names if not n.startswith("."))  # os.walk follows no links
        for name in sorted(files):
            file = here / name
            fault = "" if file.is_file() else "no-file"
            fault = "link" if file.is_symlink() else fault
            fault = "hidden" if name.startswith(".") else fault
            yield _Member(file.relative_to(root).as_posix(), fault, partial(io.FileIO, file))


def _in_tar(source: Path) -> Iterator[_Member]:
    with tarfile.open(source) as tar:
        for member in tar:
            if not member.isdir():
                fault = _path_fault(member.name) if member.isfile() else "no-file"
                fault = "link" if member.islnk() or member.issym() else fault
                yield _Member(member.name, fault, partial(_extract, tar, member))


def _in_zip(source: Path) -> Iterator[_Member]:
    with zipfile.ZipFile(source) as zipped:
        for member in zipped.infolist():
            if not member.is_dir():
                fault = "encrypted" if member.flag_bits & 1 else _path_fault(member.filename)
                is_link = (member.external_attr >> 16) & 0o170000 == 0o120000
                fault = "link" if is_link else fault
                yield _Member(member.filename, fault, partial(zipped.open, member))


def _extract(tar: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    return tar.extractfile(member) or io.BytesIO()  # only what is no file has no stream


def _path_fault(path: str) -> str:
    """Why a path within a packed archive is not taken; empty where it is."""
    path = _shown(path)
    parts = path.split("/")
    if path.startswith("/") or ".." in parts or "\\" in path or ":" in parts[0]:
        return "unsafe-path"
    return "hidden" if any(part.startswith(".") and part != "." for part in parts) else ""


def _shown(path: str) -> str:
    """A path that can be printed, whatever bytes its name has."""
    raw = path.removeprefix("./").encode("utf-8", "surrogateescape")
    return raw.decode("utf-8", "backslashreplace")
