"""`standfirst new` at a terminal: it asks again, offers the topics, and refuses what is there."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time

QUESTIONS = re.compile(r"(?:headline|source|address|no address|first)[^\n]*: $")


def converse(*answers):
    """What stands on the terminal after the answers, and the exit code."""
    terminal, theirs = pty.openpty()
    command = (sys.executable, "-c", "from standfirst.cli import run; run()", "new")
    child = subprocess.Popen(
        (*command, "--date", "2026-06-30"), stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    said, waiting, end = "", list(answers), time.monotonic() + 30
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                said += os.read(terminal, 4096).decode().replace("\r\n", "\n")
            except OSError:  # the other side is closed
                break
        elif waiting and QUESTIONS.search(said):
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
