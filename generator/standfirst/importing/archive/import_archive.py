"""The import of an archive from disk to disk: the one part that reads and writes files.

It never overwrites and never removes: what the content folder holds stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from standfirst.contributing.new import create_file
from standfirst.errors import ArchiveError, explain
from standfirst.importing.archive.archive_files import markdown_files, read_archive
from standfirst.importing.archive.convert import (
    ConvertedArchive,
    ExistingContent,
    convert,
)
from standfirst.importing.archive.import_report import (
    Entry,
    ImportReport,
    Outcome,
    format_json,
    format_tsv,
)
from standfirst.importing.archive.mapping import ImportMapping, read_mapping
from standfirst.model import urls
from standfirst.model.source_urls import canonical_url
from standfirst.reading.frontmatter.split import split


def import_archive(
    source: Path,
    content: Path,
    *,
    mapping: Path | None = None,
    report: Path | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Import an archive, a folder or a compressed one, into a content folder.

    `mapping` is a mapping file, as `standfirst.importing.archive.mapping` describes it. The full
    account goes to the file `report`: JSON if its name ends in .json, else a table with tabs.
    With `dry_run` nothing but that account is written. Raises ArchiveError when the import cannot
    begin or end.
    """
    chosen = _mapping(mapping)
    if not content.is_dir():
        raise ArchiveError(f"There is no content folder {content}.")
    archive = read_archive(source)
    imported = convert(archive.files.items(), chosen, existing=taken_names(content))
    account = imported.report if dry_run else _write(imported, content)
    entries = sorted((*account.entries, *archive.left_out), key=lambda entry: entry.path)
    account = replace(account, entries=tuple(entries))
    if report is not None:
        text = format_json(account) if report.suffix == ".json" else format_tsv(account)
        try:
            report.write_text(text, encoding="utf-8")
        except OSError as error:
            raise ArchiveError(explain(error, report, "written")) from error
    return account


def taken_names(content: Path) -> ExistingContent:
    """What a content folder already holds, as far as an import must know it."""
    ids: dict[str, str] = {}
    claimed: dict[str, str] = {}
    publishers: dict[str, str] = {}
    for path, raw in markdown_files(content / "articles"):
        article_id = Path(path).stem
        ids[article_id] = f"articles/{path}"
        front, _ = split(raw, path)
        stated = front.data.get("source") if front else None
        for source in stated if isinstance(stated, list) else [stated]:
            if isinstance(source, dict):
                if isinstance(url := source.get("url"), str):
                    claimed.setdefault(canonical_url(url), article_id)
                if isinstance(name := source.get("publisher"), str):
                    publishers.setdefault(urls.slug(name), name)
    return ExistingContent(ids, claimed, publishers, _topics_in(content))


def _topics_in(content: Path) -> dict[str, str]:
    """The ids of a content folder's topics, with the ids that they had before."""
    topics: dict[str, str] = {}
    for path, raw in markdown_files(content / "topics"):
        topic_id = Path(path).stem
        front, _ = split(raw, path)
        former = front.data.get("aliases") if front else None
        names = former if isinstance(former, list) else []
        topics |= {name: topic_id for name in names if isinstance(name, str)}
        topics[topic_id] = topic_id
    return topics


def _mapping(path: Path | None) -> ImportMapping:
    if path is None:
        return ImportMapping()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ArchiveError(explain(error, path, "read")) from error
    try:
        return read_mapping(text)
    except ArchiveError as fault:
        raise ArchiveError(f"{path}: {fault}") from None


def _write(imported: ConvertedArchive, content: Path) -> ImportReport:
    """Write what is not there yet; a file that came into being meanwhile stays as it is."""
    late: set[str] = set()
    for written in (*imported.topics, *imported.articles):
        target = content / written.path
        try:
            if not create_file(target, written.text):
                late.add(written.path)
        except OSError as error:
            raise ArchiveError(explain(error, target, "written")) from error
    entries = tuple(
        _late(entry) if entry.target in late else entry for entry in imported.report.entries
    )
    topics = tuple(path for path in imported.report.new_topics if path not in late)
    return ImportReport(entries, topics)


def _late(entry: Entry) -> Entry:
    return Entry(
        path=entry.path,
        outcome=Outcome.LEFT_OUT,
        code="exists",
        text=f"{entry.target} is there and stays as it is",
    )
