"""Where the keys of a file are."""

from __future__ import annotations

from collections.abc import Mapping

Position = tuple[int, int]
"""Line and column in a file, both counted from 1."""

Positions = Mapping[str, Position]
"""The position of each key or list item, such as `topics.0` or `source.0.url`."""


def text_position(text: str, index: int, *, line: int = 1) -> Position:
    """The position of a character of a text that begins on `line`."""
    return line + text.count("\n", 0, index), index - text.rfind("\n", 0, index)


def nearest_position(at: Positions, key: str) -> Position:
    """The position of a key, or of the nearest key above it that is known, or the first line."""
    while key:
        if key in at:
            return at[key]
        key = key.rpartition(".")[0]
    return (1, 1)
