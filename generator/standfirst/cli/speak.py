"""`standfirst speak`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from standfirst.cli._common import CONFIG
from standfirst.workspace.display_path import display_path


@click.command(short_help="Have summaries read aloud by a program you choose.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@CONFIG
@click.option("--edition", "week", default="", help="Read a whole week, such as 2026-W26.")
@click.option(
    "--command",
    default="",
    help="The program, such as: espeak-ng -v {language} -f {text} -w {audio}",
)
@click.option("--ending", default="", help="What it writes: wav, mp3, m4a, ogg, opus or flac.")
def speak(paths: Sequence[Path], config_file: Path, week: str, command: str, ending: str) -> None:
    """Have summaries read aloud by a program of yours, and write down where the readings lie.

    What is read is our own text, never the source's. A reading that is still right is not made
    again; `standfirst check` says when a summary was changed after its reading.
    """
    from standfirst.contributing.speak import plan_speech
    from standfirst.workspace.pipeline import open_digest
    from standfirst.workspace.progress import Progress

    with open_digest(config_file) as workspace:
        plan = plan_speech(
            workspace.published(dt.datetime.now(dt.UTC)),
            workspace.store.bodies,
            workspace.folder,
            workspace.settings,
            paths=paths,
            week=week,
            command=command,
            ending=ending,
        )
        for file in plan.speak_all(Progress().track("Reading aloud")):
            click.echo(display_path(file))
    click.echo(f"{len(plan.due)} read, {plan.kept} still right")
