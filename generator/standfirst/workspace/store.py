"""What a build remembers, so that the next one touches only what changed.

An SQLite file in the user's cache folder, never in the repository: what a stranger sends cannot
put anything into it. All of it is derived; without it a build takes longer and makes the same.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import msgspec

from standfirst.model.article import Article, Body, BodyLink
from standfirst.model.content import Item
from standfirst.model.problem import Problem
from standfirst.model.taxonomy import (
    DeadLinks,
    EditionLetter,
    Lead,
    Ledger,
    PlainPage,
    Publisher,
    Story,
    Topic,
)

T = TypeVar("T")

MEDIA = "media"
_KINDS: Mapping[str, type[Item]] = {
    kind.__name__: kind
    for kind in (
        Article,
        Topic,
        Story,
        EditionLetter,
        PlainPage,
        Publisher,
        Ledger,
        Lead,
        DeadLinks,
    )
}
_SCHEMA = """
CREATE TABLE IF NOT EXISTS file (
    path TEXT PRIMARY KEY, stamp TEXT, kind TEXT, file_hash TEXT, items BLOB, problems BLOB,
    at BLOB, html TEXT, text TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS value (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
"""


class StoreDamagedError(Exception):
    """The store cannot be read; it is deleted and made anew."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What one file became, packed. `kind` names the type of its items, `file_hash` its bytes."""

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
    """What the store tells of a file."""

    path: str
    kind: str
    file_hash: str
    items: Sequence[Item]
    problems: Sequence[Problem]


class StoredBody(Body):
    """A body whose HTML and text stay in the store until they are asked for."""

    __slots__ = ("_path", "_store")
    _path: str
    _store: Store

    def __init__(
        self, store: Store, path: str, excerpt: str, words: int, links: tuple[BodyLink, ...]
    ) -> None:
        for name, value in (("excerpt", excerpt), ("words", words), ("links", links)):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_store", store)
        object.__setattr__(self, "_path", path)

    @property
    def html(self) -> str:
        return self._store.body(self._path)[0]

    @property
    def text(self) -> str:
        return self._store.body(self._path)[1]


class StoredPositions(Mapping[str, tuple[int, int]]):
    """Where the keys of a file stand; read from the store when a problem needs it."""

    __slots__ = ("_found", "_path", "_store")

    def __init__(self, store: Store, path: str) -> None:
        self._store, self._path = store, path
        self._found: dict[str, tuple[int, int]] | None = None

    def _all(self) -> dict[str, tuple[int, int]]:
        if self._found is None:
            self._found = self._store.positions(self._path)
        return self._found

    def __getitem__(self, key: str) -> tuple[int, int]:
        return self._all()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


class Store:
    """The store of one digest. `version` names the code: a store of another version is emptied.

    Connections are made a process, so a store may be used on both sides of a fork.
    """

    def __init__(self, path: Path | None, version: str) -> None:
        """`path` None keeps all in memory. Raises StoreDamagedError for a file that is no store."""
        self._path, self._version = path, version
        self._connections: dict[int, sqlite3.Connection] = {}
        with self._guard():
            if self.value("version", str) != version:
                self.clear()

    @property
    def _db(self) -> sqlite3.Connection:
        own = self._connections.get(os.getpid())
        if own is None:
            own = self._connections[os.getpid()] = self._connect()
        return own

    def _connect(self) -> sqlite3.Connection:
        if self._path is None:
            connection = sqlite3.connect(":memory:", check_same_thread=False)
        else:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=60, check_same_thread=False)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_SCHEMA)
        return connection

    @contextmanager
    def _guard(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.DatabaseError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise StoreDamagedError(str(error)) from error

    def clear(self) -> None:
        """Forget everything."""
        with self._guard(), self._db as db:
            db.execute("DELETE FROM file")
            db.execute("DELETE FROM value")
        self.keep("version", self._version)

    def close(self) -> None:
        """Close this process' connection."""
        connection = self._connections.pop(os.getpid(), None)
        if connection is not None:
            connection.close()

    def stamps(self) -> dict[str, str]:
        """The stamp of every remembered file."""
        with self._guard():
            return dict(self._db.execute("SELECT path, stamp FROM file"))

    def remember(self, records: Iterable[StoredFile], gone: Iterable[str] = ()) -> None:
        """Keep what files became, and forget those that are gone."""
        with self._guard(), self._db as db:
            db.executemany("DELETE FROM file WHERE path = ?", ((path,) for path in gone))
            db.executemany(
                "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    (
                        r.path,
                        r.stamp,
                        r.kind,
                        r.file_hash,
                        r.items,
                        r.problems,
                        r.at,
                        r.html,
                        r.text,
                    )
                    for r in records
                ),
            )

    def recall(self) -> Iterator[RecalledFile]:
        """What every remembered file became, sorted by path."""
        decode = {
            name: msgspec.msgpack.Decoder(list[kind]).decode  # type: ignore[valid-type]
            for name, kind in _KINDS.items()
        }
        faults_of = msgspec.msgpack.Decoder(list[Problem]).decode
        with self._guard():
            for path, kind, file_hash, packed, faults in self._db.execute(
                "SELECT path, kind, file_hash, items, problems FROM file ORDER BY path"
            ):
                items: Sequence[Item] = decode[kind](packed) if packed else ()
                items = [self._thin(i) if isinstance(i, Article) else i for i in items]
                yield RecalledFile(
                    path, kind, file_hash, items, faults_of(faults) if faults else ()
                )

    def _thin(self, article: Article) -> Article:
        path, body = article.path, article.body
        stored = StoredBody(self, path, body.excerpt, body.words, body.links)
        places = StoredPositions(self, path)
        return Article(
            article.id, path, article.meta, stored, article.file_hash, places, article.card_hash
        )

    def body(self, path: str) -> tuple[str, str]:
        """The clean HTML and the text of a file's body."""
        with self._guard():
            row = self._db.execute("SELECT html, text FROM file WHERE path = ?", (path,)).fetchone()
            return row or ("", "")

    def positions(self, path: str) -> dict[str, tuple[int, int]]:
        """Where the keys of a file stand."""
        with self._guard():
            row = self._db.execute("SELECT at FROM file WHERE path = ?", (path,)).fetchone()
            return msgspec.msgpack.decode(row[0], type=dict[str, tuple[int, int]]) if row else {}

    def value(self, key: str, kind: type[T]) -> T | None:
        """A value that was kept under `key`, or None."""
        with self._guard():
            row = self._db.execute("SELECT value FROM value WHERE key = ?", (key,)).fetchone()
            return msgspec.msgpack.decode(row[0], type=kind) if row else None

    def keep(self, key: str, value: object) -> None:
        """Keep a value of msgpack's types, or a dataclass of these, under `key`."""
        with self._guard(), self._db as db:
            db.execute(
                "INSERT OR REPLACE INTO value VALUES (?, ?)", (key, msgspec.msgpack.encode(value))
            )

    def forget(self, prefix: str, *, but: Iterable[str]) -> None:
        """Drop the values whose keys begin with `prefix`, except those named."""
        kept = tuple(but)
        with self._guard(), self._db as db:
            keys = [key for (key,) in db.execute("SELECT key FROM value")]
            stale = [key for key in keys if key.startswith(prefix) and key not in kept]
            db.executemany("DELETE FROM value WHERE key = ?", ((key,) for key in stale))


def pack(path: str, stamp: str, items: Sequence[Item], problems: Sequence[Problem]) -> StoredFile:
    """What a file became, in the form in which the store keeps it."""
    encode = msgspec.msgpack.Encoder().encode
    faults = encode(list(problems)) if problems else b""
    if not items:
        return StoredFile(path, stamp, problems=faults)
    first = items[0]
    if not isinstance(first, Article):
        kind = type(first).__name__
        return StoredFile(path, stamp, kind, items=encode(items), problems=faults)
    body = first.body
    card = blake2b(encode((first.id, first.meta, body.excerpt)), digest_size=16).hexdigest()
    thin = Body("", "", body.excerpt, body.words, body.links)
    return StoredFile(
        path,
        stamp,
        "Article",
        first.file_hash,
        encode([Article(first.id, path, first.meta, thin, first.file_hash, card_hash=card)]),
        faults,
        encode(dict(first.at)),
        body.html,
        body.text,
    )
