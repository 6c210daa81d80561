"""The commands that help those who write."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from headnote.cli.common import CONFIG, fail, plain_errors, prefix, shown
from headnote.model.problem import has_errors
from headnote.rendering.problems import FORMATS, summarise


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
def check(paths: Sequence[Path], config_file: Path, form: str) -> None:
    """Report every fault in the content and write nothing.

    With PATHS, only faults in these files and folders are reported. Exits with 1 if there is an
    error; warnings never fail.
    """
    from headnote.publishing.check import check as run
    from headnote.publishing.progress import Progress

    with plain_errors():
        folder, problems = run(config_file, paths, dt.datetime.now(dt.UTC), Progress())
        click.echo(FORMATS[form](problems, prefix(folder)), nl=False)
        if form == "text":
            click.echo(f"{summarise(problems) or 'No problems'}.", err=bool(problems))
        sys.exit(has_errors(problems))


@click.command()
@CONFIG
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

    with plain_errors():
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
            click.echo(f"Write your summary in {shown(write_draft(content, begun))}")
        except DraftFault as fault:
            fail(str(fault))


def _ask_for_topics(content: Path) -> tuple[str, ...]:
    known = sorted(path.stem for path in (content / "topics").glob("*.md"))
    click.echo(f"Topics: {', '.join(known)}")
    answer = click.prompt("One to four of them, with commas", default="")
    return tuple(word.strip() for word in answer.split(",") if word.strip())


@click.command("import")
@click.argument("source", type=click.Path(path_type=Path))
@CONFIG
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

    with plain_errors():
        if content is None:
            content = Path(open_project(config_file).content)
        if not dry_run:
            content.mkdir(parents=True, exist_ok=True)
        try:
            done = import_archive(source, content, mapping=mapping, report=report, dry_run=dry_run)
        except ImportFault as fault:
            fail(str(fault))
    click.echo(account(done), nl=False)
