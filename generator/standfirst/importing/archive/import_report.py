"""What became of every file of an archive: imported, with notes, or left out, with its reason."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What a file of the archive has become."""

    ARTICLE = "article"
    TOPIC = "topic"
    LEFT_OUT = "left-out"


class SkippedPostError(Exception):
    """A file cannot be imported. `code` is the stable reason, the message one sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Note:
    """A change that an imported file went through. `code` is stable, `text` one sentence."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The account of one file. `path` is its place in the archive.

    `code` and `text` give the reason when it was left out; `target` is the file under content/
    that it has become, or would have become.
    """

    path: str
    outcome: Outcome
    target: str = ""
    code: str = ""
    text: str = ""
    notes: tuple[Note, ...] = ()

    @classmethod
    def skipped(cls, path: str, code: str, text: str) -> Entry:
        """The account of a file that was left out."""
        return cls(path=path, outcome=Outcome.LEFT_OUT, code=code, text=text)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One entry for each file seen, sorted by path, and the topics made without a file."""

    entries: tuple[Entry, ...] = ()
    new_topics: tuple[str, ...] = ()

    @property
    def seen(self) -> int:
        return len(self.entries)

    @property
    def articles(self) -> int:
        return self._count(Outcome.ARTICLE)

    @property
    def topics(self) -> int:
        """Topics written: those the archive describes and those made from their ids."""
        return self._count(Outcome.TOPIC) + len(self.new_topics)

    @property
    def left_out(self) -> int:
        return self._count(Outcome.LEFT_OUT)

    @property
    def reasons(self) -> dict[str, int]:
        """How many files were left out for each reason, the most frequent first."""
        return _ranked(e.code for e in self.entries if e.outcome is Outcome.LEFT_OUT)

    @property
    def noted(self) -> dict[str, int]:
        """How many imported files bear each note, the most frequent first."""
        return _ranked(code for e in self.entries for code in {note.code for note in e.notes})

    def _count(self, outcome: Outcome) -> int:
        return sum(entry.outcome is outcome for entry in self.entries)


def format_text(report: ImportReport) -> str:
    """A summary for a terminal: counts, reasons with an example each, and notes."""
    return "\n".join(_lines(report)) + "\n"


def format_json(report: ImportReport) -> str:
    """Every entry with its notes, and the counts."""
    counts = ("seen", "articles", "topics", "left_out", "reasons", "noted", "new_topics")
    data = {name: getattr(report, name) for name in counts}
    data["files"] = [asdict(entry) for entry in report.entries]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def format_tsv(report: ImportReport) -> str:
    """One line for each file: path, outcome, target, code, text, notes; tabs between them."""
    columns = ("path", "outcome", "target", "code", "text")
    rows = [(*columns, "notes")]
    for entry in report.entries:
        notes = "; ".join(f"{note.code}: {note.text}" for note in entry.notes)
        rows.append((*(getattr(entry, name) for name in columns), notes))
    # A tab or a line break within a value would end its cell.
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)


def _ranked(codes: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(codes).items(), key=lambda item: (-item[1], item[0])))


def _lines(report: ImportReport) -> Iterator[str]:
    yield (
        f"{_many(report.seen, 'file')} seen: {_many(report.articles, 'article')} imported, "
        f"{_many(report._count(Outcome.TOPIC), 'topic')} described, "
        f"{_many(report.left_out, 'file')} left out."
    )
    if report.new_topics:
        yield f"{_many(len(report.new_topics), 'topic')} made from the names that articles use."
    if report.reasons:
        yield ""
        yield "Left out:"
        left_out = (e for e in reversed(report.entries) if e.outcome is Outcome.LEFT_OUT)
        yield from _table(report.reasons, {e.code: f"{e.path}: {e.text}" for e in left_out})
    if report.noted:
        yield ""
        yield "Changed on the way, by the number of files:"
        yield from _table(report.noted, {})


def _table(counts: dict[str, int], examples: dict[str, str]) -> Iterator[str]:
    """A row for each code, with the first file that has it as an example."""
    width = max(len(code) for code in counts)
    for code, count in counts.items():
        example = f"  {examples[code]}" if code in examples else ""
        yield f"  {count:>6,}  {code:<{width}}{example}".rstrip()


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
