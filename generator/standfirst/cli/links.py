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
    from standfirst.contributing.links.link_run import check_links, format_json, format_text
    from standfirst.workspace.cache_folder import cache_folder
    from standfirst.workspace.pipeline import published_articles
    from standfirst.workspace.progress import Progress

    now = dt.datetime.now(dt.UTC)
    with published_articles(config_file, now) as (folder, settings, articles):
        done = check_links(
            articles,
            now.date(),
            history=cache_folder(config_file) / "links.json",
            record=folder / "dead-links.txt" if record else None,
            suppressed=settings.links_suppressed,
            is_all=is_all,
            track=Progress().track("Asking"),
        )
    if form == "json":
        click.echo(format_json(done), nl=False)
        return
    click.echo(format_text(done), nl=False)
    click.echo(f"{done.asked} of {done.total} asked for {display_path(folder)}", err=True)
