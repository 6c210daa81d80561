"""Markdown files are read, and replaced in place."""

from __future__ import annotations

import pytest

from standfirst.workspace.text_files import replace_texts, texts


@pytest.fixture
def folder(tmp_path):
    for name in ("articles/a.md", "articles/b.md", "topics/a.md", "sources.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"This is {name}.", encoding="utf-8")
    (tmp_path / "topics/latin.md").write_bytes(b"caf\xe9")
    return tmp_path


def test_the_text_of_every_markdown_file_is_read(folder):
    assert dict(texts(folder, ())) == {
        path: f"This is {path}." for path in ("articles/a.md", "articles/b.md", "topics/a.md")
    }


def test_with_paths_only_files_in_them_are_read(folder):
    chosen = [folder / "articles/b.md", folder / "topics"]
    assert [path for path, _ in texts(folder, chosen)] == ["articles/b.md", "topics/a.md"]


def test_a_replaced_file_keeps_its_permissions(folder):
    (folder / "topics/a.md").chmod(0o640)
    replace_texts(folder, [("topics/a.md", "Nœud\r\n")])
    assert (folder / "topics/a.md").read_bytes() == "Nœud\r\n".encode()
    assert (folder / "topics/a.md").stat().st_mode & 0o777 == 0o640


def test_a_file_that_cannot_be_replaced_stays_and_nothing_is_left_beside_it(folder):
    before = sorted(folder.rglob("*"))
    with pytest.raises(UnicodeEncodeError):
        replace_texts(folder, [("topics/a.md", "\ud800")])
    assert (folder / "topics/a.md").read_text(encoding="utf-8") == "This is topics/a.md."
    assert sorted(folder.rglob("*")) == before
