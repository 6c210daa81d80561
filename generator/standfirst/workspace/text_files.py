"""Reads and replaces Markdown files in place, for `standfirst check --fix` and `standfirst fmt`."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from standfirst.contributing.fix import fix, known_names
from standfirst.contributing.fmt import format_file, is_faulty
from standfirst.workspace.pipeline import open_digest
from standfirst.workspace.scan import scan


@dataclass(frozen=True, slots=True)
class FormatRun:
    """Which files below `folder` were changed, or would be, and which have errors of their own."""

    folder: Path
    changed: tuple[str, ...]
    faulty: tuple[str, ...]


def format_files(config_file: Path, paths: Sequence[Path], *, dry_run: bool = False) -> FormatRun:
    """Write the front matter of all Markdown files, or of those in `paths`, in canonical form.

    Raises as `open_digest` does.
    """
    with open_digest(config_file) as workspace:
        folder = workspace.folder
    read = list(texts(folder, paths))
    faulty = tuple(path for path, text in read if is_faulty(path, text))
    changed = [
        (path, better)
        for path, text in read
        if (better := format_file(path, text)) is not None and better != text
    ]
    if not dry_run:
        replace_texts(folder, changed)
    return FormatRun(folder, tuple(path for path, _ in changed), faulty)


def fix_files(config_file: Path, paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Repair what has one right answer: each file, once it is written, with what was repaired.

    Raises as `open_digest` does.
    """
    with open_digest(config_file) as workspace:
        folder, known = workspace.folder, known_names(workspace.load().content)
    for path, text in texts(folder, paths):
        fixed = fix(path, text, known)
        if fixed is not None:
            replace_texts(folder, [(path, fixed.text)])
            yield from ((folder / path, sentence) for sentence in fixed.said)


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
