"""What the user of an import names: a URL, a file or an archive."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

_ARCHIVES = (".tar.gz", ".tgz", ".tar", ".zip")


class SourceKind(Enum):
    """How a source is read. An archive is a folder, or a file that holds one."""

    URL = auto()
    FILE = auto()
    ARCHIVE = auto()


def source_kind(source: str) -> SourceKind:
    """The kind of a source, by how it is named."""
    if source.startswith(("http://", "https://")):
        return SourceKind.URL
    if Path(source).is_dir() or source.endswith(_ARCHIVES):
        return SourceKind.ARCHIVE
    return SourceKind.FILE
