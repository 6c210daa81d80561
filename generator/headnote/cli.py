"""The command `headnote`: arguments → one call → printed problems → exit code."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console

from headnote import __version__
from headnote.model.problem import Problem, has_errors
from headnote.rendering.problems import FORMATS, format_text, summarise

_CONFIG = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The digest's settings.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="headnote")
def main() -> None:
    """Make a digest from a folder of article summaries."""


@main.command()
@_CONFIG
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path),
              help="Where the site goes, in place of the setting.")
@click.option("--drafts", is_flag=True, help="Show drafts and held-back summaries, marked as such.")
@click.option("--clean", is_flag=True, help="Forget what earlier builds left behind.")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1,
              help="How many processes may be used; as many as there are processors.")
def build(config_file: Path, site_dir: Path | None, drafts: bool, clean: bool, jobs: int) -> None:
    """Check the content and build the site.

    Only what changed is made anew. With an error in the content nothing is written, and the site
    that is there stays.
    """
    from headnote.publishing.build import Options
    from headnote.publishing.build import build as run
    from headnote.publishing.progress import Progress

    options = Options(
        config_file=config_file, site_dir=site_dir, drafts=drafts, clean=clean, jobs=jobs
    )
    with _plain_errors():
        report = run(options, dt.datetime.now(dt.UTC), Progress(_console()))
    _print_problems(report.problems, _prefix(report.content))
    for note in report.notes:
        click.echo(note, err=True)
    if has_errors(report.problems):
        _fail(f"Nothing was built: {summarise(report.problems)}.")
    counts = report.counts
    click.echo(
        f"{_shown(report.site)}: {counts.articles} summaries, {counts.written} files written,"
        f" {counts.kept} kept, {counts.removed} removed in {report.seconds:.1f} s"
    )


@main.command()
@_CONFIG
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--drafts", is_flag=True, help="Show drafts and held-back summaries, marked as such.")
def serve(config_file: Path, host: str, port: int, drafts: bool) -> None:
    """Show the site at a local address and rebuild it whenever a file changes."""
    from headnote.publishing.serve import serve as run

    with _plain_errors():
        run(config_file, host, port, drafts=drafts)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_CONFIG
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text",
              show_default=True, help="How problems are printed.")
def check(paths: Sequence[Path], config_file: Path, form: str) -> None:
    """Report every fault in the content and write nothing.

    With PATHS, only faults in these files and folders are reported. Exits with 1 if there is an
    error; warnings never fail.
    """
    from headnote.publishing.check import check as run
    from headnote.publishing.progress import Progress

    with _plain_errors():
        folder, problems = run(config_file, paths, dt.datetime.now(dt.UTC), Progress(_console()))
        click.echo(FORMATS[form](problems, _prefix(folder)), nl=False)
        if form == "text":
            click.echo(f"{summarise(problems) or 'No problems'}.", err=bool(problems))
        sys.exit(has_errors(problems))


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turn a user's mistake into one sentence and exit code 1, without a traceback."""
    from headnote.publishing.project import ProjectMissing
    from headnote.publishing.sources import ContentMissing
    from headnote.publishing.tree import TreeForeign

    try:
        yield
    except (ProjectMissing, ContentMissing, TreeForeign, OSError) as error:
        _fail(str(error))
    except click.ClickException as error:  # MkDocs' exceptions are of this kind
        _fail(error.message)


def _fail(message: str) -> None:
    click.echo(f"Error: {message}", err=True)
    sys.exit(1)


def _console() -> Console:
    return Console(stderr=True)


def _print_problems(problems: Sequence[Problem], prefix: str) -> None:
    click.echo(format_text(problems, prefix), nl=False, err=True)


def _prefix(folder: Path) -> str:
    return f"{_shown(folder)}/"


def _shown(path: Path) -> str:
    """A path as the user would write it from where they stand."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


