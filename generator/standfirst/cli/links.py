"""`standfirst links`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from standfirst.cli._common import CONFIG
from standfirst.workspace.display_path import display_path


@click.command(short_help="Check whether the sources are still online.")
@CONFIG
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--record", is_flag=True, help="Keep content/dead-links.txt up to date.")
@click.option("--all", "is_all", is_flag=True, help="Ask again what was asked lately.")
def links(config_file: Path, form: str, record: bool, is_all: bool) -> None:
    """Ask whether the sources still answer: a job for once a week, never part of a check.

    Each host is asked one question at a time. A source that was gone on three days is dead; with
    --record its summary leads to the archived copy. Exits with 0 whatever is found.
    """
    from standfirst.contributing.links.link_run import format_json, format_text
    from standfirst.workspace.progress import Progress
    from standfirst.workspace.source_links import check_source_links

    now, track = dt.datetime.now(dt.UTC), Progress().track("Asking")
    folder, done = check_source_links(config_file, now, track, is_recording=record, is_all=is_all)
    if form == "json":
        click.echo(format_json(done), nl=False)
        return
    click.echo(format_text(done), nl=False)
    click.echo(f"{done.asked} of {done.total} asked for {display_path(folder)}", err=True)
