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

from standfirst.building.plan import Planned, plan_bytes
from standfirst.building.write import batches, run_in_processes
from standfirst.model import urls
from standfirst.model.article import ReadBodies
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.context import Context
from standfirst.rendering.search.search_documents import SearchRecord, search_documents
from standfirst.rendering.search.search_manifest import facets_file, manifest_file
from standfirst.rendering.search.shard_index import ShardFiles, index_shard
from standfirst.rendering.search.shards import Shard, shards
from standfirst.workspace.cache_folder import SHARDS


def plan_search(
    context: Context, read_bodies: ReadBodies, *, cache: Path, version: str, jobs: int
) -> dict[str, Planned]:
    """The files of the search, those of the shards as copies of what lies below `cache`.

    Indexes what is not there yet, using up to `jobs` processes; `version` names the code.
    """
    parts = shards(search_documents(context))
    stored = [cache / SHARDS / fingerprint(version, shard.key) for shard in parts]

    def store_missing(part: Sequence[tuple[Shard, Path]]) -> None:
        for shard, folder in part:
            _store_shard(folder, _index(shard, read_bodies))

    missing = [pair for pair in zip(parts, stored, strict=True) if not pair[1].is_dir()]
    run_in_processes(store_missing, missing, jobs=jobs, chunk=1)
    copies = _shard_files(stored).items()
    files = {f"{urls.SEARCH}{path}": Planned(path, file) for path, file in copies}
    named_shards = [
        (shard, _shard_name(folder)) for shard, folder in zip(parts, stored, strict=True)
    ]
    items = [item for shard in parts for item in shard.items]
    return files | {
        f"{urls.SEARCH}index.json": plan_bytes(manifest_file(context, named_shards)),
        f"{urls.SEARCH}facets.json": plan_bytes(facets_file(context, items)),
    }


def delete_unused_shards(cache: Path, used: Mapping[str, Planned]) -> None:
    """Delete the shards below `cache` that the plan `used` does not copy."""
    root = cache / SHARDS
    files = (planned.make for planned in used.values())
    names = {file.parts[len(root.parts)] for file in files if isinstance(file, Path)}
    for folder in root.iterdir() if root.is_dir() else ():
        if folder.name not in names:
            shutil.rmtree(folder, ignore_errors=True)


def _index(shard: Shard, read_bodies: ReadBodies) -> ShardFiles:
    records: list[SearchRecord] = []
    for part in batches(shard.items):
        bodies = read_bodies({path for item in part for path in item.needs})
        records.extend(item.make(bodies) for item in part)
    return index_shard(records, shard.label)


def _store_shard(folder: Path, indexed: ShardFiles) -> None:
    """Put a shard's files below `folder` in one step: a killed build leaves none half written."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".") as temporary:
        inside = Path(temporary) / "whole" / indexed.name
        inside.mkdir(parents=True)
        for name, content in indexed.files.items():
            (inside / name).write_bytes(content)
        inside.parent.rename(folder)


def _shard_name(folder: Path) -> str:
    return os.listdir(folder)[0]  # noqa: PTH208  it holds one folder


def _shard_files(folders: Sequence[Path]) -> dict[str, Path]:
    """Every file of kept shards, by the path that it has below the search's address."""
    found: dict[str, Path] = {}
    for folder in folders:
        name = _shard_name(folder)
        with os.scandir(folder / name) as entries:
            inside = sorted((entry.name, entry.path) for entry in entries)
        found |= {f"{name}/{file}": Path(path) for file, path in inside}
    return found
