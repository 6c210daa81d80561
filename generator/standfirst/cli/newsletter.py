"""`standfirst newsletter`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from standfirst.cli._common import CONFIG, FOLDER, prefix
from standfirst.errors import LetterError
from standfirst.model.problem import has_errors
from standfirst.rendering.problem_formats import format_text, summarise
from standfirst.workspace.display_path import display_path

_FORMS = ("html", "txt", "eml", "json")


@click.command(short_help="Write a week's edition as a newsletter to send.")
@click.argument("week")
@CONFIG
@click.option(
    "--format", "forms", type=click.Choice(_FORMS), multiple=True,
    help="Which form to write; may be given several times. All, if none is given.",
)  # fmt: skip
@click.option(
    "--out", type=FOLDER, default=Path(), help="The folder to write into.  [default: this one]"
)
def newsletter(week: str, config_file: Path, forms: tuple[str, ...], out: Path) -> None:
    """Write the edition of WEEK, such as 2026-W26, as a letter to send.

    HTML for mail programs, plain text, a message with both (.eml) and JSON. With an error in the
    content nothing is written. Sending it is your mail service's part.
    """
    from standfirst.building.newsletter import newsletter as run

    now = dt.datetime.now(dt.UTC)
    folder, files, problems = run(config_file, week, out, forms or _FORMS, now)
    if has_errors(problems):
        errors = [problem for problem in problems if problem.is_error]
        click.echo(format_text(errors, prefix(folder)), nl=False, err=True)
        raise LetterError(f"nothing was written: {summarise(problems)}.")
    for file in files:
        click.echo(display_path(file))
