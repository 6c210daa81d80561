"""The store of a digest: files as they were read, and values, so that a build repeats no work.

It is an SQLite file in the user's cache folder, never in the repository, so untrusted contributions
cannot change it. Everything in it is derived: without it a build takes longer and makes the same.
"""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from standfirst.model.article import Article, Body
from standfirst.model.content import FileContent
from standfirst.model.content_kinds import ARTICLE, CONTENT_KINDS, Item
from standfirst.model.positions import Position, Positions
from standfirst.model.problem import Problem
from standfirst.reading.file_kinds import OtherFile

T = TypeVar("T")

_MOST_NAMED = 500
"""How many paths one question to SQLite names: before 3.32 it took 999 at most."""

MEDIA = OtherFile.MEDIA.value
_ITEM_CLASSES = {kind.name: kind.item for kind in CONTENT_KINDS}
_KIND_NAMES = {kind.item: kind.name for kind in CONTENT_KINDS}
_SCHEMA = """
CREATE TABLE IF NOT EXISTS file (
    path TEXT PRIMARY KEY, stamp TEXT, kind TEXT, file_hash TEXT, items BLOB, problems BLOB,
    at BLOB, html TEXT, text TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS value (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
"""


class StoreDamagedError(Exception):
    """The store cannot be read, so it has to be deleted."""


class StoredFile(NamedTuple):
    """A row of the table `file`: what a file was read into, as the store keeps it.

    `items`, `problems` and `at` are msgpack. `kind` is the name of the content kind, MEDIA, or
    empty where the file holds no item; `file_hash` names the file's bytes, and is empty for all
    but articles and media. `html` and `text` are an article's body.
    """

    path: str
    stamp: str
    kind: str = ""
    file_hash: str = ""
    items: bytes = b""
    problems: bytes = b""
    at: bytes = b""
    html: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class RecalledFile:
    """A StoredFile unpacked: the items and the problems of one file.

    The bodies of articles and the positions of their keys stay in the store.
    """

    path: str
    kind: str
    file_hash: str
    items: Sequence[Item]
    problems: Sequence[Problem]


def _close_own(connections: dict[int, sqlite3.Connection]) -> None:
    """Close this process' connection; another's is not ours to close after a fork."""
    connection = connections.pop(os.getpid(), None)
    if connection is not None:
        connection.close()


