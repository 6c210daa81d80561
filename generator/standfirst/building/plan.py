"""What a folder shall hold: every file, what it is made of, and how to make it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from standfirst.model.article import Bodies
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.output import Joined, Output


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to be: bytes that are at hand or can be made, a file to copy, or files to join.

    `key` tells its versions apart; `needs` are the paths of the articles whose bodies it takes.
    """

    key: str
    make: Callable[[Bodies], bytes] | Joined | bytes | Path
    needs: tuple[str, ...] = ()


Plan = Mapping[str, Planned]
"""The path of each file below the root of the site, in the order in which they are made."""


def plan_outputs(outputs: Iterable[Output | Joined], theme_key: str) -> dict[str, Planned]:
    """The files of outputs. One without a key is made here, because only that can tell.

    `theme_key` changes with the templates.
    """
    planned = {}
    for output in outputs:
        key = fingerprint(theme_key, output.path, output.key)
        if isinstance(output, Joined):
            planned[output.path] = Planned(key, output)
        elif output.key:
            planned[output.path] = Planned(key, output.make, output.needs)
        else:
            planned[output.path] = plan_bytes(output.make({}))
    return planned


def plan_bytes(content: str | bytes) -> Planned:
    """A file whose content is at hand."""
    raw = content.encode() if isinstance(content, str) else content
    return Planned(blake2b(raw, digest_size=16).hexdigest(), raw)


def plan_copies(folder: Path, files: Mapping[str, str]) -> dict[str, Planned]:
    """Files that lie below `folder`: their paths, to the hashes of their bytes."""
    return {path: Planned(key, folder / path) for path, key in files.items()}
