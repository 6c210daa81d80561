"""`standfirst new`: what it writes and refuses, and how it asks at a terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys

from click.testing import CliRunner

from standfirst.cli import main
from tests.importing.page.samples import RSS

QUESTIONS = re.compile(r"(?:headline|source|address|no address|first)[^\n]*: $")


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def leads(digest):
    return sorted(file.stem for file in (digest.folder / "content/leads").glob("*.md"))


def import_feed(digest):
    (digest.folder / "feed.xml").write_text(RSS, encoding="utf-8")
    assert run("import", "feed.xml").exit_code == 0


def converse(*answers):
    """What stands on the terminal after the answers, and the exit code."""
    terminal, theirs = pty.openpty()
    command = (sys.executable, "-m", "standfirst", "new")
    child = subprocess.Popen(
        (*command, "--date", "2026-06-30"), stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    said, waiting = "", list(answers)
    while True:
        try:
            said += os.read(terminal, 4096).decode().replace("\r\n", "\n")
        except OSError:  # the other side is closed
            break
        if QUESTIONS.search(said):
            if not waiting:
                break  # it goes without an answer, and the test sees what it asked last
            os.write(terminal, f"{waiting.pop(0)}\n".encode())
    os.close(terminal)
    return said, child.wait()


def test_each_answer_is_judged_and_the_topics_are_offered(digest):
    said, code = converse(
        "Short", "A court rules on cookies", "Gazette", "http://e.org/",
        "https://example.org/new?utm_source=x", "curts", "courts, privacy",
    )  # fmt: skip
    assert code == 0, said
    assert "`title` has 5 characters; at least 10 are needed" in said
    assert "begins with http://" in said
    assert "  courts: " in said
    assert "there is no topic `curts`: did you mean `courts`?" in said
    file = digest.folder / "content/articles/2026/06/a-court-rules-on-cookies.md"
    text = file.read_text(encoding="utf-8")
    assert "topics: [courts, privacy]" in text
    assert "url: https://example.org/new\n" in text


def test_a_source_that_is_only_begun_is_refused_too(digest):
    converse("A court rules on cookies", "Gazette", "https://example.org/new", "courts")
    said, code = converse("Another headline here", "Gazette", "https://www.example.org/new/#top")
    assert code == 1
    assert "summarised already: content/articles/2026/06/a-court-rules-on-cookies.md" in said


def test_new_begins_a_summary_that_passes_the_check_once_it_is_written(digest):
    result = run(
        "new", "--title", "A court rules on something", "--publisher", "Gazette",
        "--url", "https://example.org/new", "--topic", "courts", "--date", "2026-06-30",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    file = digest.folder / "content/articles/2026/06/a-court-rules-on-something.md"
    text = file.read_text(encoding="utf-8")
    assert "topics: [courts]" in text
    file.write_text(f"{text}\n{'Words of our own. ' * 15}\n", encoding="utf-8")
    assert run("check").stdout == "No problems.\n"


def test_new_never_overwrites(digest):
    arguments = (
        "new",
        "--title",
        "A court rules again",
        "--publisher",
        "G",
        "--date",
        "2026-06-30",
    )
    assert run(*arguments).exit_code == 0
    again = run(*arguments)
    assert again.exit_code == 1
    assert "a-court-rules-again" in again.stderr


def test_a_lead_is_taken_up_and_is_none_any_more(digest):
    import_feed(digest)
    digest.build()
    assert "One &amp; two" in digest.page("leads")
    done = run("new", "--from-lead", "one-two", "--date", "2026-06-25")
    assert done.exit_code == 0, done.output
    text = (digest.folder / "content/articles/2026/06/one-two.md").read_text(encoding="utf-8")
    assert "https://e.org/a" in text
    assert "status: draft" in text
    assert leads(digest) == []


def test_an_unknown_lead_is_told(digest):
    done = run("new", "--from-lead", "nothing")
    assert done.exit_code == 1
    assert "there is no lead content/leads/nothing.md" in done.output


def test_a_lead_is_taken_up_with_topics_and_not_twice(digest):
    import_feed(digest)
    wrong = run("new", "--from-lead", "one-two", "--title", "A headline of mine")
    assert wrong.exit_code == 2
    assert "--from-lead" in wrong.output
    done = run("new", "--from-lead", "one-two", "--topic", "courts")
    assert done.exit_code == 0, done.output
    (draft,) = (digest.folder / "content/articles").rglob("one-two.md")
    assert "topics: [courts]" in draft.read_text(encoding="utf-8")
    again = "---\ntitle: One again\nfound: 2026-06-25\nurl: https://e.org/a\n---\n"
    digest.write("leads/again.md", again)
    refused = run("new", "--from-lead", "again")
    assert refused.exit_code == 1
    assert "one-two.md" in refused.output
    assert leads(digest) == ["again"]
