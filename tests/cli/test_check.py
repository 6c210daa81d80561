"""`standfirst check`, as its user meets it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from standfirst.cli import main
from tests.contributing.copying.samples import COPIED, OWN, SOURCE


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_check_writes_nothing(digest):
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "No problems.\n")
    assert not digest.site.exists()


def test_a_check_that_reads_nothing_again_loads_nothing_that_reads_or_renders(digest):
    script = """
import sys
from click.testing import CliRunner
from standfirst.cli import main
print(int(CliRunner().invoke(main, ["check"]).exit_code), *sys.modules)
"""
    heavy = {"babel", "comrak", "frontmatter", "jinja2", "mkdocs", "nh3", "packaging", "yaml"}

    def check():
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )
        code, *modules = done.stdout.split()
        assert code == "0"
        return heavy.intersection(modules)

    assert check() >= {"comrak", "nh3"}
    assert check() == set()


def test_check_of_one_path_tells_of_that_path_alone(digest):
    digest.article("one", topics=["cuorts"])
    digest.article("two", title="Short")
    result = run("check", "content/articles/two.md")
    assert result.exit_code == 1
    assert "two.md" in result.stdout
    assert "one.md" not in result.stdout


def test_warnings_never_fail(digest):
    digest.article("brief", body="Too few words.")
    result = run("check")
    assert result.exit_code == 0
    assert "warning" in result.stdout


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machines_get_data(digest, form):
    digest.article("one", topics=["cuorts"])
    result = run("check", "--format", form)
    assert result.exit_code == 1
    assert "content/articles/one.md" in json.dumps(json.loads(result.stdout))


def test_github_gets_annotations(digest):
    digest.article("one", topics=["cuorts"])
    result = run("check", "--format", "github")
    assert result.stdout.startswith(
        "::error file=content/articles/one.md,title=topic-unknown,line=4"
    )


def test_fix_tells_what_it_did(digest):
    file = digest.article("one", date="25 June 2026")
    done = run("check", "--fix", "content/articles/one.md")
    assert (done.exit_code, done.stdout) == (0, "No problems.\n")
    assert "content/articles/one.md: date: 25 June 2026 is 2026-06-25" in done.stderr
    assert 'date: "2026-06-25"' in file.read_text(encoding="utf-8")


def test_a_line_that_is_no_address_is_an_error(digest):
    digest.write("dead-links.txt", "gone.example.org\n")
    done = run("check", "content/dead-links.txt")
    assert done.exit_code == 1
    assert "dead-links.txt:1:1" in done.output


def test_the_command_compares_one_summary_and_stores_nothing(digest, tmp_path):
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    digest.article("copied", body=f"{OWN} {OWN} So {COPIED} port.")
    done = run("check", "content/articles/copied.md", "--against", "../source.txt")
    assert done.exit_code == 1
    assert COPIED in done.stdout
    assert "at most 14 words in a row" in done.stderr
    kept = [f for f in tmp_path.rglob("*") if f.is_file() and f.name != "source.txt"]
    assert all(b"because they seldom leave the bay" not in file.read_bytes() for file in kept)


def test_the_command_tells_what_it_cannot_compare(digest, tmp_path):
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    digest.article("own", body=f"{OWN} {OWN}")
    digest.article("bad", title="Short")
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    own = "content/articles/own.md"
    assert run("check", own, "--against", "../source.txt").exit_code == 0
    for arguments, words in (
        (("--against", "../source.txt"), "needs one PATH"),
        (("content", "--against", "../source.txt"), "needs one PATH"),
        ((own, "--against", "../nothing.txt"), "does not exist"),
        ((own, "--against", "../empty.txt"), "holds no text"),
        (("content/topics/courts.md", "--against", "../source.txt"), "no summary"),
        (("content/articles/bad.md", "--against", "../source.txt"), "has faults"),
    ):
        done = run("check", *arguments)
        assert (done.exit_code, words in done.stderr) == (2, True), done.output


def test_a_lead_that_is_over_is_a_warning_and_not_shown(digest):
    digest.write("leads/old.md", "---\ntitle: Long ago\nfound: 2020-01-01\n---\n")
    done = run("check", "content/leads")
    assert done.exit_code == 0
    assert "(lead-over)" in done.output
    digest.build()
    assert "Long ago" not in digest.page("leads")
