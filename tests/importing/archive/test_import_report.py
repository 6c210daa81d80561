from __future__ import annotations

import json

from standfirst.importing.archive.import_report import (
    Entry,
    ImportReport,
    Note,
    Outcome,
    format_json,
    format_text,
    format_tsv,
)

_REPORT = ImportReport(
    (
        Entry(
            path="a.md",
            outcome=Outcome.ARTICLE,
            target="articles/2015/01/a.md",
            notes=(Note("title-cut", "it was\tlong"),),
        ),
        Entry(path="b.txt", outcome=Outcome.LEFT_OUT, code="not-markdown", text="no Markdown"),
        Entry(path="t/_index.md", outcome=Outcome.TOPIC, target="topics/t.md"),
    ),
    ("topics/u.md",),
)


def test_every_file_is_counted_once() -> None:
    assert (_REPORT.seen, _REPORT.articles, _REPORT.topics, _REPORT.left_out) == (3, 1, 2, 1)
    assert _REPORT.reasons == {"not-markdown": 1}
    assert _REPORT.noted == {"title-cut": 1}


def test_the_summary_gives_counts_and_an_example() -> None:
    text = format_text(_REPORT)
    assert text.startswith("3 files seen: 1 article imported, 1 topic described, 1 file left out.")
    assert "     1  not-markdown  b.txt: no Markdown\n" in text
    assert "1 topic made from the names that articles use." in text


def test_the_table_has_a_line_for_each_file() -> None:
    lines = format_tsv(_REPORT).splitlines()
    assert lines[1] == "a.md\tarticle\tarticles/2015/01/a.md\t\t\ttitle-cut: it was long"
    assert len(lines) == 1 + _REPORT.seen


def test_the_json_says_the_same() -> None:
    data = json.loads(format_json(_REPORT))
    assert data["seen"] == len(data["files"]) == 3
    assert data["files"][1]["code"] == "not-markdown"
