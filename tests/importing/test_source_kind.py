"""Whether a source is a URL, a file or an archive is seen by how it is named."""

from __future__ import annotations

import pytest

from standfirst.importing.source_kind import SourceKind, source_kind


@pytest.mark.parametrize(
    "source", ["https://example.org/a", "http://example.org", "https://example.org/posts.zip"]
)
def test_a_url_is_a_url_whatever_it_ends_with(source):
    assert source_kind(source) is SourceKind.URL


@pytest.mark.parametrize("ending", ["zip", "tar", "tar.gz", "tgz"])
def test_a_packed_archive_is_known_by_its_ending_even_where_it_is_missing(ending):
    assert source_kind(f"no/such/posts.{ending}") is SourceKind.ARCHIVE


def test_a_folder_is_an_archive_whatever_it_is_called(tmp_path):
    (tmp_path / "posts.html").mkdir()
    assert source_kind(str(tmp_path / "posts.html")) is SourceKind.ARCHIVE
    assert source_kind(".") is SourceKind.ARCHIVE


@pytest.mark.parametrize(
    "source", ["page.html", "nosuch", "zip", "notes.tar.html", "ftp://example.org/a", "httpsnotes"]
)
def test_everything_else_is_a_file(source):
    assert source_kind(source) is SourceKind.FILE
