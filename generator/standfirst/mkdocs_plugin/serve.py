"""`standfirst serve`: a live preview that stays fast however long the digest grows."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from standfirst.building.build import BuildReport, Options, build
from standfirst.errors import StandfirstError
from standfirst.mkdocs_plugin.preview_server import PreviewServer
from standfirst.workspace.cache_folder import cache_folder
from standfirst.workspace.configuration.project import Project
from standfirst.workspace.configuration.template_files import site_templates
from standfirst.workspace.pipeline import open_digest
from standfirst.workspace.progress import Progress

ReportBuild = Callable[[BuildReport], None]
"""Shows the user what a build found."""

ReportError = Callable[[StandfirstError | OSError], None]
"""Shows the user why there was no build."""


def serve(
    options: Options,
    host: str,
    port: int,
    *,
    report_build: ReportBuild,
    report_error: ReportError,
    progress: Progress,
) -> None:
    """Build, serve at `host`:`port` and rebuild on every change, until interrupted.

    The preview has a folder of its own: the published site is not touched. A build that fails or
    finds errors leaves the last good preview in place. Raises as `build` does for the first build,
    and ServerError where the port cannot be used.
    """
    project = _project(options.config_file)
    preview_folder = cache_folder(options.config_file) / "preview" / "site"
    preview_folder.parent.mkdir(parents=True, exist_ok=True)
    preview_options = replace(options, site_dir=preview_folder, preview=True)

    def rebuild() -> None:
        try:
            changed = _project(options.config_file)
            server.watch_paths(_watched_paths(changed, options.config_file))
            report_build(build(preview_options, dt.datetime.now(dt.UTC), progress))
        except (StandfirstError, OSError) as error:
            report_error(error)

    server = PreviewServer(rebuild, host, port, str(preview_folder), _mount_path(project))
    server.error_handler = lambda code: _not_found(preview_folder) if code == 404 else None
    server.started = lambda: progress.print(f"Serving at {server.url}; Ctrl-C ends it.")
    server.watch_paths(_watched_paths(project, options.config_file))
    report_build(build(preview_options, dt.datetime.now(dt.UTC), progress))
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        progress.print("Stopped.")
    finally:
        server.shutdown()


def _project(config_file: Path) -> Project:
    with open_digest(config_file) as workspace:
        return workspace.project


def _mount_path(project: Project) -> str:
    return urlsplit(project.settings.site_url).path or "/"


def _not_found(preview_folder: Path) -> bytes | None:
    page = preview_folder / "404.html"
    return page.read_bytes() if page.exists() else None


def _watched_paths(project: Project, config_file: Path) -> list[Path]:
    own = [Path(project.overrides)] if project.overrides else []
    return [Path(project.content), config_file, site_templates(), *own]
