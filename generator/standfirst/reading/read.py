"""Turns one file's bytes into its items, or into the Problems that prevent it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from standfirst.model.codes import Code
from standfirst.model.content import UNREAD, FileContent
from standfirst.model.content_kinds import (
    ARTICLE,
    DEAD_LINKS,
    EDITION,
    LEAD,
    LEDGER,
    PAGE,
    PUBLISHER,
    STORY,
    TOPIC,
    ContentKind,
    Item,
    MarkdownItem,
)
from standfirst.model.problem import Finding, Level, Problem, has_errors
from standfirst.reading.article_file import read_article
from standfirst.reading.file_kinds import classify
from standfirst.reading.front_matter_file import (
    read_lead,
    read_letter,
    read_page,
    read_story,
    read_topic,
)
from standfirst.reading.publishers_file import read_publishers
from standfirst.reading.url_lists import read_dead_links, read_ledger

Problems = tuple[Problem, ...]

MAX_PROBLEMS = 100
"""Most problems that are reported for one file; the rest are counted."""


Reader = Callable[[str, bytes], FileContent]


def read(path: str, raw: bytes) -> FileContent:
    """The file at `path`, read as its content kind; nothing of media and others.

    With an error among the Problems, the items hold what could be read: the rules may look at
    them, and nobody else. Only sources.yml holds several items.
    """
    kind, _ = classify(path)
    if not isinstance(kind, ContentKind):
        return FileContent()
    content = READERS[kind](path, raw)
    return replace(content, problems=_limit(path, content.problems))


def unread_items(path: str) -> tuple[Item, ...]:
    """The items that stand for a file whose bytes nobody could read."""
    return tuple(
        replace(item, refused=item.refused | {UNREAD}) if isinstance(item, MarkdownItem) else item
        for item in read(path, b"").items
    )


def _limit(path: str, problems: Problems) -> Problems:
    """At most MAX_PROBLEMS of a file's problems, and one that counts the rest."""
    first, rest = problems[:MAX_PROBLEMS], problems[MAX_PROBLEMS:]
    if not rest:
        return first
    message = f"{len(rest):,} more faults follow in this file"
    hint = "mend the ones above and check again"
    level = Level.ERROR if has_errors(rest) else Level.WARNING
    at = rest[0].line, rest[0].column
    return (*first, Finding(Code.FAULTS_UNTOLD, message, hint, level).locate(path, *at))


def _read_one(reader: Callable[[str, bytes], tuple[Item, Problems]]) -> Reader:
    """A reader of a file that holds one item, in the form of one that may hold several."""

    def read_item(path: str, raw: bytes) -> FileContent:
        item, problems = reader(path, raw)
        return FileContent((item,), problems)

    return read_item


def _read_several(reader: Callable[[str, bytes], tuple[tuple[Item, ...], Problems]]) -> Reader:
    return lambda path, raw: FileContent(*reader(path, raw))


def _read_article(path: str, raw: bytes) -> FileContent:
    file, problems = read_article(path, raw)
    return FileContent((file.article,), problems, file.body)


READERS: Mapping[ContentKind, Reader] = {
    ARTICLE: _read_article,
    TOPIC: _read_one(read_topic),
    STORY: _read_one(read_story),
    EDITION: _read_one(read_letter),
    PAGE: _read_one(read_page),
    LEAD: _read_one(read_lead),
    PUBLISHER: _read_several(read_publishers),
    LEDGER: _read_one(read_ledger),
    DEAD_LINKS: _read_one(read_dead_links),
}
"""The reader of each content kind."""
