"""`standfirst serve`: a live preview that stays fast however long the digest grows."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from standfirst.building.build import BuildReport, Options, build
from standfirst.theme.csp import allow_injected
from standfirst.workspace.cache_folder import cache_folder
from standfirst.workspace.configuration.project import Project, open_project
from standfirst.workspace.configuration.template_files import site_templates
from standfirst.workspace.progress import Progress

Tell = Callable[[BuildReport], None]
"""Shows the user what a build found."""


def serve(options: Options, host: str, port: int, *, tell: Tell, progress: Progress) -> None:
    """Build, serve at `host`:`port` and rebuild on every change, until interrupted.

    The preview has a folder of its own: the published site is not touched. A build that finds
    errors leaves the last good preview standing. Raises as `build` does, and OSError where the
    port is taken.
    """
    project = open_project(options.config_file)
    place = cache_folder(options.config_file) / "preview" / "site"
    place.parent.mkdir(parents=True, exist_ok=True)
    mine = replace(options, site_dir=place, preview=True)

    def rebuild() -> None:
        tell(build(mine, dt.datetime.now(dt.UTC), progress))

    rebuild()
    server = _Server(rebuild, host, port, str(place), _mount(project))
    server.error_handler = lambda code: _not_found(place) if code == 404 else None
    for watched in _watched(project, options.config_file):
        server.watch(str(watched))
    progress.print(f"Serving at {server.url}; Ctrl-C ends it.")
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        progress.print("Stopped.")
    finally:
        server.shutdown()


class _Server(LiveReloadServer):
    """MkDocs' server, told of changes by the system instead of looking for them twice a second."""

    def __init__(
        self, builder: Callable[[], None], host: str, port: int, root: str, mount_path: str
    ) -> None:
        super().__init__(builder, host, port, root, mount_path)
        self.observer = Observer()  # type: ignore[assignment]

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Rebuild when something below `path` changes; reading a file is no change."""
        handler = FileSystemEventHandler()
        for event in ("on_created", "on_modified", "on_moved", "on_deleted"):
            setattr(handler, event, self._want)
        self._watched_paths[path] = 1
        self.observer.schedule(handler, path, recursive=recursive)

    def _inject_js_into_html(self, content: bytes, epoch: float) -> bytes:
        return allow_injected(super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]

    def _want(self, event: FileSystemEvent) -> None:
        if event.is_directory and event.event_type == "modified":
            return
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()


def _mount(project: Project) -> str:
    return urlsplit(project.settings.site_url).path or "/"


def _not_found(place: Path) -> bytes | None:
    page = place / "404.html"
    return page.read_bytes() if page.exists() else None


def _watched(project: Project, config_file: Path) -> list[Path]:
    own = [Path(project.overrides)] if project.overrides else []
    return [Path(project.content), config_file, site_templates(), *own]
