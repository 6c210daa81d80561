"""`standfirst check`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from standfirst.cli._common import CONFIG, PATH, prefix
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.problem_formats import FORMATS, summarise
from standfirst.workspace.display_path import display_path


@click.command(short_help="Report the errors and warnings in the content.")
@click.argument("paths", nargs=-1, type=PATH)
@CONFIG
@click.option(
    "--format", "form", type=click.Choice(sorted(FORMATS)), default="text", show_default=True,
    help="How problems are printed.",
)  # fmt: skip
@click.option("--since", "revision", default="", help="Only what a change since this introduced.")
@click.option("--fix", "is_fixing", is_flag=True, help="First repair what has one right answer.")
@click.option(
    "--against",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The source's text or saved page, to see what was copied from it; with one PATH.",
)
@click.option(
    "--untrusted", "is_untrusted", is_flag=True,
    help="Limit the time and memory of each file; read no settings that run code.",
)  # fmt: skip
def check(
    paths: Sequence[Path],
    config_file: Path,
    form: str,
    revision: str,
    is_fixing: bool,
    against: Path | None,
    is_untrusted: bool,
) -> None:
    """Report every fault in the content and, without --fix, write nothing.

    With PATHS, only faults in these files and folders are reported; with --since and a commit or
    branch, only those that were not there when the change began. Exits with 1 if there is an
    error; warnings never fail.
    """
    from standfirst.workspace.check import check as run
    from standfirst.workspace.progress import Progress

    if is_untrusted and (is_fixing or against):
        raise click.UsageError("--untrusted only checks: leave out --fix and --against")
    if against is not None and (len(paths) != 1 or paths[0].is_dir()):
        raise click.UsageError("--against needs one PATH: the summary of that source")
    if is_fixing:
        _fix(config_file, paths)
    now = dt.datetime.now(dt.UTC)
    folder, problems = run(
        config_file, paths, now, Progress(), revision=revision, untrusted=is_untrusted
    )
    if against is not None:
        problems = tuple(sorted({*problems, *_compare(folder, paths[0], against)}))
    click.echo(FORMATS[form](problems, prefix(folder)), nl=False)
    if form == "text":
        click.echo(f"{summarise(problems) or 'No problems'}.", err=bool(problems))
    sys.exit(has_errors(problems))


def _fix(config_file: Path, paths: Sequence[Path]) -> None:
    from standfirst.workspace.text_files import fix_files

    for file, sentence in fix_files(config_file, paths):
        click.echo(f"{display_path(file)}: {sentence}", err=True)


def _compare(folder: Path, file: Path, source: Path) -> Sequence[Problem]:
    """What a summary copies from its source; the figures go to standard error."""
    from standfirst.contributing.copying.copy_guard import describe, judge_copied_file

    found, problems = judge_copied_file(folder, file, source)
    click.echo(describe(found), err=True)
    return problems
