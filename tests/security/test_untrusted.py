"""`standfirst check --untrusted`: what a stranger sends costs little, and only its sender."""

from __future__ import annotations

import json
import os
import sys

import pytest
from click.testing import CliRunner

from standfirst.cli import main
from standfirst.workspace import isolation
from standfirst.workspace.isolation import Limits
from standfirst.workspace.scan import read_file

LIMITS = Limits(seconds=1, memory=1 << 29, patience=600)
"""Time of the processor: a busy machine takes no more of it."""


@pytest.fixture
def digest(digest):
    digest.article("honest")
    digest.article("careless", topics=["nowhere"])
    return digest


def check(*arguments):
    done = CliRunner().invoke(main, ["check", "--format", "json", *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, [(p["path"], p["code"], p["message"]) for p in json.loads(done.stdout)]


def hostile(monkeypatch, misbehave):
    """Let each file whose name says so misbehave as no known file does."""
    real = read_file

    def read(folder, path):
        if "hostile" in path:
            misbehave()
        return real(folder, path)

    monkeypatch.setattr("standfirst.workspace.load.read_file", read)


def spin():
    while True:
        pass


def eat():
    bytes(1 << 33)


def crash():
    sys.setrecursionlimit(10**9)
    os.kill(os.getpid(), 9)


def test_it_finds_what_a_check_finds(digest):
    code, found = check("--untrusted")
    assert (code, found) == check()
    assert [problem[:2] for problem in found] == [("content/articles/careless.md", "topic-unknown")]


@pytest.mark.parametrize(
    ("misbehave", "reason"),
    [(spin, "took more than 1 seconds"), (eat, "needed more than"), (crash, "SIGKILL")],
)
def test_a_hostile_file_is_named_and_the_rest_is_judged(digest, monkeypatch, misbehave, reason):
    hostile(monkeypatch, misbehave)
    monkeypatch.setattr(isolation, "FILE_LIMITS", LIMITS)
    digest.article("hostile-1")
    digest.article("hostile-2")
    code, found = check("--untrusted")
    assert code == 1
    assert [problem[:2] for problem in found] == [
        ("content/articles/careless.md", "topic-unknown"),
        ("content/articles/hostile-1.md", "file-too-costly"),
        ("content/articles/hostile-2.md", "file-too-costly"),
    ]
    assert all(reason in message for _, problem, message in found if problem == "file-too-costly")


def test_what_was_too_costly_is_tried_again(digest, monkeypatch):
    digest.article("hostile-1")
    with monkeypatch.context() as patch:
        hostile(patch, crash)
        assert "file-too-costly" in str(check("--untrusted"))
    assert "file-too-costly" not in str(check("--untrusted"))


def test_files_that_cost_much_together_end_the_judging_alone(digest, monkeypatch):
    monkeypatch.setattr("standfirst.workspace.step_cache.judge", lambda content, now: spin())
    monkeypatch.setattr(isolation, "DIGEST_LIMITS", LIMITS)
    digest.write("articles/broken.md", "---\ntitle: [\n---\n")
    code, found = check("--untrusted")
    assert code == 1
    assert found[0][:2] == ("content/", "content-too-costly")
    assert [problem[0] for problem in found[1:]] == ["content/articles/broken.md"] * len(found[1:])


def test_settings_that_run_code_are_not_even_read(digest):
    (digest.folder / "evil.py").write_text("import pathlib\npathlib.Path('owned').touch()\n")
    digest.configure(hooks=["evil.py"])
    done = CliRunner().invoke(main, ["check", "--untrusted"])
    assert done.exit_code == 2
    assert "`hooks:` runs code" in done.output
    assert not (digest.folder / "owned").exists()


@pytest.mark.parametrize("other", [["--fix"], ["--against", "mkdocs.yml", "content"]])
def test_it_changes_and_compares_nothing(digest, other):
    done = CliRunner().invoke(main, ["check", "--untrusted", *other])
    assert done.exit_code == 2
    assert "leave out" in done.output