class Store:
    """The store of one digest. `version` names the code: a store of another version is emptied.

    Each process opens a connection of its own, so a store may be used on both sides of a fork.
    """

    def __init__(self, path: Path | None, version: str) -> None:
        self._path, self._version = path, version
        self._connections: dict[int, sqlite3.Connection] = {}
        # From Python 3.13 on a connection that nobody closed is a warning.
        weakref.finalize(self, _close_own, self._connections)

    @classmethod
    def open(cls, path: Path | None, version: str) -> Store:
        """The store in a file; None keeps all in memory. Raises StoreDamagedError."""
        store = cls(path, version)
        try:
            with store._guard():
                if store.get_value("version", str) != version:
                    store.clear()
        except StoreDamagedError:
            store.close()
            raise
        return store

    @property
    def _db(self) -> sqlite3.Connection:
        own = self._connections.get(os.getpid())
        if own is None:
            own = self._connections[os.getpid()] = self._connect()
        return own

    def _connect(self) -> sqlite3.Connection:
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        place = self._path or ":memory:"
        connection = sqlite3.connect(place, timeout=60, check_same_thread=False)
        try:
            if self._path is not None:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(_SCHEMA)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    @contextmanager
    def _guard(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.DatabaseError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise StoreDamagedError(str(error)) from error

    def clear(self) -> None:
        """Delete everything."""
        with self._guard(), self._db as db:
            db.execute("DELETE FROM file")
            db.execute("DELETE FROM value")
        self.put_value("version", self._version)

    def close(self) -> None:
        """Close this process' connection."""
        _close_own(self._connections)

    def stamps(self) -> dict[str, str]:
        """The stamp of every stored file."""
        with self._guard():
            return dict(self._db.execute("SELECT path, stamp FROM file"))

    def put_files(self, files: Iterable[StoredFile], gone: Iterable[str] = ()) -> None:
        """Store files, in place of what was stored of them, and delete those that are gone."""
        with self._guard(), self._db as db:
            db.executemany("DELETE FROM file WHERE path = ?", ((path,) for path in gone))
            db.executemany(
                "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                files,
            )

    def files(self) -> Iterator[RecalledFile]:
        """Every stored file, sorted by path."""
        decode_items = {
            name: msgspec.msgpack.Decoder(list[item]).decode  # type: ignore[valid-type]
            for name, item in _ITEM_CLASSES.items()
        }
        decode_problems = msgspec.msgpack.Decoder(list[Problem]).decode
        with self._guard():
            for path, kind, file_hash, packed, problems in self._db.execute(
                "SELECT path, kind, file_hash, items, problems FROM file ORDER BY path"
            ):
                items: Sequence[Item] = decode_items[kind](packed) if packed else ()
                found = decode_problems(problems) if problems else ()
                yield RecalledFile(path, kind, file_hash, items, found)

    def bodies(self, paths: Collection[str]) -> dict[str, Body]:
        """The bodies of the articles at these paths."""
        return {path: Body(html, text) for path, html, text in self._columns("html, text", paths)}

    def positions(self, paths: Collection[str]) -> dict[str, Positions]:
        """The positions of the keys in the articles at these paths."""
        decode = msgspec.msgpack.Decoder(dict[str, Position]).decode
        return {path: decode(packed) for path, packed in self._columns("at", paths) if packed}

    def _columns(self, names: str, paths: Collection[str]) -> Iterator[tuple[Any, ...]]:
        """The path and these columns of the files at some paths."""
        wanted = iter(sorted(paths))
        with self._guard():
            while some := tuple(islice(wanted, _MOST_NAMED)):
                marks = ",".join("?" * len(some))
                question = f"SELECT path, {names} FROM file WHERE path IN ({marks})"  # noqa: S608
                yield from self._db.execute(question, some)

    def get_value(self, key: str, kind: type[T]) -> T | None:
        """The value that is stored under `key`, or None."""
        with self._guard():
            row = self._db.execute("SELECT value FROM value WHERE key = ?", (key,)).fetchone()
            return msgspec.msgpack.decode(row[0], type=kind) if row else None

    def put_value(self, key: str, value: object) -> None:
        """Store a value of msgpack's types, or a dataclass of these, under `key`."""
        with self._guard(), self._db as db:
            db.execute(
                "INSERT OR REPLACE INTO value VALUES (?, ?)", (key, msgspec.msgpack.encode(value))
            )

    def delete_values(self, prefix: str, *, keep: Iterable[str]) -> None:
        """Delete the values whose keys begin with `prefix`, except those in `keep`."""
        kept = tuple(keep)
        with self._guard(), self._db as db:
            keys = [key for (key,) in db.execute("SELECT key FROM value")]
            stale = [key for key in keys if key.startswith(prefix) and key not in kept]
            db.executemany("DELETE FROM value WHERE key = ?", ((key,) for key in stale))


def pack(path: str, stamp: str, content: FileContent) -> StoredFile:
    """The row of a file that was read into this."""
    items, problems = content.items, content.problems
    encode = msgspec.msgpack.Encoder().encode
    packed_problems = encode(list(problems)) if problems else b""
    if not items:
        return StoredFile(path, stamp, problems=packed_problems)
    first, body = items[0], content.body
    if not isinstance(first, Article) or body is None:
        kind = _KIND_NAMES[type(first)]
        return StoredFile(path, stamp, kind, items=encode(items), problems=packed_problems)
    return StoredFile(
        path,
        stamp,
        ARTICLE.name,
        first.file_hash,
        encode([replace(first, at={})]),
        packed_problems,
        encode(dict(first.at)),
        body.html,
        body.text,
    )
