"""The files of an archive: a folder, a `.tar` (plain or compressed) or a `.zip`.

Nothing is unpacked to disk, no link is followed, and no file is read beyond `MAX_FILE` bytes.
"""

from __future__ import annotations

import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from standfirst.errors import ArchiveError, explain
from standfirst.importing.archive.import_report import Entry, Outcome
from standfirst.importing.archive.posts import SUFFIXES

MAX_FILE = 2_000_000
"""Bytes of the longest file that is read."""

MAX_TOTAL = 1_000_000_000
"""Bytes of Markdown in one archive; more is a mistake, or an attack."""

MAX_FILES = 200_000


@dataclass(slots=True)
class Archive:
    """What was found: paths with their bytes, and files that are left out unread.

    Paths are relative to the archive, with forward slashes. Files that are no Markdown have no
    bytes here.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    left_out: list[Entry] = field(default_factory=list)
    _total: int = 0

    def take(self, path: str, stream: IO[bytes] | None) -> None:
        """Read a file. `stream` is None for one that is only to be accounted for."""
        if len(self.files) + len(self.left_out) >= MAX_FILES:
            raise ArchiveError(f"The archive has more than {MAX_FILES:,} files.")
        raw = stream.read(MAX_FILE + 1) if stream else b""
        if len(raw) > MAX_FILE:
            self.skip(path, "too-large", f"it has more than {MAX_FILE:,} bytes")
            return
        self._total += len(raw)
        if self._total > MAX_TOTAL:
            raise ArchiveError(f"The archive has more than {MAX_TOTAL:,} bytes of Markdown.")
        self.files[path] = raw

    def skip(self, path: str, code: str, text: str) -> None:
        self.left_out.append(Entry(path=path, outcome=Outcome.LEFT_OUT, code=code, text=text))


def read_archive(source: Path) -> Archive:
    """Raises ArchiveError when the source is missing, or no archive that can be read."""
    try:
        if source.is_dir():
            return _folder(source)
        if not source.exists():
            raise ArchiveError(f"There is no folder or archive {source}.")
        if zipfile.is_zipfile(source):
            return _zip(source)
        if tarfile.is_tarfile(source):
            return _tar(source)
    except OSError as error:
        raise ArchiveError(explain(error, error.filename or source, "read")) from error
    except (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ArchiveError(f"{source} cannot be read: {error}") from error
    raise ArchiveError(f"{source} is no folder, no .tar.gz and no .zip.")


def _folder(root: Path) -> Archive:
    archive = Archive()
    for folder, names, files in os.walk(root):
        here = Path(folder)
        for name in sorted(names):
            path = _shown((here / name).relative_to(root).as_posix())
            if (here / name).is_symlink():
                archive.skip(path, "link", "links are not followed")
            elif name.startswith("."):
                archive.skip(f"{path}/", "hidden", "hidden folders are not looked at")
        names[:] = sorted(n for n in names if not n.startswith("."))  # os.walk follows no links
        for name in sorted(files):
            path = _shown((here / name).relative_to(root).as_posix())
            if name.startswith("."):
                archive.skip(path, "hidden", "hidden files are not looked at")
            elif (here / name).is_symlink():
                archive.skip(path, "link", "links are not followed")
            elif not (here / name).is_file():
                archive.skip(path, "no-file", "it is no ordinary file")
            elif _is_markdown(path):
                with (here / name).open("rb") as stream:
                    archive.take(path, stream)
            else:
                archive.take(path, None)
    return archive


def _tar(source: Path) -> Archive:
    archive = Archive()
    with tarfile.open(source) as tar:
        for member in tar:
            path = _shown(member.name)
            if member.isdir():
                continue
            if member.islnk() or member.issym():
                archive.skip(path, "link", "links are not followed")
            elif not member.isfile():
                archive.skip(path, "no-file", "it is no ordinary file")
            elif _may_be_taken(path, archive):
                archive.take(path, tar.extractfile(member) if _is_markdown(path) else None)
    return archive


def _zip(source: Path) -> Archive:
    archive = Archive()
    with zipfile.ZipFile(source) as zipped:
        for member in zipped.infolist():
            path = _shown(member.filename)
            if member.is_dir():
                continue
            if (member.external_attr >> 16) & 0o170000 == 0o120000:
                archive.skip(path, "link", "links are not followed")
            elif member.flag_bits & 1:
                archive.skip(path, "encrypted", "it is encrypted")
            elif not _may_be_taken(path, archive):
                continue
            elif _is_markdown(path):
                with zipped.open(member) as stream:
                    archive.take(path, stream)
            else:
                archive.take(path, None)
    return archive


def _may_be_taken(path: str, archive: Archive) -> bool:
    parts = path.split("/")
    if path.startswith("/") or ".." in parts or "\\" in path or ":" in parts[0]:
        archive.skip(path, "unsafe-path", "its path leads out of the archive")
    elif any(part.startswith(".") and part != "." for part in parts):
        archive.skip(path, "hidden", "hidden files are not looked at")
    elif path in archive.files:
        archive.skip(path, "repeated", "another file of the archive has the same path")
    else:
        return True
    return False


def _is_markdown(path: str) -> bool:
    return path.lower().endswith(SUFFIXES)


def _shown(path: str) -> str:
    """A path that can be printed, whatever bytes its name has."""
    raw = path.removeprefix("./").encode("utf-8", "surrogateescape")
    return raw.decode("utf-8", "backslashreplace")


def markdown_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """The Markdown files of a content folder, sorted by path."""
    for path in sorted(root.rglob("*.md")):
        if path.is_file():
            yield path.relative_to(root).as_posix(), path.read_bytes()
