from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from standfirst.errors import ArchiveError
from standfirst.importing.archive import archive_files
from standfirst.importing.archive.archive_files import is_archive, read_archive

_FILES = {"_posts/a.md": b"A", "_posts/deep/b.markdown": b"B", "pic.png": b"PNG"}


def _folder(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    for path, raw in _FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(raw)
    return root


def _tar(tmp_path: Path) -> Path:
    target = tmp_path / "site.tar.gz"
    with tarfile.open(target, "w:gz") as tar:
        for path, raw in _FILES.items():
            member = tarfile.TarInfo(path)
            member.size = len(raw)
            tar.addfile(member, io.BytesIO(raw))
    return target


def _zip(tmp_path: Path) -> Path:
    target = tmp_path / "site.zip"
    with zipfile.ZipFile(target, "w") as zipped:
        for path, raw in _FILES.items():
            zipped.writestr(path, raw)
    return target


@pytest.mark.parametrize("make", [_folder, _tar, _zip])
def test_a_folder_and_archives_of_it_hold_the_same(
    make: Callable[[Path], Path], tmp_path: Path
) -> None:
    archive = read_archive(make(tmp_path))
    assert archive.files == {"_posts/a.md": b"A", "_posts/deep/b.markdown": b"B", "pic.png": b""}
    assert archive.left_out == []


def test_links_and_hidden_folders_are_named_and_not_followed(tmp_path: Path) -> None:
    root = _folder(tmp_path)
    (root / "link.md").symlink_to(root / "_posts/a.md")
    (root / "round").symlink_to(root)
    (root / ".git").mkdir()
    (root / ".git/c.md").write_bytes(b"C")
    archive = read_archive(root)
    assert sorted(archive.files) == sorted(_FILES)
    assert {entry.path: entry.code for entry in archive.left_out} == {
        "link.md": "link", "round": "link", ".git/": "hidden",
    }  # fmt: skip


def test_paths_that_lead_out_of_an_archive_are_refused(tmp_path: Path) -> None:
    target = tmp_path / "site.tar"
    with tarfile.open(target, "w") as tar:
        for path in ("../a.md", "/etc/b.md", "ok.md", "ok.md"):
            tar.addfile(tarfile.TarInfo(path))
        link = tarfile.TarInfo("c.md")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    archive = read_archive(target)
    assert sorted(archive.files) == ["ok.md"]
    assert [entry.code for entry in archive.left_out] == [
        "unsafe-path", "unsafe-path", "repeated", "link",
    ]  # fmt: skip


def test_no_file_is_read_beyond_its_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_files, "MAX_FILE", 10)
    target = tmp_path / "site.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("big.md", b"0" * 1_000_000)
    assert [entry.code for entry in read_archive(target).left_out] == ["too-large"]


@pytest.mark.parametrize("name", ["missing", "text.txt", "cut.tar.gz"])
def test_what_is_no_archive_is_a_fault(name: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("hello")
    (tmp_path / "cut.tar.gz").write_bytes(_tar(tmp_path).read_bytes()[:60])
    with pytest.raises(ArchiveError, match=name):
        read_archive(tmp_path / name)


@pytest.mark.parametrize("ending", ["zip", "tar", "tar.gz", "tgz"])
def test_a_packed_archive_is_known_by_its_ending_even_where_it_is_missing(ending: str) -> None:
    assert is_archive(f"no/such/posts.{ending}")
    assert not is_archive(f"https://example.org/posts.{ending}")


def test_a_folder_is_an_archive_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "posts.html").mkdir()
    assert is_archive(str(tmp_path / "posts.html"))
    assert is_archive(".")


@pytest.mark.parametrize("source", ["page.html", "nosuch", "zip", "notes.tar.html"])
def test_everything_else_is_no_archive(source: str) -> None:
    assert not is_archive(source)
