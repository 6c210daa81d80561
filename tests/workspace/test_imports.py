"""An import goes into the content folder of the settings, or into the one that is named."""

from __future__ import annotations

import datetime as dt

import pytest

from standfirst.errors import ConfigMissingError
from standfirst.importing.archive.import_report import ImportReport
from standfirst.importing.page.import_page import PageImport
from standfirst.workspace.imports import import_source
from tests.importing.page.samples import RSS

TODAY = dt.date(2026, 6, 30)


@pytest.fixture
def feed(digest):
    file = digest.folder / "feed.xml"
    file.write_text(RSS, encoding="utf-8")
    return str(file)


def test_a_feed_becomes_leads_in_the_folder_of_the_settings(digest, feed):
    done = import_source(feed, digest.config_file, TODAY)
    assert isinstance(done, PageImport)
    assert done.written
    assert {file.parent.resolve() for file in done.written} == {digest.folder / "content/leads"}


def test_a_folder_that_is_named_is_made_and_needs_no_settings(tmp_path, digest, feed):
    done = import_source(feed, tmp_path / "no.yml", TODAY, content=tmp_path / "new/content")
    assert isinstance(done, PageImport)
    assert {file.parent for file in done.written} == {tmp_path / "new/content/leads"}
    with pytest.raises(ConfigMissingError):
        import_source(feed, tmp_path / "no.yml", TODAY)


def test_an_archive_has_an_account_of_its_files(tmp_path, digest):
    posts = tmp_path / "archive/_posts"
    posts.mkdir(parents=True)
    (posts / "2020-01-02-a-post.md").write_text("---\ntitle: A post\n---\n\nText.\n")
    done = import_source(str(tmp_path / "archive"), digest.config_file, TODAY, dry_run=True)
    assert isinstance(done, ImportReport)
    assert len(done.entries) == 1
