"""One fault is one Problem, and one check reports all faults of a file."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devtools.repository import ROOT
from standfirst.model.problem import Problem, has_errors
from standfirst.workspace.load import load
from standfirst.workspace.scan import MAX_FILE_BYTES, scan
from standfirst.workspace.step_cache import StepCache
from standfirst.workspace.store import Store
from tests.builders import NOW
from tests.sites import BODY, DigestFolder, draw


class CheckedFolder:
    """A content folder whose files can be exchanged, and what a check finds in it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._store = folder, Store.open(None, "")

    def problems(self) -> tuple[Problem, ...]:
        loaded = load(scan(self.folder), self._store)
        return tuple(sorted({*loaded.problems, *StepCache(self._store).judge(loaded.content, NOW)}))

    def paths(self) -> list[str]:
        files = (file for file in self.folder.rglob("*") if file.is_file())
        return sorted(file.relative_to(self.folder).as_posix() for file in files)

    def problems_with(self, path: str, raw: bytes) -> tuple[Problem, ...]:
        """What a check finds while the file at `path` holds other bytes."""
        file = self.folder / path
        original = file.read_bytes()
        file.write_bytes(raw)
        try:
            return self.problems()
        finally:
            file.write_bytes(original)


def connect(digest: DigestFolder) -> None:
    """Files that name one another in every way there is, and the URLs of all of them."""
    digest.topic("justice", aliases=["law"])
    digest.story("trial", aliases=["hearing"])
    digest.article("first", "2026-06-26", topics=["law"], stories=["hearing"], language="de",
                   aliases=["/old/first/"])  # fmt: skip
    digest.article("second", "2026-06-26", related=["first"], translation_of="first",
                   source={"publisher": "Gazette", "url": "https://example.org/first"})  # fmt: skip
    digest.article("third", "2026-06-27", related=["second"],
                   body=f"{BODY} See [this](second.md), [that](fourth.md)"
                   " and [them](../editions/2026-W28.md).", status="draft")  # fmt: skip
    digest.article("fourth", "2026-07-08", withdrawn={"date": "2026-07-09", "reason": "It erred."},
                   status="draft",
                   source={"publisher": "Gazette", "url": "https://example.org/first"})  # fmt: skip
    digest.write("editions/2026-W28.md", "---\nlead: [fourth]\n---\n\nA letter to readers.\n")
    digest.write("leads/report.md", "---\ntitle: A report\nfound: 2026-06-25\n---\n")
    digest.write("team.md", "---\naliases: [/people/]\n---\n# The team\n\nSee [us](about.md).\n")
    digest.write("dead-links.txt", "https://example.org/gone\n")
    digest.write("addresses.txt", "/2026/06/10/ruling-0/\n/2026/06/26/first/\n/old/first/\n"
                 "/2026/06/25/other-word/\n/topics/law/\n/topics/courts/\n/stories/hearing/\n"
                 "/people/\n/team/\n/about/\n")  # fmt: skip


@pytest.fixture(scope="module")
def checked(tmp_path_factory) -> CheckedFolder:
    digest = draw(tmp_path_factory.mktemp("connected"))
    connect(digest)
    found = CheckedFolder(digest.folder / "content")
    assert found.problems() == ()
    return found


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> CheckedFolder:
    folder = tmp_path_factory.mktemp("repository") / "content"
    shutil.copytree(ROOT / "content", folder)
    return CheckedFolder(folder)


def _after_fence(line: bytes) -> Callable[[bytes], bytes]:
    return lambda raw: re.sub(rb"\A(---\n|)", rb"\1" + line + b"\n", raw, count=1)


BREAKERS: dict[str, Callable[[bytes], bytes]] = {
    "a key that is not one": _after_fence(b"zzqx: 1"),
    "a misspelled key": lambda raw: re.sub(rb"(?m)^(\w)(\w+):", rb"\1z\2:", raw, count=1),
    "a line that is not YAML": _after_fence(b"@bad: ["),
    "words among the keys": _after_fence(b"Some words"),
    "a byte that is not UTF-8": _after_fence(b"# \xff"),
    "another encoding": lambda raw: raw.decode().encode("utf-16"),
    "an unfinished merge": _after_fence(b"<<<<<<< HEAD\n=======\n>>>>>>> other"),
    "a fence that is never closed": lambda raw: raw.replace(b"\n---\n", b"\n", 1),
    "no fence": lambda raw: raw.removeprefix(b"---\n"),
    "a control character": _after_fence(b"# \x07"),
    "more than any file may have": lambda raw: raw + b"x" * MAX_FILE_BYTES,
}


def _is_broken_by(breaker: str, path: str, raw: bytes) -> bool:
    """Whether the file is one that this breaks: lines of text know no keys, for example."""
    has_keys = raw.startswith(b"---\n") or path.endswith(".yml")
    anywhere = {"a byte that is not UTF-8", "another encoding", "an unfinished merge",
                "more than any file may have"}  # fmt: skip
    if path.endswith((".txt", ".yml")):
        return breaker in anywhere - {"an unfinished merge"} or (
            path == "sources.yml" and breaker == "a line that is not YAML"
        )
    return path.endswith(".md") and (breaker in anywhere or has_keys)


