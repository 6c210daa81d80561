"""`standfirst import` of pages and feeds, and `standfirst new --from-lead`."""

from __future__ import annotations

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


def test_a_lead_is_taken_up_and_is_none_any_more(digest):
    standfirst("import", "feed.xml")
    digest.build()
    assert "One &amp; two" in digest.page("leads")
    done = standfirst("new", "--from-lead", "one-two", "--date", "2026-06-25")
    assert done.exit_code == 0, done.output
    text = (digest.folder / "content/articles/2026/06/one-two.md").read_text(encoding="utf-8")
    assert "https://e.org/a" in text
    assert "status: draft" in text
    assert leads(digest) == []


def test_an_unknown_lead_is_told(digest):
    done = standfirst("new", "--from-lead", "nothing")
    assert done.exit_code == 1
    assert "there is no lead content/leads/nothing.md" in done.output


def test_a_lead_that_is_over_is_a_warning_and_not_shown(digest):
    digest.write("leads/old.md", "---\ntitle: Long ago\nfound: 2020-01-01\n---\n")
    done = standfirst("check", "content/leads")
    assert done.exit_code == 0
    assert "(lead-over)" in done.output
    digest.build()
    assert "Long ago" not in digest.page("leads")


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


def test_a_lead_is_taken_up_with_topics_and_not_twice(digest):
    standfirst("import", "feed.xml")
    wrong = standfirst("new", "--from-lead", "one-two", "--title", "A headline of mine")
    assert wrong.exit_code == 2
    assert "--from-lead" in wrong.output
    done = standfirst("new", "--from-lead", "one-two", "--topic", "courts")
    assert done.exit_code == 0, done.output
    (draft,) = (digest.folder / "content/articles").rglob("one-two.md")
    assert "topics: [courts]" in draft.read_text(encoding="utf-8")
    again = "---\ntitle: One again\nfound: 2026-06-25\nurl: https://e.org/a\n---\n"
    digest.write("leads/again.md", again)
    refused = standfirst("new", "--from-lead", "again")
    assert refused.exit_code == 1
    assert "one-two.md" in refused.output
    assert leads(digest) == ["again"]
