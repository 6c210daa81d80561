"""`standfirst fmt`, as its user meets it."""

from __future__ import annotations

from click.testing import CliRunner

from standfirst.cli import main


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_fmt_names_what_it_changes_and_what_it_leaves_alone(digest):
    messy = digest.article("messy")
    messy.write_text(
        messy.read_text(encoding="utf-8").replace('"2026', "'2026").replace('25"', "25'")
    )
    faulty = digest.article("faulty", title="Short")
    before = faulty.read_bytes()
    asked = run("fmt", "--check", str(messy))
    assert (asked.exit_code, asked.stdout) == (1, "content/articles/messy.md\n")
    done = run("fmt", "content/articles")
    assert done.exit_code == 1
    assert "content/articles/faulty.md: left alone, it has faults" in done.stderr
    assert faulty.read_bytes() == before
    assert "date: 2026-06-25\n" in messy.read_text(encoding="utf-8")
    assert run("fmt", "--check", str(messy)).exit_code == 0
