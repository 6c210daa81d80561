"""`standfirst import` of pages, feeds and archives."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from standfirst.cli import main
from tests.importing.page.samples import HTML, RSS, TEXT


@pytest.fixture
def digest(digest):
    for name, text in (("page.txt", TEXT), ("page.html", HTML), ("feed.xml", RSS)):
        (digest.folder / name).write_text(text, encoding="utf-8")
    return digest


def standfirst(*arguments):
    return CliRunner().invoke(main, list(arguments))


def leads(digest):
    return sorted(file.stem for file in (digest.folder / "content/leads").glob("*.md"))


def test_a_saved_text_becomes_one_draft_and_its_leads(digest):
    done = standfirst("import", "page.txt", "--publisher", "Gazette & Law")
    assert done.exit_code == 0, done.output
    assert len(done.output.splitlines()) == 3
    assert len(leads(digest)) == 2
    checked = standfirst("check", *(f"content/leads/{name}.md" for name in leads(digest)))
    assert checked.exit_code == 0, checked.output
    again = standfirst("import", "page.txt")
    assert "is there already" in again.output


def test_nothing_is_written_where_one_only_asks(digest):
    done = standfirst("import", "page.txt", "--dry-run")
    assert done.output.count("would be written") == 3
    assert not (digest.folder / "content/leads").exists()


def test_a_source_that_is_summarised_is_refused_and_its_file_named(digest):
    digest.article("known", source={"publisher": "Gazette", "url": "https://gazette.example/a/"})
    done = standfirst("import", "page.html")
    assert done.exit_code == 1
    assert "articles/known.md" in done.output
    url = ("--url", "https://www.gazette.example/a?utm_medium=x")
    new = standfirst("new", "--title", "A headline", "--publisher", "Gazette", *url)
    assert new.exit_code == 1
    assert "articles/known.md" in new.output


def test_entries_of_a_feed_become_leads_once(digest):
    assert standfirst("import", "feed.xml").exit_code == 0
    assert leads(digest) == ["one-two"]
    assert standfirst("import", "feed.xml").output == ""


def test_a_draft_names_a_publisher_that_the_archive_knows_by_its_mark(digest):
    digest.article("known", source={"publisher": "Gazette & Law", "url_note": "none"})
    standfirst("import", "page.txt")
    (draft,) = (digest.folder / "content/articles").rglob("a-court-weighs*.md")
    assert "  publisher: Gazette & Law\n" in draft.read_text(encoding="utf-8")
    assert "# stage:  # " in draft.read_text(encoding="utf-8")
    assert "publisher: Gazette & Law\n" in (
        digest.folder / f"content/leads/{leads(digest)[0]}.md"
    ).read_text(encoding="utf-8")


def test_what_is_no_text_is_refused(digest):
    (digest.folder / "page.bin").write_bytes(b"\x00\x01\x02")
    done = standfirst("import", "page.bin")
    assert done.exit_code == 1
    assert "it is no text" in done.output


def test_import_brings_in_an_archive_and_accounts_for_every_file(digest, tmp_path):
    posts = tmp_path / "posts"
    posts.mkdir()
    (posts / "2020-01-02-hello.md").write_text(
        "---\ntitle: Hello to everyone here\ntags: [news]\n---\n\nSome words. {{< youtube x >}}\n"
    )
    (posts / "picture.txt").write_text("no post")
    (tmp_path / "mapping.yml").write_text("publisher: Gazette\n")
    result = standfirst(
        "import", str(posts), "--mapping", str(tmp_path / "mapping.yml"),
        "--report", str(tmp_path / "report.json"),
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["seen"] == 2 == report["articles"] + report["left_out"]
    assert (digest.folder / "content/articles/2020/01/hello.md").exists(), report
    assert standfirst("build").exit_code == 0
    assert "youtube" not in digest.page("2020/01/02/hello")


def test_a_file_that_is_not_there_is_named_with_the_reason(digest):
    done = standfirst("import", "nosuch.html")
    assert done.exit_code == 1
    assert done.stderr == "Error: nosuch.html cannot be read: no such file or directory\n"
    done = standfirst("import", "content", "--mapping", "mapping.yml")
    assert done.exit_code == 1
    assert done.stderr == "Error: mapping.yml cannot be read: no such file or directory\n"
    (digest.folder / "mapping.yml").write_bytes(b"\xff")
    done = standfirst("import", "content", "--mapping", "mapping.yml")
    assert done.stderr == "Error: mapping.yml cannot be read: it is not UTF-8\n"
