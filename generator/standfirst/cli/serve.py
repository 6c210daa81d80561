"""`standfirst serve`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from standfirst.cli._common import CONFIG, DRAFTS, print_error
from standfirst.cli.build import print_report


@click.command(short_help="Preview the site and rebuild it on every change.")
@CONFIG
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@DRAFTS
def serve(config_file: Path, host: str, port: int, drafts: bool) -> None:
    """Show the site at a local address and rebuild it whenever a file changes.

    The published site is not touched.
    """
    from standfirst.building.build import Options
    from standfirst.mkdocs_plugin.serve import serve as run
    from standfirst.workspace.progress import Progress

    options = Options(config_file=config_file, drafts=drafts, jobs=os.cpu_count() or 1)
    run(
        options, host, port,
        report_build=print_report, report_error=print_error, progress=Progress(),
    )  # fmt: skip
