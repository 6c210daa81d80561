"""The commands that make the site and show it."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from standfirst.cli.common import CONFIG, fail, plain_errors, prefix, shown
from standfirst.errors import LetterError, SpeechError
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.problem_formats import format_text, summarise

if TYPE_CHECKING:
    from standfirst.building.build import BuildReport

_WARNINGS_SHOWN = 10


@click.command()
@CONFIG
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes, in place of the setting.",
)
@click.option("--drafts", is_flag=True, help="Show drafts and held-back summaries, marked as such.")
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
    with plain_errors():
        report = run(options, dt.datetime.now(dt.UTC), Progress())
    _tell(report)
    sys.exit(has_errors(report.problems))


@click.command()
@click.argument("week")
@CONFIG
@click.option(
    "--format",
    "forms",
    type=click.Choice(["html", "txt", "eml", "json"]),
    multiple=True,
    help="Which form to write; may be given several times. All, if none is given.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The folder to write into.  [default: this one]",
)
def newsletter(week: str, config_file: Path, forms: tuple[str, ...], out: Path) -> None:
    """Write the edition of WEEK, such as 2026-W26, as a letter to send.

    HTML for mail programs, plain text, a message with both (.eml) and JSON. With an error in the
    content nothing is written. Sending it is your mail service's part.
    """
    from standfirst.building.newsletter import newsletter as run

    wanted = forms or ("html", "txt", "eml", "json")
    with plain_errors():
        try:
            folder, files, problems = run(config_file, week, out, wanted, dt.datetime.now(dt.UTC))
        except LetterError as fault:
            fail(str(fault))
    if has_errors(problems):
        errors = [problem for problem in problems if problem.is_error]
        click.echo(format_text(errors, prefix(folder)), nl=False, err=True)
        fail(f"nothing was written: {summarise(problems)}.")
    for file in files:
        click.echo(shown(file))


@click.command()
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
    from standfirst.contributing import speak as speaking
    from standfirst.workspace.pipeline import published_articles
    from standfirst.workspace.progress import Progress

    now = dt.datetime.now(dt.UTC)
    with plain_errors(), published_articles(config_file, now) as (content, settings, articles):
        try:
            words = speaking.check_command(command or settings.speak_command)
            wanted = speaking.wanted(articles, content, paths, week)
            due = [article for article in wanted if not speaking.is_current(article, content)]
            for article in Progress().track("Reading aloud")(due):
                language = article.meta.language or settings.language
                kind = ending or settings.speak_ending
                file = speaking.speak(article, content, words, language=language, ending=kind)
                click.echo(shown(file))
        except SpeechError as fault:
            fail(str(fault))
    click.echo(f"{len(due)} read, {len(wanted) - len(due)} still right")


def _tell(report: BuildReport) -> None:
    """Print what a build found and what it did."""
    foremost = _foremost(report.problems)
    click.echo(format_text(foremost, prefix(report.content)), nl=False, err=True)
    if hidden := len(report.problems) - len(foremost):
        click.echo(f"… and {hidden} more warnings: `standfirst check` lists them.", err=True)
    for note in report.notes:
        click.echo(note, err=True)
    if has_errors(report.problems):
        click.echo(f"Error: nothing was built: {summarise(report.problems)}.", err=True)
        return
    counts = report.counts
    click.echo(
        f"{shown(report.site)}: {counts.articles} summaries, {counts.written} files written,"
        f" {counts.kept} kept, {counts.removed} removed in {report.seconds:.1f} s"
    )


def _foremost(problems: Sequence[Problem]) -> Sequence[Problem]:
    """All errors, and of the warnings no more than anyone would read after a build."""
    warnings = [problem for problem in problems if not problem.is_error]
    return [p for p in problems if p.is_error or p in warnings[:_WARNINGS_SHOWN]]


@click.command()
@CONFIG
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--drafts", is_flag=True, help="Show drafts and held-back summaries, marked as such.")
def serve(config_file: Path, host: str, port: int, drafts: bool) -> None:
    """Show the site at a local address and rebuild it whenever a file changes.

    The published site is not touched.
    """
    from standfirst.building.build import Options
    from standfirst.mkdocs_plugin.serve import serve as run
    from standfirst.workspace.progress import Progress

    options = Options(config_file=config_file, drafts=drafts, jobs=os.cpu_count() or 1)
    with plain_errors():
        run(options, host, port, tell=_tell, progress=Progress())
