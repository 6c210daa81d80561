"""The search on the disk: shards are indexed once, kept in the digest's cache and copied from it.

Below `search/` of the cache there is a folder for each shard, named by its key, and in it the
folder that goes to the site as it is, named by its content. A shard that has not changed is
neither read nor indexed again.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from standfirst.arranging.site import Site
from standfirst.building.plan import Planned, plan_bytes
from standfirst.building.write import run_in_processes
from standfirst.model import urls
from standfirst.model.settings import Settings
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.search.search_documents import search_documents
from standfirst.rendering.search.search_manifest import facets_file, manifest_file
from standfirst.rendering.search.shard_index import ShardFiles, index_shard
from standfirst.rendering.search.shards import Shard, shards
from standfirst.workspace.cache_folder import SHARDS


def plan_search(
    site: Site, settings: Settings, words: Words, *, cache: Path, version: str, jobs: int
) -> dict[str, Planned]:
    """The files of the search, those of the shards as copies of what lies below `cache`.

    Indexes what is not there yet, using up to `jobs` processes; `version` names the code.
    """
    parts = shards(search_documents(site, settings))
    kept = [cache / SHARDS / fingerprint(version, shard.key) for shard in parts]

    def keep(part: Sequence[tuple[Shard, Path]]) -> None:
        for shard, place in part:
            _keep(place, _index(shard))

    missing = [pair for pair in zip(parts, kept, strict=True) if not pair[1].is_dir()]
    run_in_processes(keep, missing, lambda some: some, jobs=jobs, chunk=1)
    files = {f"{urls.SEARCH}{path}": Planned(path, file) for path, file in _files(kept).items()}
    named = [(shard, _name(place)) for shard, place in zip(parts, kept, strict=True)]
    return files | _plan_lists(site, settings, words, named)


def write_search(site_dir: Path, site: Site, settings: Settings, words: Words) -> None:
    """Index everything and write it into a folder that MkDocs has built."""
    named = []
    for shard in shards(search_documents(site, settings)):
        indexed = _index(shard)
        named.append((shard, indexed.name))
        _write(site_dir / urls.SEARCH / indexed.name, indexed.files)
    for path, planned in _plan_lists(site, settings, words, named).items():
        (site_dir / path).write_bytes(planned.content())


def delete_unused_shards(cache: Path, used: Mapping[str, Planned]) -> None:
    """Drop the shards below `cache` that are none of those in `used`, a plan."""
    folder = cache / SHARDS
    places = (planned.make for planned in used.values())
    keep = {p.parts[len(folder.parts)] for p in places if isinstance(p, Path)}
    for place in folder.iterdir() if folder.is_dir() else ():
        if place.name not in keep:
            shutil.rmtree(place, ignore_errors=True)


def _plan_lists(
    site: Site, settings: Settings, words: Words, named: Sequence[tuple[Shard, str]]
) -> dict[str, Planned]:
    items = [item for shard, _ in named for item in shard.items]
    return {
        f"{urls.SEARCH}index.json": plan_bytes(manifest_file(site, named)),
        f"{urls.SEARCH}facets.json": plan_bytes(facets_file(site, settings, words, items)),
    }


def _index(shard: Shard) -> ShardFiles:
    return index_shard([item.make() for item in shard.items], shard.label)


def _keep(place: Path, indexed: ShardFiles) -> None:
    """Put a shard's files below `place` in one step: a build that is killed leaves no half."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".") as half:
        _write(Path(half) / "whole" / indexed.name, indexed.files)
        (Path(half) / "whole").rename(place)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _name(place: Path) -> str:
    return os.listdir(place)[0]  # noqa: PTH208  it holds one folder


def _files(places: Sequence[Path]) -> dict[str, Path]:
    """Every file of kept shards, by the path that it has below the search's address."""
    found: dict[str, Path] = {}
    for place in places:
        name = _name(place)
        with os.scandir(place / name) as entries:
            inside = sorted((entry.name, entry.path) for entry in entries)
        found |= {f"{name}/{file}": Path(path) for file, path in inside}
    return found
