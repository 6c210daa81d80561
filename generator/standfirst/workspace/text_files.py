"""Reads and replaces Markdown files in place, for `standfirst check --fix` and `standfirst fmt`."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from standfirst.workspace.scan import scan


def texts(folder: Path, paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The path below `folder` and the text of each Markdown file, or of those in `paths`.

    Files that are not UTF-8 are skipped: `standfirst check` reports them.
    """
    wanted = [path.resolve() for path in paths]
    for source in scan(folder).sources:
        if not source.path.endswith(".md"):
            continue
        file = (folder / source.path).resolve()
        if wanted and not any(file.is_relative_to(path) for path in wanted):
            continue
        try:
            yield source.path, file.read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            continue


def replace_texts(folder: Path, changed: Iterable[tuple[str, str]]) -> None:
    """Replace the text of files, each completely or not at all."""
    for path, text in changed:
        file = folder / path
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(text.encode())
            temporary.chmod(file.stat().st_mode & 0o777)
            temporary.replace(file)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
