"""What the published folder shall hold: every file, what it is made of, and how to make it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from standfirst.building.atomic_tree import Manifest
from standfirst.building.write import Writer
from standfirst.model.urls import file_path
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.page import Page


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to be: a page to render, an output to make or to join, bytes to write, a file to copy.

    `key` tells its versions apart.
    """

    key: str
    make: Page | Output | Joined | bytes | Path

    def content(self) -> bytes:
        """What will stand in a file that is made on its own: no page, nothing joined."""
        match self.make:
            case bytes():
                return self.make
            case Output():
                return self.make.make()
            case Path():
                return self.make.read_bytes()
        raise TypeError(f"{self.make} is made of other files")


Plan = Mapping[str, Planned]
"""The path of each file below the root of the site, in the order of the paths."""


def make_manifest(plan: Plan) -> Manifest:
    """What a tree made to this plan holds."""
    return {path: planned.key for path, planned in plan.items()}


def plan_pages(pages: Sequence[Page], writer: Writer, theme_key: str) -> dict[str, Planned]:
    """The files of the pages, of which none is rendered.

    `theme_key` changes with the templates. Of what stands around the pages, a page's key depends on
    its own layout alone: which others there are is no business of its.
    """
    planned = {}
    layout_keys = {
        id(layout): fingerprint(theme_key, repr(layout))
        for layout in writer.layouts.layouts.values()
    }
    for page in pages:
        layout_key = layout_keys[id(writer.layouts.layout(page.address))]
        key = fingerprint(layout_key, page.key, page.address, page.title, page.description)
        planned[file_path(page.address)] = Planned(key, page)
    return planned


def plan_outputs(outputs: Iterable[Output | Joined], theme_key: str) -> dict[str, Planned]:
    """Files that are no pages. One without a key is made here, because only that can tell."""
    return {
        output.path: plan_bytes(output.make())
        if isinstance(output, Output) and not output.key
        else Planned(fingerprint(theme_key, output.path, output.key), output)
        for output in outputs
    }


def plan_bytes(content: str | bytes) -> Planned:
    """A file whose content is at hand."""
    raw = content.encode() if isinstance(content, str) else content
    return Planned(blake2b(raw, digest_size=16).hexdigest(), raw)


def plan_copies(folder: Path, files: Mapping[str, str]) -> dict[str, Planned]:
    """Files that lie below `folder`: their paths, to the hashes of their bytes."""
    return {path: Planned(key, folder / path) for path, key in files.items()}
