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
    from standfirst.importing.archive.import_report import ImportReport, format_text
    from standfirst.workspace.imports import import_source

    done = import_source(
        source,
        config_file,
        dt.datetime.now().astimezone().date(),
        content=content,
        publisher=publisher,
        mapping=mapping,
        report=report,
        dry_run=dry_run,
    )
    if isinstance(done, ImportReport):
        click.echo(format_text(done), nl=False)
        return
    for path in done.planned:
        click.echo(f"{path} would be written")
    for file in done.written:
        click.echo(display_path(file))
    for file in done.kept:
        click.echo(f"{display_path(file)} is there already and stays as it is", err=True)
