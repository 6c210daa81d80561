"""The layouts and the theme's files of a digest, made by MkDocs once and remembered."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.page import Page
from standfirst.theme.layout import Layout, Shapes
from standfirst.workspace.store import Store


@dataclass(frozen=True, slots=True)
class LayoutCache:
    """What stands around the pages: the layout of each shape, and the theme's own files.

    `assets` maps the path of each file to the hash of its bytes; `folder` holds them.
    """

    state: str
    folder: str
    shapes: Shapes
    layouts: Mapping[str, Layout]
    assets: Mapping[str, str]

    def layout(self, address: str) -> Layout:
        """The layout of the page at an address."""
        return self.layouts[self.shapes.of(address)]

    def texts(self, pages: Iterable[Page]) -> Iterator[str]:
        """What stands around these pages, a text for each shape, and the theme's own pages."""
        for shape in sorted({self.shapes.of(page.address) for page in pages}):
            yield "".join(self.layouts[shape].texts)
        for path in self.assets:
            if path.endswith(".html"):
                yield (Path(self.folder) / path).read_text(encoding="utf-8")

    def covers(self, titles: Mapping[str, str]) -> bool:
        """Whether there is a layout for each of these pages, under the titles it was made with."""
        return self.shapes.titles == {a: titles.get(a) for a in self.shapes.own} and all(
            self.shapes.of(address) in self.layouts for address in titles
        )


def load_layouts(
    config_file: Path, titles: Mapping[str, str], store: Store, *, folder: Path, state: str
) -> LayoutCache:
    """The layouts of a digest whose pages have these escaped titles by address.

    `state` changes with everything that MkDocs and the theme depend on; `folder` is where the
    theme's files are kept. Raises as `probe_layouts` does.
    """
    found = store.get_value("frames", LayoutCache)
    if found and found.state == state and found.covers(titles) and Path(found.folder).is_dir():
        return found
    made = _make(config_file, titles, folder, state)
    store.put_value("frames", made)
    return made


def _make(config_file: Path, titles: Mapping[str, str], folder: Path, state: str) -> LayoutCache:
    from standfirst.theme.layout_probe import probe_layouts  # MkDocs takes long to import

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        shapes, layouts = probe_layouts(config_file, titles, Path(place))
        files = {p.relative_to(place).as_posix(): p for p in Path(place).rglob("*") if p.is_file()}
        assets = {path: _hash(files[path]) for path in sorted(files)}
        target = folder / f"theme-{fingerprint(*assets.values(), *assets)}"
        if not target.exists():
            for old in folder.glob("theme-*"):
                shutil.rmtree(old)
            Path(place).chmod(0o755)
            shutil.copytree(place, target)
    return LayoutCache(state, str(target), shapes, layouts, assets)


def _hash(file: Path) -> str:
    return blake2b(file.read_bytes(), digest_size=16).hexdigest()
