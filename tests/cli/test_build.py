"""`standfirst build`, as its user meets it."""

from __future__ import annotations

from click.testing import CliRunner

from standfirst.cli import main


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def test_build_tells_what_it_did(digest):
    result = run("build")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("site: 6 summaries, ")
    assert run("build").stdout.split(", ")[1] == "0 files written"


def test_build_prints_every_problem_and_exits_with_1(digest):
    digest.article("one", topics=["cuorts"])
    digest.article("two", title="Short")
    result = run("build")
    assert result.exit_code == 1
    assert "content/articles/one.md:4:" in result.stderr
    assert "did you mean `courts`?" in result.stderr
    assert "content/articles/two.md:2:" in result.stderr
    assert "nothing was built: 2 errors" in result.stderr
    assert not digest.site.exists()
