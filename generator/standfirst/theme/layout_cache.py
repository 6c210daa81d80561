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
        return self.layouts[self.shapes.probe_page(address)]

    def layout_texts(self, pages: Iterable[Page]) -> Iterator[str]:
        """What stands around these pages, a text for each shape, and the theme's own pages."""
        for shape in sorted({self.shapes.probe_page(page.address) for page in pages}):
            yield "".join(self.layouts[shape].texts)
        for path in self.assets:
            if path.endswith(".html"):
                yield (Path(self.folder) / path).read_text(encoding="utf-8")

    def covers(self, titles: Mapping[str, str]) -> bool:
        """Whether there is a layout for each of these pages, under the titles it was made with."""
        return self.shapes.titles == {a: titles.get(a) for a in self.shapes.own} and all(
            self.shapes.probe_page(address) in self.layouts for address in titles
        )


def load_layouts(
    config_file: Path, titles: Mapping[str, str], store: Store, *, folder: Path, state: str
) -> LayoutCache:
    """The layouts of a digest whose pages have these escaped titles by address.

    `state` changes with everything that MkDocs and the theme depend on; `folder` is where the
    theme's files are kept. Raises as `probe_layouts` does.
    """
    cached = store.get_value("layouts", LayoutCache)
    if cached and cached.state == state and cached.covers(titles) and Path(cached.folder).is_dir():
        return cached
    made = _make(config_file, titles, folder, state)
    store.put_value("layouts", made)
    return made


def _make(config_file: Path, titles: Mapping[str, str], folder: Path, state: str) -> LayoutCache:
    from standfirst.theme.layout_probe import probe_layouts  # MkDocs takes long to import

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        built = Path(temporary)
        shapes, layouts = probe_layouts(config_file, titles, built)
        files = {p.relative_to(built).as_posix(): p for p in built.rglob("*") if p.is_file()}
        assets = {
            path: blake2b(files[path].read_bytes(), digest_size=16).hexdigest()
            for path in sorted(files)
        }
        target = folder / f"theme-{fingerprint(*assets.values(), *assets)}"
        if not target.exists():
            for old in folder.glob("theme-*"):
                shutil.rmtree(old)
            built.chmod(0o755)
            shutil.copytree(built, target)
    return LayoutCache(state, str(target), shapes, layouts, assets)
