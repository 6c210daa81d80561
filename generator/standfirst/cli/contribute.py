"""The commands that help those who write."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from standfirst.cli.common import CONFIG, fail, plain_errors, prefix
from standfirst.errors import ComparisonError, GitError, IsolationError, UntrustedConfigError
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.problem_formats import FORMATS, summarise


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@CONFIG
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="How problems are printed.",
)
@click.option("--since", "revision", default="", help="Only what a change since this introduced.")
@click.option("--fix", "is_fixing", is_flag=True, help="First repair what has one right answer.")
@click.option(
    "--against",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The source's text or saved page, to see what was copied from it; with one PATH.",
)
@click.option(
    "--untrusted",
    "is_untrusted",
    is_flag=True,
    help="Limit the time and memory of each file; read no settings that run code.",
)
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
        _repair(config_file, paths)
    now = dt.datetime.now(dt.UTC)
    with plain_errors():
        try:
            folder, problems = run(
                config_file, paths, now, Progress(), revision=revision, untrusted=is_untrusted
            )
        except (GitError, IsolationError, UntrustedConfigError) as fault:
            fail(str(fault), code=2)
        if against is not None:
            problems = tuple(sorted({*problems, *_compare(folder, paths[0], against)}))
        click.echo(FORMATS[form](problems, prefix(folder)), nl=False)
        if form == "text":
            click.echo(f"{summarise(problems) or 'No problems'}.", err=bool(problems))
        sys.exit(has_errors(problems))


def _compare(folder: Path, file: Path, source: Path) -> Sequence[Problem]:
    """What a summary copies from its source; the figures go to standard error."""
    from standfirst.contributing.copying.copy_guard import judge_file

    try:
        found, problems = judge_file(folder, file, source)
    except ComparisonError as fault:
        fail(str(fault), code=2)
    click.echo(
        f"Beside its source: at most {found.longest} words in a row,"
        f" {found.overlap:.0%} in common shingles, {found.near:.0%} with a word exchanged,"
        f" {found.quoted:.0%} quoted.",
        err=True,
    )
    return problems


def _repair(config_file: Path, paths: Sequence[Path]) -> None:
    from standfirst.contributing.fix import fix, known_names
    from standfirst.workspace.pipeline import load_content
    from standfirst.workspace.text_files import replace_texts, texts

    with plain_errors(), load_content(config_file) as (folder, content):
        known = known_names(content)
        for path, text in texts(folder, paths):
            fixed = fix(path, text, known)
            if fixed is not None:
                replace_texts(folder, [(path, fixed.text)])
                for sentence in fixed.said:
                    click.echo(f"{prefix(folder)}{path}: {sentence}", err=True)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@CONFIG
@click.option("--check", "is_asking", is_flag=True, help="Write nothing; exit with 1 if it would.")
def fmt(paths: Sequence[Path], config_file: Path, is_asking: bool) -> None:
    """Write front matter in its canonical form: keys in order, values in one way.

    Comments stay with their keys, and the text below stays as it is. Files with faults are left
    alone and named, and make the exit code 1: `standfirst check` tells what is wrong.
    """
    from standfirst.contributing.fmt import format_file, is_faulty
    from standfirst.workspace.configuration.project import open_project
    from standfirst.workspace.text_files import replace_texts, texts

    with plain_errors():
        folder = Path(open_project(config_file).content)
        read = list(texts(folder, paths))
        faulty = [path for path, text in read if is_faulty(path, text)]
        changed = [
            (path, better)
            for path, text in read
            if (better := format_file(path, text)) is not None and better != text
        ]
        for path, _ in changed:
            click.echo(f"{prefix(folder)}{path}")
        for path in faulty:
            click.echo(f"{prefix(folder)}{path}: left alone, it has faults", err=True)
        if not is_asking:
            replace_texts(folder, changed)
    sys.exit(bool(faulty) or (is_asking and bool(changed)))
