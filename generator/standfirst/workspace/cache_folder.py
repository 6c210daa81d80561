"""Where a digest's store lies, and what makes everything in it out of date."""

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
"""Names another folder for the store, for CI that carries it from run to run."""

SHARDS = "search"
"""The folder beside the store that holds the shards of the search."""


def cache_folder(config_file: Path) -> Path:
    """The folder of the store of the digest with these settings: one for each place on the disk.

    It is outside the digest's own folder, so no pull request can bring a store of its own.
    """
    place = str(config_file.resolve())
    name = (
        f"{config_file.resolve().parent.name}-{blake2b(place.encode(), digest_size=6).hexdigest()}"
    )
    root = os.environ.get(_VARIABLE)
    return (Path(root) if root else user_cache_path("standfirst")) / name


def open_store(folder: Path) -> tuple[Store, str]:
    """The store below `folder`, and a sentence for the user where it had to be made anew."""
    path = folder / "store.sqlite"
    try:
        return Store(path, code_version()), ""
    except StoreDamagedError:
        discard(folder)
        return Store(path, code_version()), "The cache was damaged and is made anew."


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
    """A hash of the names and the bytes of the files below a folder; of none where there is none.

    It is the same for equal files anywhere, so what is built with them is the same, too.
    """
    wanted = tuple(suffixes)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    whole = blake2b(digest_size=16)
    for file in files:
        if not wanted or file.suffix in wanted:
            whole.update(f"\0{file.relative_to(folder).as_posix()}\0".encode())
            whole.update(blake2b(file.read_bytes()).digest())
    return whole.hexdigest()
