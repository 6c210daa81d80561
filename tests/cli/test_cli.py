"""The command as its user meets it: plain sentences, exit codes, no traceback."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from standfirst.cli import main


def run(*arguments, **options):
    return CliRunner().invoke(main, arguments, **options)


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


def test_check_writes_nothing(digest):
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "No problems.\n")
    assert not digest.site.exists()


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


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"plugins": ["search"]}, "does not list `standfirst` under `plugins:`"),
        ({"plugins": [{"standfirst": {"per_pages": 3}}]}, "per_pages"),
        ({"theme": {"name": "mkdocs"}}, "theme: name: material"),
        ({"docs_dir": "nowhere"}, "nowhere"),
    ],
)
def test_a_wrong_setting_is_one_plain_sentence(digest, settings, said):
    digest.configure(**settings)
    command = [sys.executable, "-c", "from standfirst.cli import run; run()", "build"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_digest_the_way_to_one_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("build")
    assert result.exit_code == 1
    assert "there is no mkdocs.yml: run this in the folder of a digest" in result.stderr


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


def test_import_brings_in_an_archive_and_accounts_for_every_file(digest, tmp_path):
    posts = tmp_path / "posts"
    posts.mkdir()
    (posts / "2020-01-02-hello.md").write_text(
        "---\ntitle: Hello to everyone here\ntags: [news]\n---\n\nSome words. {{< youtube x >}}\n"
    )
    (posts / "picture.txt").write_text("no post")
    (tmp_path / "mapping.yml").write_text("publisher: Gazette\n")
    result = run(
        "import", str(posts), "--mapping", str(tmp_path / "mapping.yml"),
        "--report", str(tmp_path / "report.json"),
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["seen"] == 2 == report["articles"] + report["left_out"]
    assert (digest.folder / "content/articles/2020/01/hello.md").exists(), report
    assert run("build").exit_code == 0
    assert "youtube" not in digest.page("2020/01/02/hello")


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


def test_fix_tells_what_it_did(digest):
    file = digest.article("one", date="25 June 2026")
    done = run("check", "--fix", "content/articles/one.md")
    assert (done.exit_code, done.stdout) == (0, "No problems.\n")
    assert "content/articles/one.md: date: 25 June 2026 is 2026-06-25" in done.stderr
    assert 'date: "2026-06-25"' in file.read_text(encoding="utf-8")
