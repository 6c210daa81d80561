"""An import into a digest: from a page, a feed or an archive."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from standfirst.importing.archive.import_archive import import_archive
from standfirst.importing.archive.import_report import ImportReport
from standfirst.importing.page.import_page import PageImport, import_page, read_source
from standfirst.importing.source_kind import SourceKind, source_kind
from standfirst.workspace.display_path import display_path
from standfirst.workspace.pipeline import open_digest, read_content


def import_source(
    source: str,
    config_file: Path,
    today: dt.date,
    *,
    content: Path | None = None,
    publisher: str = "",
    mapping: Path | None = None,
    report: Path | None = None,
    dry_run: bool = False,
) -> ImportReport | PageImport:
    """Import `source` into the content folder of the settings, or into the folder `content`.

    An archive has an ImportReport. `mapping` and `report` are for archives, `publisher` for the
    other sources. Raises ArchiveError, SourceError, DraftError, MissingPackagesError, and as
    `open_digest` does.
    """
    folder = _content_folder(config_file, content, dry_run=dry_run)
    if source_kind(source) is SourceKind.ARCHIVE:
        return import_archive(Path(source), folder, mapping=mapping, report=report, dry_run=dry_run)
    page = read_source(source)
    return import_page(
        page, folder, read_content(folder), today, publisher=publisher, dry_run=dry_run
    )


def _content_folder(config_file: Path, content: Path | None, *, dry_run: bool) -> Path:
    """The folder as messages show it; it is made where something is to be written."""
    if content is None:
        with open_digest(config_file) as workspace:
            content = workspace.folder
    if not dry_run:
        content.mkdir(parents=True, exist_ok=True)
    return Path(display_path(content))
