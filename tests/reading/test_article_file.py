"""An article is read with everything that its own file can be judged by."""

from __future__ import annotations

import datetime as dt

from standfirst.reading.article_file import read_article

_BODY = "The court has " + "really " * 40 + "stopped the order.\n"
_META = """\
title: Court stops the export order
date: 2026-06-25
topics: [export-controls, ai-policy]
source:
  publisher: Gazette
  url: https://example.org/a
"""


def _article(meta: str = _META, body: str = _BODY) -> bytes:
    return f"---\n{meta}---\n\n{body}".encode()


def _found(
    raw: bytes, path: str = "articles/2026/06/court-stops-order.md"
) -> list[tuple[int, str]]:
    _, problems = read_article(path, raw)
    return [(problem.line, problem.code) for problem in problems]


def test_an_article_is_read():
    file, problems = read_article("articles/2026/06/court-stops-order.md", _article())
    assert problems == ()
    article = file.article
    assert article.id == "court-stops-order"
    assert article.date == dt.date(2026, 6, 25)
    assert article.source.publisher == "Gazette"
    assert article.words == 46
    assert len(article.file_hash) == 32


def test_an_article_remembers_where_its_keys_are_and_a_single_source_is_the_first():
    file, _ = read_article("articles/a.md", _article())
    assert file.article.at == {
        "title": (2, 1),
        "date": (3, 1),
        "topics": (4, 1),
        "topics.0": (4, 10),
        "topics.1": (4, 27),
        "source": (5, 1),
        "source.0.publisher": (6, 3),
        "source.0.url": (7, 3),
    }


def test_the_digest_is_of_the_bytes():
    one, _ = read_article("articles/a.md", _article())
    two, _ = read_article("articles/a.md", _article() + b"\n")
    assert one.article.file_hash != two.article.file_hash
    assert one.body == two.body


def test_faults_of_all_kinds_are_told_at_once_sorted_by_line():
    meta = _META.replace("2026-06-25", "25.6.2026") + "tags: [x]\nkind: News: brief\n"
    body = "[bad](/absolute/link)"
    assert _found(_article(meta, body), "articles/Bad Name.md") == [
        (0, "name-invalid"),
        (3, "date-invalid"),
        (8, "key-unknown"),
        (9, "yaml-syntax"),
        (12, "body-length"),
        (12, "link-refused"),
    ]


def test_a_warning_keeps_nothing_from_being_read():
    _, (problem,) = read_article("articles/a.md", _article(body="Few words.\n"))
    assert (problem.code, problem.line, problem.is_error) == ("body-length", 10, False)


def test_an_empty_body_is_an_error():
    assert _found(_article(body="")) == [(8, "body-empty")]


def test_a_line_that_is_at_fault_is_not_judged_again():
    assert _found(_article(_META.replace("Court stops", "A: b"))) == [(2, "yaml-syntax")]


def test_a_doubt_gives_way_to_an_error_on_its_line():
    meta = _META.replace("2026-06-25", "“2026-06-25”")
    assert _found(_article(meta)) == [(3, "date-invalid")]


def test_rules_beyond_the_types_are_kept():
    assert _found(_article(_META + "jurisdictions: [UK]\n")) == [(8, "jurisdiction-unknown")]