@pytest.mark.parametrize("breaker", BREAKERS)
@pytest.mark.parametrize("name", ["checked", "repository"])
def test_a_file_that_cannot_be_read_is_one_problem(request, name, breaker):
    folder = request.getfixturevalue(name)
    seen = 0
    for path in folder.paths():
        raw = (folder.folder / path).read_bytes()
        if not _is_broken_by(breaker, path, raw):
            continue
        found = [p for p in folder.problems_with(path, BREAKERS[breaker](raw)) if p.is_error]
        assert [p.path for p in found] == [path], found
        seen += 1
    assert seen > 3 or breaker == "a control character"


def test_a_file_that_the_system_does_not_let_us_read_is_one_problem(checked, tmp_path):
    for path in checked.paths():
        file, aside = checked.folder / path, tmp_path / "aside"
        file.rename(aside)
        file.symlink_to(aside)
        try:
            assert [(p.path, p.code) for p in checked.problems()] == [(path, "file-irregular")]
        finally:
            file.unlink()
            aside.rename(file)


_LINES = st.sampled_from(
    ["zzz: 1", "- x", "  x", "[", '"', "kind: breef", "status: drafft", "date: soon", "*x", "title",
     "withdrawn: yes", "language: english", "aliases: x y", "topics: 5", "source: 5", "parent: [x]",
     "&a: b", "a: b: c", "\tx: 1", "‘title’: x", "publish_at: soon", "lead: 5", "translation_of: 5"]
)  # fmt: skip


@given(data=st.data())
def test_a_fault_in_one_file_is_never_reported_of_another(checked, data):
    """A line is added, exchanged or removed; where that is an error, no other file has one.

    Lines with old names stay: to remove one is a fault of its own.
    """
    paths = [path for path in checked.paths() if path.endswith((".md", ".yml"))]
    path = data.draw(st.sampled_from(paths))
    lines = (checked.folder / path).read_text(encoding="utf-8").split("\n")
    index = data.draw(st.integers(0, min(12, len(lines) - 1)))
    removed = 0 if "aliases" in lines[index] else data.draw(st.integers(0, 1))
    added = data.draw(st.lists(_LINES, max_size=1))
    text = "\n".join([*lines[:index], *added, *lines[index + removed :]])
    found = checked.problems_with(path, text.encode())
    own = [problem for problem in found if problem.path == path]
    if has_errors(own):
        assert own == list(found)


FAULTY = """---
title: A court decides about a matter.
date: 2026-06-25
topics: [cuorts, privacy]
tags: [courts]
kind: breef
source:
  publisher: Gazette
  url: https://example.org/x?utm_source=letter
jurisdictions: [UK, EU]
licence: CC-BY
related: [rulling-1]
image: {file: images/none.png, alt: A court}
aliases: [/about/, /old name/]
---

See [it](ruling-9.md) and [that](/absolute/) of yesterday.
"""
FIXES = [
    ("matter.", "matter"), ("cuorts", "courts"), ("tags: [courts]\n", ""), ("breef", "brief"),
    ("?utm_source=letter", ""), ("UK", "GB"), ("CC-BY", "CC-BY-4.0"), ("rulling", "ruling"),
    ("A court}", "A court, credit: B}"), ("images/none.png", "images/court.png"),
    ("/about/, /old name/", "/older/, /old/"), ("ruling-9", "ruling-1"),
    ("/absolute/", "ruling-2.md"),
    ("of yesterday.", BODY),
]  # fmt: skip


def test_one_check_reports_the_faults_of_all_layers_and_none_comes_after(digest):
    digest.picture("images/court.png")
    file = digest.write("articles/faulty.md", FAULTY)
    folder = CheckedFolder(digest.folder / "content")
    assert [(p.line, p.column, p.code) for p in folder.problems()] == [
        (2, 1, "value-invalid"),
        (4, 10, "topic-unknown"),
        (5, 1, "key-unknown"),
        (6, 1, "value-not-listed"),
        (9, 3, "url-tracking"),
        (10, 17, "jurisdiction-unknown"),
        (11, 1, "licence-unknown"),
        (12, 11, "article-unknown"),
        (13, 1, "key-missing"),
        (13, 9, "media-missing"),
        (14, 11, "alias-taken"),
        (14, 20, "value-invalid"),
        (17, 1, "body-length"),
        (17, 10, "link-broken"),
        (17, 34, "link-refused"),
        (17, 49, "time-relative"),
    ]
    text = FAULTY
    for wrong, right in FIXES:
        text = text.replace(wrong, right)
    file.write_text(text, encoding="utf-8")
    assert folder.problems() == ()


def test_a_slip_in_a_published_file_is_never_answered_with_advice_about_its_url(digest):
    """Public reports: a short lede, a misspelled kind and title were four errors and more."""
    digest.build()
    folder = CheckedFolder(digest.folder / "content")
    raw = (folder.folder / "articles/other-word.md").read_bytes()
    for line in (b"lede: Too short.", b"kind: breef", b"corrections: 2026-07-01 wrong number"):
        broken = raw.replace(b"---\n", b"---\n" + line + b"\n", 1)
        (problem,) = folder.problems_with("articles/other-word.md", broken)
        assert (problem.path, problem.line) == ("articles/other-word.md", 2)
    topic = (folder.folder / "topics/courts.md").read_bytes().replace(b"title:", b"titel:")
    (problem,) = folder.problems_with("topics/courts.md", topic)
    assert (problem.path, problem.code) == ("topics/courts.md", "key-unknown")
