"""`standfirst import`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from standfirst.cli._common import CONFIG
from standfirst.workspace.display_path import display_path


@click.command("import", short_help="Begin from a web page, a feed or another site's archive.")
@click.argument("source")
@CONFIG
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    help="The content folder, in place of the setting; made if it is not there.",
)
@click.option("--publisher", default="", help="Who published it, where the source does not say.")
@click.option(
    "--mapping",
    type=click.Path(dir_okay=False, path_type=Path),
    help="For an archive: a YAML file that says how it is to be read.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="For an archive: where the account of every file goes, a .json or a .tsv file.",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would be imported.")
def import_(
    source: str,
    config_file: Path,
    content: Path | None,
    publisher: str,
    mapping: Path | None,
    report: Path | None,
    dry_run: bool,
) -> None:
    """Begin from a source: a saved page, an address, a feed, or another generator's archive.

    A page (HTML or plain text) becomes a draft with what it states of itself, and what it announces
    becomes leads; a feed's entries become leads. No sentence of a source becomes a summary. The
    archive of a Hugo or Jekyll site (a folder, a .tar.gz, a .zip) is brought in as a whole. Nothing
    that is there is ever overwritten.
    """
    from standfirst.importing.source_kind import SourceKind, source_kind

    folder = _content_folder(config_file, content, dry_run=dry_run)
    if source_kind(source) is SourceKind.ARCHIVE:
        _import_archive(Path(source), folder, mapping=mapping, report=report, dry_run=dry_run)
    else:
        _import_page(source, folder, publisher, dry_run=dry_run)


def _content_folder(config_file: Path, content: Path | None, *, dry_run: bool) -> Path:
    from standfirst.workspace.configuration.project import open_project

    if content is None:
        content = Path(open_project(config_file).content)
    if not dry_run:
        content.mkdir(parents=True, exist_ok=True)
    return Path(display_path(content))


def _import_archive(
    source: Path, content: Path, *, mapping: Path | None, report: Path | None, dry_run: bool
) -> None:
    from standfirst.importing.archive.import_archive import import_archive
    from standfirst.importing.archive.import_report import format_text

    done = import_archive(source, content, mapping=mapping, report=report, dry_run=dry_run)
    click.echo(format_text(done), nl=False)


def _import_page(source: str, folder: Path, publisher: str, *, dry_run: bool) -> None:
    from standfirst.importing.page.import_page import import_page, read_source
    from standfirst.workspace.pipeline import read_content

    page, today = read_source(source), dt.datetime.now().astimezone().date()
    done = import_page(
        page, folder, read_content(folder), today, publisher=publisher, dry_run=dry_run
    )
    for path in done.planned:
        click.echo(f"{path} would be written")
    for file in done.written:
        click.echo(display_path(file))
    for file in done.kept:
        click.echo(f"{display_path(file)} is there already and stays as it is", err=True)
