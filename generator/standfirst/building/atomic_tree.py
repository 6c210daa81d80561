"""Publishes a tree of files atomically: beside the published one, then exchanged with it.

Two trees lie side by side: `site`, which is published, and `.site.spare`, which is the build
before. A build brings the spare up to date, touching only what differs, and exchanges the two in
one step of the file system. A build that fails or is killed leaves the published tree whole.

A whole tree carries a file with its name, the hash of its manifest. The name is taken away before
anything in the tree is touched and put back when all is done, so that a tree without a name is
known to be broken and is made anew.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from standfirst.errors import ForeignFolderError

MARKER = ".standfirst"
"""Holds a tree's name: its presence tells a whole tree of ours from any other folder."""

Manifest = Mapping[str, str]
"""The path of each file below a tree's root, to the hash of what it is made of."""


def tree_name(manifest: Manifest) -> str:
    """The name of the tree with this manifest: equal for equal content, anywhere, at any time."""
    listed = "".join([f"{path}\0{manifest[path]}\n" for path in sorted(manifest)])
    return blake2b(listed.encode(), digest_size=16).hexdigest()


def read_name(tree: Path) -> str | None:
    """The name of a whole tree; None where there is no tree or a broken one."""
    try:
        return (tree / MARKER).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None


def name_tree(tree: Path, name: str) -> None:
    """Declare a tree whole."""
    (tree / MARKER).write_text(f"{name}\n", encoding="ascii")


def spare_path(site: Path) -> Path:
    """Where the spare tree of a published folder lies: beside it, on the same disk."""
    return site.with_name(f".{site.name}.spare")


def refuse_foreign_folder(site: Path) -> None:
    """Raise ForeignFolderError where `site` is a folder with content that no build of ours made."""
    if not site.exists() or (site / MARKER).exists():
        return
    if not site.is_dir() or any(site.iterdir()):
        raise ForeignFolderError(
            f"{site} holds files that Standfirst did not build, and they would be lost: empty it,"
            " or choose another folder with --site-dir"
        )


@dataclass(frozen=True, slots=True)
class SpareTree:
    """The spare tree of a published folder, while it is brought up to date.

    `published` and `found` are the manifests of the published tree and of the spare one, None for
    one that is not there, is broken, or whose manifest is forgotten.
    """

    site: Path
    spare: Path
    published: Manifest | None
    found: Manifest | None

    @classmethod
    def open(cls, site: Path, known: Callable[[str], Manifest | None]) -> SpareTree:
        """The spare tree of `site`; `known` returns the manifest of a tree by its name."""

        def manifest(tree: Path) -> Manifest | None:
            name = read_name(tree)
            return known(name) if name else None

        spare = spare_path(site)
        _recover(site, spare)
        return cls(site, spare, manifest(site), manifest(spare))

    def prepare(self) -> Manifest:
        """Make the spare ready to be changed, and tell what it holds.

        Takes its name away. A broken spare is dropped; where there is none, the published tree
        is cloned.
        """
        if self.found is not None:
            (self.spare / MARKER).unlink()
            return self.found
        remove(self.spare)
        self.spare.mkdir(parents=True)
        if self.published is None:
            return {}
        clone(self.site, self.spare, self.published)
        return self.published

    def remove_files(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that become empty."""
        for path in paths:
            (self.spare / path).unlink(missing_ok=True)
            _remove_empty_folders((self.spare / path).parent, self.spare)

    def publish(self, name: str) -> None:
        """Name the spare tree and exchange it with the published one, in one step."""
        name_tree(self.spare, name)
        if not self.site.exists():
            self.spare.rename(self.site)
        else:
            exchange(self.spare, self.site)


def remove(tree: Path) -> None:
    """Remove a tree of ours; its name first, so that a kill leaves no half tree with a name."""
    (tree / MARKER).unlink(missing_ok=True)
    if tree.exists():
        shutil.rmtree(tree)


def clone(source: Path, target: Path, paths: Iterable[str]) -> None:
    """Put hard links to files below `source` below `target`; they are never written through."""
    made = {""}
    for path in paths:
        folder = path.rpartition("/")[0]
        if folder not in made:
            (target / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        try:
            os.link(source / path, target / path)
        except OSError:  # a disk without hard links, or a file at its limit of links
            shutil.copyfile(source / path, target / path)


def _remove_empty_folders(folder: Path, root: Path) -> None:
    while folder != root:
        try:
            folder.rmdir()
        except OSError as error:
            if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
                return
            if error.errno != errno.ENOENT:
                raise
        folder = folder.parent


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders: atomically where the system can, else in quick steps.

    If the steps are interrupted, `_recover` takes them back before the next build.
    """
    if not _exchange_atomically(one, other):
        aside = _aside(one)
        other.rename(aside)
        one.rename(other)
        aside.rename(one)


def _aside(spare: Path) -> Path:
    return spare.with_name(f"{spare.name}.aside")


def _recover(site: Path, spare: Path) -> None:
    """Finish an exchange in steps that was cut short: the tree set aside goes where one lacks."""
    aside = _aside(spare)
    if aside.exists():
        if not site.exists():
            aside.rename(site)
        elif not spare.exists():
            aside.rename(spare)
        else:
            remove(aside)


_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # macOS sys/stdio.h


def _exchange_atomically(one: Path, other: Path) -> bool:
    """renameat2(2) with RENAME_EXCHANGE on Linux, renamex_np(2) with RENAME_SWAP on macOS."""
    if sys.platform not in ("linux", "darwin"):
        return False
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            code = libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
        else:
            code = libc.renamex_np(first, second, _RENAME_SWAP)
    except (AttributeError, OSError):  # an old C library, or none that can be loaded
        return False
    return int(code) == 0
