"""MkDocs' server for previews, told of changes by the system."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from standfirst.errors import ServerError, explain
from standfirst.theme.csp import allow_injected

_CHANGES = ("on_created", "on_modified", "on_moved", "on_deleted")
"""The events that matter: reading a file is not a change."""


class PreviewServer(LiveReloadServer):
    """Rebuilds when a watched file or folder changes, also one that was gone for a while.

    MkDocs' own server looks for changes twice a second. `started` is called once it answers.
    """

    def __init__(
        self, builder: Callable[[], None], host: str, port: int, root: str, mount_path: str
    ) -> None:
        super().__init__(builder, host, port, root, mount_path)
        self.started: Callable[[], None] = lambda: None
        self.observer = Observer()  # type: ignore[assignment]
        self._folders: dict[Path, tuple[int, int] | None] = {}
        self._watches: dict[Path, ObservedWatch] = {}
        self._parents: set[Path] = set()

    def server_bind(self) -> None:
        try:
            super().server_bind()
        except OSError as error:
            host, port = self.server_address[:2]
            what = explain(error, f"{host!s}:{port}", "served")
            raise ServerError(f"{what}; choose another port with --port") from error

    def server_activate(self) -> None:
        super().server_activate()
        self.started()

    def watch_paths(self, paths: Iterable[Path]) -> None:
        """Watch these files and folders instead of those before.

        The system follows a folder, not its name: one that was removed and made again is watched
        again. The folder above reports that, and a file that an editor replaces.
        """
        found = {path.absolute(): _identity(path) for path in paths}
        for path in self._folders.keys() | found.keys():
            identity = found.get(path)
            if identity != self._folders.get(path):
                if (old := self._watches.pop(path, None)) is not None:
                    self.observer.unschedule(old)
                if identity is not None:
                    self._watches[path] = self._schedule(path, self._want, recursive=True)
        for parent in {path.parent for path in found} - self._parents:
            self._schedule(parent, self._want_named, recursive=False)
            self._parents.add(parent)
        self._folders = found

    def _schedule(
        self, path: Path, react: Callable[[FileSystemEvent], None], *, recursive: bool
    ) -> ObservedWatch:
        handler = FileSystemEventHandler()
        for event in _CHANGES:
            setattr(handler, event, react)
        self._watched_paths[str(path)] = 1
        return self.observer.schedule(handler, str(path), recursive=recursive)

    def _want_named(self, event: FileSystemEvent) -> None:
        """Rebuild where an event beside the watched files and folders is about one of them."""
        if {Path(os.fsdecode(p)) for p in (event.src_path, event.dest_path)} & self._folders.keys():
            self._want(event)

    def _want(self, event: FileSystemEvent) -> None:
        if event.is_directory and event.event_type == "modified":
            return
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _inject_js_into_html(self, content: bytes, epoch: float) -> bytes:
        return allow_injected(super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a folder from another of the same name; None for a file, and for nothing."""
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if path.is_dir() else None
