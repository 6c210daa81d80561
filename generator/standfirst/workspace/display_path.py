"""How a path is shown to the user."""

from __future__ import annotations

from pathlib import Path


def display_path(path: Path) -> str:
    """A path as the user would write it from where they are."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
