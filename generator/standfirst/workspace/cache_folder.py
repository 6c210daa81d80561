"""Where a digest's store is, and the version of the code that makes it out of date."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

import msgspec
from platformdirs import user_cache_path

import standfirst
from standfirst.rendering.cache_keys import fingerprint
from standfirst.workspace.store import Store, StoreDamagedError

_VARIABLE = "STANDFIRST_CACHE"
"""The environment variable with another folder for stores, for CI that keeps it between runs."""

SHARDS = "search"
"""The folder beside the store that holds the shards of the search."""


def cache_folder(config_file: Path) -> Path:
    """The folder of the store of the digest with these settings: one for each place on the disk.

    It is outside the digest's own folder, so no pull request can bring a store of its own.
    """
    file = config_file.resolve()
    name = f"{file.parent.name}-{blake2b(str(file).encode(), digest_size=6).hexdigest()}"
    root = os.environ.get(_VARIABLE)
    return (Path(root) if root else user_cache_path("standfirst")) / name


def open_store(folder: Path) -> tuple[Store, str]:
    """The store below `folder`, and a sentence for the user where it was damaged."""
    path = folder / "store.sqlite"
    try:
        return Store.open(path, code_version()), ""
    except StoreDamagedError:
        discard(folder)
        return Store.open(path, code_version()), "The cache was damaged and is made anew."


def discard(folder: Path) -> None:
    """Delete the store and the shards of the search below `folder`."""
    shutil.rmtree(folder / SHARDS, ignore_errors=True)
    for name in ("store.sqlite", "store.sqlite-wal", "store.sqlite-shm"):
        (folder / name).unlink(missing_ok=True)


def code_version() -> str:
    """A hash that changes with our code and with every library installed beside it."""
    package = Path(standfirst.__file__).parent
    libraries = Path(msgspec.__file__).parent.parent
    names = sorted(path.name for path in libraries.glob("*.dist-info"))
    return fingerprint(*names, folder_fingerprint(package, {".py"}))


def folder_fingerprint(folder: Path, suffixes: Iterable[str] = ()) -> str:
    """A hash of the names and the bytes of the files below a folder, which need not exist.

    With `suffixes` only of the files that end in one of them.
    """
    wanted = tuple(suffixes)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    hasher = blake2b(digest_size=16)
    for file in files:
        if not wanted or file.suffix in wanted:
            hasher.update(f"\0{file.relative_to(folder).as_posix()}\0".encode())
            hasher.update(blake2b(file.read_bytes()).digest())
    return hasher.hexdigest()
