"""The command `headnote`: arguments → one call → printed problems → exit code."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from headnote import __version__
from headnote.model.problem import Problem, has_errors
from headnote.rendering.problems import FORMATS, format_text, summarise

if TYPE_CHECKING:
    from headnote.publishing.build import Report

_WARNINGS_SHOWN = 10

_CONFIG = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The digest's settings.",
)


def run() -> NoReturn:
    """The command as the shell calls it.

    Leaves without taking everything in memory apart, which after a large build takes a tenth of
    its time.
    """
    code = 0
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = 1
    os._exit(code)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="headnote")
def main() -> None:
    """Make a digest from a folder of article summaries."""


@main.command()
@_CONFIG
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
    from headnote.publishing.build import Options
    from headnote.publishing.build import build as run
    from headnote.publishing.progress import Progress

    options = Options(
        config_file=config_file, site_dir=site_dir, drafts=drafts, clean=clean, jobs=jobs
    )
    with _plain_errors():
        report = run(options, dt.datetime.now(dt.UTC), Progress())
    _tell(report)
    sys.exit(has_errors(report.problems))


def _tell(report: Report) -> None:
    """Print what a build found and what it did."""
    shown = _foremost(report.problems)
    click.echo(format_text(shown, _prefix(report.content)), nl=False, err=True)
    if hidden := len(report.problems) - len(shown):
        click.echo(f"… and {hidden} more warnings: `headnote check` lists them.", err=True)
    for note in report.notes:
        click.echo(note, err=True)
    if has_errors(report.problems):
        click.echo(f"Error: nothing was built: {summarise(report.problems)}.", err=True)
        return
    counts = report.counts
    click.echo(
        f"{_shown(report.site)}: {counts.articles} summaries, {counts.written} files written,"
        f" {counts.kept} kept, {counts.removed} removed in {report.seconds:.1f} s"
    )


def _foremost(problems: Sequence[Problem]) -> Sequence[Problem]:
    """All errors, and of the warnings no more than anyone would read after a build."""
    warnings = [problem for problem in problems if not problem.is_error]
    return [p for p in problems if p.is_error or p in warnings[:_WARNINGS_SHOWN]]


@main.command()
@_CONFIG
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--drafts", is_flag=True, help="Show drafts and held-back summaries, marked as such.")
def serve(config_file: Path, host: str, port: int, drafts: bool) -> None:
    """Show the site at a local address and rebuild it whenever a file changes.

    The published site is not touched.
    """
    from headnote.publishing.build import Options
    from headnote.publishing.progress import Progress
    from headnote.publishing.serve import serve as run

    options = Options(config_file=config_file, drafts=drafts, jobs=os.cpu_count() or 1)
    with _plain_errors():
        run(options, host, port, tell=_tell, progress=Progress())


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_CONFIG
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="How problems are printed.",
)
def check(paths: Sequence[Path], config_file: Path, form: str) -> None:
    """Report every fault in the content and write nothing.

    With PATHS, only faults in these files and folders are reported. Exits with 1 if there is an
    error; warnings never fail.
    """
    from headnote.publishing.check import check as run
    from headnote.publishing.progress import Progress

    with _plain_errors():
        folder, problems = run(config_file, paths, dt.datetime.now(dt.UTC), Progress())
        click.echo(FORMATS[form](problems, _prefix(folder)), nl=False)
        if form == "text":
            click.echo(f"{summarise(problems) or 'No problems'}.", err=bool(problems))
        sys.exit(has_errors(problems))


@main.command()
@_CONFIG
@click.option("--title", prompt="Our headline", help="Our own headline, 10 to 120 characters.")
@click.option("--topic", "topics", multiple=True, help="A topic's id; may be given four times.")
@click.option(
    "--publisher", prompt="Who published the source", help="Who published what is summarised."
)
@click.option("--url", default="", help="The source's https address.")
@click.option("--url-note", default="", help="Why there is no address.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day it is for, or today.")
@click.option("--name", default="", help="The file's name, where it is not to follow the title.")
def new(config_file: Path, topics: tuple[str, ...], date: dt.datetime | None, **given: str) -> None:
    """Begin a new summary: a file with what is known filled in and hints for the rest."""
    from headnote.contributing.new import DraftFault, article_ids, draft, write_draft
    from headnote.publishing.project import open_project

    with _plain_errors():
        content = Path(open_project(config_file).content)
        if not (given["url"] or given["url_note"]) and sys.stdin.isatty():
            given["url"] = click.prompt("Its https address (empty if unknown)", default="")
            if not given["url"]:
                given["url_note"] = click.prompt("Why is there no address")
        if not topics and sys.stdin.isatty():
            topics = _ask_for_topics(content)
        day = date.date() if date else dt.datetime.now().astimezone().date()
        try:
            begun = draft(
                given.pop("title"), day, topics=topics, existing=article_ids(content), **given
            )
            click.echo(f"Write your summary in {_shown(write_draft(content, begun))}")
        except DraftFault as fault:
            _fail(str(fault))


def _ask_for_topics(content: Path) -> tuple[str, ...]:
    known = sorted(path.stem for path in (content / "topics").glob("*.md"))
    click.echo(f"Topics: {', '.join(known)}")
    answer = click.prompt("One to four of them, with commas", default="")
    return tuple(word.strip() for word in answer.split(",") if word.strip())


@main.command("import")
@click.argument("source", type=click.Path(path_type=Path))
@_CONFIG
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    help="The content folder, in place of the setting; made if it is not there.",
)
@click.option(
    "--mapping",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A YAML file that says how the archive is to be read.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the account of every file goes: a .json or a .tsv file.",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would be imported.")
def import_(
    source: Path,
    config_file: Path,
    content: Path | None,
    mapping: Path | None,
    report: Path | None,
    dry_run: bool,
) -> None:
    """Bring in the archive of another generator: a folder of Hugo or Jekyll posts, or its .tar.gz.

    Posts become summaries, tags become topics. What is in the content folder is never
    overwritten, and every file of the archive is accounted for.
    """
    from headnote.contributing.archive.mapping import ImportFault
    from headnote.contributing.archive.report import format_text as account
    from headnote.contributing.archive.run import import_archive
    from headnote.publishing.project import open_project

    with _plain_errors():
        if content is None:
            content = Path(open_project(config_file).content)
        if not dry_run:
            content.mkdir(parents=True, exist_ok=True)
        try:
            done = import_archive(source, content, mapping=mapping, report=report, dry_run=dry_run)
        except ImportFault as fault:
            _fail(str(fault))
    click.echo(account(done), nl=False)


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


def _fail(message: str) -> NoReturn:
    click.echo(f"Error: {message}", err=True)
    sys.exit(1)


def _prefix(folder: Path) -> str:
    return f"{_shown(folder)}/"


def _shown(path: Path) -> str:
    """A path as the user would write it from where they stand."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
