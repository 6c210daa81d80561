"""`standfirst build`."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from standfirst.cli._common import CONFIG, DRAFTS, FOLDER, prefix, print_error
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.problem_formats import format_text, summarise
from standfirst.workspace.display_path import display_path

if TYPE_CHECKING:
    from standfirst.building.build import BuildReport

_WARNINGS_SHOWN = 10


@click.command(short_help="Check the content and build the site.")
@CONFIG
@click.option("--site-dir", type=FOLDER, help="Where the site goes, in place of the setting.")
@DRAFTS
@click.option("--clean", is_flag=True, help="Forget what earlier builds left behind.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=os.cpu_count() or 1,
    help="How many processes may be used; as many as there are processors.",
)
def build(config_file: Path, site_dir: Path | None, drafts: bool, clean: bool, jobs: int) -> None:
    """Check the content and build the site.

    Only what changed is made anew. With an error in the content nothing is written, and the site
    that is there stays.
    """
    from standfirst.building.build import Options
    from standfirst.building.build import build as run
    from standfirst.workspace.progress import Progress

    options = Options(
        config_file=config_file, site_dir=site_dir, drafts=drafts, clean=clean, jobs=jobs
    )
    report = run(options, dt.datetime.now(dt.UTC), Progress())
    print_report(report)
    sys.exit(has_errors(report.problems))


def print_report(report: BuildReport) -> None:
    """Print what a build found and what it did."""
    foremost = _foremost(report.problems)
    click.echo(format_text(foremost, prefix(report.content)), nl=False, err=True)
    if hidden := len(report.problems) - len(foremost):
        click.echo(f"… and {hidden} more warnings: `standfirst check` lists them.", err=True)
    for note in report.notes:
        click.echo(note, err=True)
    if has_errors(report.problems):
        print_error(f"nothing was built: {summarise(report.problems)}.")
        return
    counts = report.counts
    click.echo(
        f"{display_path(report.site)}: {counts.articles} summaries, {counts.written} files written,"
        f" {counts.kept} kept, {counts.removed} removed in {report.seconds:.1f} s"
    )


def _foremost(problems: Sequence[Problem]) -> Sequence[Problem]:
    """All errors, and of the warnings no more than anyone would read after a build."""
    warnings = [problem for problem in problems if not problem.is_error]
    return [p for p in problems if p.is_error or p in warnings[:_WARNINGS_SHOWN]]
