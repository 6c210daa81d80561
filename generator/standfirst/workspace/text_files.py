"""`standfirst check --fix` and `standfirst fmt`: files written anew, in place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from standfirst.workspace.scan import scan


def texts(folder: Path, paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The path below `folder` and the text of each Markdown file, or of those in `paths`.

    Bytes that are not UTF-8 are no text: `standfirst check` reports them.
    """
    places = [path.resolve() for path in paths]
    for source in scan(folder).sources:
        if not source.path.endswith(".md"):
            continue
        file = (folder / source.path).resolve()
        if places and not any(file == place or file.is_relative_to(place) for place in places):
            continue
        try:
            yield source.path, file.read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            continue


def replace_texts(folder: Path, changed: Iterable[tuple[str, str]]) -> None:
    """Put new texts in the place of old ones, each whole or not at all."""
    for path, text in changed:
        file = folder / path
        handle, half = tempfile.mkstemp(dir=file.parent, prefix=".")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(text.encode())
            Path(half).chmod(file.stat().st_mode & 0o777)
            Path(half).replace(file)
        except BaseException:
            Path(half).unlink(missing_ok=True)
            raise
