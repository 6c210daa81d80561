"""`standfirst check --since`: what a change introduced."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from click.testing import CliRunner

from standfirst.cli import main
from tests.sites import BODY


@pytest.fixture
def digest(digest, monkeypatch):
    """A digest in Git, whose first commit has a fault of its own."""
    digest.article("old", topics=["no-such-topic"])
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    git("init", "-q", "-b", "main")
    commit()
    return digest


def git(*arguments):
    env = {
        **os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
    }  # fmt: skip
    subprocess.run(("git", *arguments), check=True, env=env, capture_output=True)  # noqa: S607


def commit():
    git("add", "-A")
    git("commit", "-q", "-m", "Change")


def check(*arguments):
    done = CliRunner().invoke(main, ["check", "--format", "json", "--since", "main", *arguments])
    return done.exit_code, [(p["path"], p["code"]) for p in json.loads(done.stdout)]


def test_an_old_fault_is_not_the_newcomers(digest):
    assert check() == (0, [])
    digest.article("new")
    assert check() == (0, [])


def test_a_new_fault_is_theirs_committed_or_not(digest):
    digest.article("new", topics=["nowhere"])
    expected = (1, [("content/articles/new.md", "topic-unknown")])
    assert check() == expected
    git("checkout", "-q", "-b", "mine")
    commit()
    assert check() == expected


def test_an_old_fault_in_a_file_they_touch_is_not_theirs(digest):
    path = digest.article("old", topics=["no-such-topic"])
    path.write_text("\n" + path.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    assert ("content/articles/old.md", "topic-unknown") not in check()[1]


def test_a_slip_in_a_file_that_others_name_is_one_fault(digest):
    digest.article("linking", body=f"{BODY} See [it](other-word.md).", related=["other-word"])
    digest.write("addresses.txt", "/2026/06/25/other-word/\n")
    commit()
    digest.article("other-word", "2026-06-25", kind="breef")
    assert check() == (1, [("content/articles/other-word.md", "value-not-listed")])
    commit()
    git("checkout", "-q", "-b", "mine")
    digest.article("other-word", "2026-06-25", kind="breef", topics=["nowhere"])
    assert check() == (1, [("content/articles/other-word.md", "topic-unknown")])


def test_a_second_fault_of_a_kind_is_theirs(digest):
    digest.article("old", topics=["no-such-topic", "none-either"])
    assert check() == (1, [("content/articles/old.md", "topic-unknown")])


def test_a_summary_that_was_too_short_may_stay_so(digest):
    digest.article("short", body="Five words are too few.")
    commit()
    digest.article("short", body="Even these six words are too few.")
    assert check() == (0, [])


def test_a_stray_file_that_was_there_is_not_theirs(digest):
    digest.write("stray.xyz", "A file that belongs nowhere.\n")
    commit()
    digest.write("stray.xyz", "Another text in it.\n")
    assert check() == (0, [])


def test_a_file_that_moves_takes_its_old_faults_along(digest):
    git("mv", "content/articles/old.md", "content/articles/2026.md")
    codes = [code for _, code in check()[1]]
    assert "topic-unknown" not in codes


def test_a_fault_that_they_cause_elsewhere_is_theirs(digest):
    (digest.folder / "content/topics/privacy.md").unlink()
    code, found = check()
    assert code == 1
    assert found
    assert all(path != "content/articles/old.md" for path, _ in found)


def test_what_stood_there_before_the_branch_grew_is_not_theirs(digest):
    git("checkout", "-q", "-b", "mine")
    digest.article("new")
    commit()
    git("checkout", "-q", "main")
    digest.article("later", topics=["nowhere"])
    commit()
    git("checkout", "-q", "mine")
    assert check() == (0, [])


def test_an_unknown_revision_is_told_plainly(digest):
    done = CliRunner().invoke(main, ["check", "--since", "no-such-branch"])
    assert done.exit_code == 2
    assert "Git cannot tell what changed" in done.output
    assert "Traceback" not in done.output


def test_a_revision_is_never_an_option_of_git(digest):
    done = CliRunner().invoke(main, ["check", "--since", "--output=pwned"])
    assert done.exit_code == 2
    assert not (digest.folder / "pwned").exists()


def test_a_file_that_moves_without_git_takes_its_old_faults_along(digest):
    old = digest.folder / "content/articles/old.md"
    old.rename(old.with_name("moved.md"))
    assert "topic-unknown" not in [code for _, code in check()[1]]


def test_a_lead_that_was_over_is_not_theirs(digest):
    digest.write("leads/past.md", "---\ntitle: Long ago\nfound: 2020-01-01\n---\n")
    commit()
    assert check() == (0, [])


def test_a_shallow_clone_is_told_what_it_lacks(digest, tmp_path, monkeypatch):
    git("checkout", "-q", "-b", "mine")
    digest.article("new")
    commit()
    git("clone", "-q", "--depth", "1", f"file://{digest.folder}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    unknown = CliRunner().invoke(main, ["check", "--since", "origin/main"])
    git("fetch", "-q", "--depth", "1", "origin", "main")
    apart = CliRunner().invoke(main, ["check", "--since", "FETCH_HEAD"])
    for done, reason in ((unknown, "no commit or branch `origin/main`"), (apart, "in common")):
        assert done.exit_code == 2
        assert reason in done.output
        assert "git fetch --unshallow" in done.output


def test_a_folder_outside_git_is_told(digest, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (digest.folder / ".git").rename(tmp_path / "gone")
    done = CliRunner().invoke(main, ["check", "--since", "main"])
    assert done.exit_code == 2
    assert "not a git repository" in done.output
