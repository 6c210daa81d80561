"""`standfirst fmt`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from standfirst.cli._common import CONFIG, prefix


@click.command(short_help="Write front matter in its canonical form.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@CONFIG
@click.option("--check", "is_asking", is_flag=True, help="Write nothing; exit with 1 if it would.")
def fmt(paths: Sequence[Path], config_file: Path, is_asking: bool) -> None:
    """Write front matter in its canonical form: keys in order, values in one way.

    Comments stay with their keys, and the text below stays as it is. Files with faults are left
    alone and named, and make the exit code 1: `standfirst check` tells what is wrong.
    """
    from standfirst.workspace.text_files import format_files

    done = format_files(config_file, paths, dry_run=is_asking)
    for path in done.changed:
        click.echo(f"{prefix(done.folder)}{path}")
    for path in done.faulty:
        click.echo(f"{prefix(done.folder)}{path}: left alone, it has faults", err=True)
    sys.exit(bool(done.faulty) or (is_asking and bool(done.changed)))
