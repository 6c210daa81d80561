"""What lies in a content folder without being a file that belongs there."""

from __future__ import annotations

import os
import socket

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from standfirst.cli import main
from standfirst.workspace.scan import read_bytes_safely, scan


@pytest.fixture
def digest(digest, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.md").write_text("---\ntitle: a secret\n---\n")
    digest.article("honest")
    return digest


def found(digest):
    return [(p.path, p.code) for p in scan(digest.folder / "content").problems]


def test_nothing_but_a_regular_file_is_opened(digest, tmp_path, monkeypatch):
    content = digest.folder / "content"
    (content / "articles/link.md").symlink_to(tmp_path / "secret/key.md")
    (content / "articles/folder").symlink_to(tmp_path / "secret")
    (content / "images").symlink_to("/")
    (content / "articles/loop").symlink_to(content)
    (content / "articles/nowhere.md").symlink_to("nowhere")
    os.mkfifo(content / "articles/pipe.md")
    monkeypatch.chdir(content)  # a socket's name may not be long
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket.md")
    assert sorted(found(digest)) == [
        ("articles/folder", "file-irregular"),
        ("articles/link.md", "file-irregular"),
        ("articles/loop", "file-irregular"),
        ("articles/nowhere.md", "file-irregular"),
        ("articles/pipe.md", "file-irregular"),
        ("images", "file-irregular"),
        ("socket.md", "file-irregular"),
    ]
    monkeypatch.chdir(digest.folder)
    for command in (["check"], ["check", "--untrusted"], ["build"], ["fmt"], ["check", "--fix"]):
        done = CliRunner().invoke(main, command)
        assert done.exit_code == 1 or command == ["fmt"]
        assert "a secret" not in done.output
    assert not digest.site.exists()
    assert (tmp_path / "secret/key.md").read_text() == "---\ntitle: a secret\n---\n"


def test_mkdocs_alone_follows_no_link(digest, tmp_path, caplog):
    (digest.folder / "content/elsewhere").symlink_to(tmp_path / "secret")
    with pytest.raises(Abort):
        mkdocs_build(load_config(str(digest.config_file)))
    assert "elsewhere: error: this is a symbolic link" in caplog.text
    assert "it is listed above" in caplog.text
    assert not (digest.site / "index.html").exists()


def test_what_turned_into_something_else_since_it_was_found_is_not_read(digest, tmp_path):
    content = digest.folder / "content"
    file = content / "articles/honest.md"
    file.unlink()
    file.symlink_to(tmp_path / "secret/key.md")
    with pytest.raises(OSError, match="symbolic links"):
        read_bytes_safely(content, "articles/honest.md")
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(OSError, match="no regular file"):
        read_bytes_safely(content, "articles/honest.md")


def test_names_that_deceive_or_that_no_other_system_keeps_are_told_once(digest):
    content = digest.folder / "content"
    for name in ("con.md", "a\nb.md", "\u202egnp.md", "a:b.md"):
        digest.write(f"articles/{name}", "x")
    (content / os.fsdecode(b"articles/caf\xe9.md")).write_text("x")
    assert sorted(found(digest)) == [
        ("articles/\\u{202e}gnp.md", "file-name"),
        ("articles/a:b.md", "file-name"),
        ("articles/a\\u{a}b.md", "file-name"),
        ("articles/caf\\u{dce9}.md", "file-name"),
        ("articles/con.md", "file-name"),
    ]
    for form in ("text", "json", "github", "sarif"):
        done = CliRunner().invoke(main, ["check", "--format", form])
        assert done.exit_code == 1
        assert "\u202e" not in done.output


def test_folders_have_a_bottom(digest):
    deep = "/".join("abcdefghijklmnopqrstuvwxyz" * 10)
    digest.write("articles/" + "/".join("abcdefghijk") + "/fine.md", "x")
    digest.write(f"articles/{deep}/lost.md", "x")
    (problem,) = found(digest)
    assert problem == ("articles/" + "/".join("abcdefghijkl"), "file-too-deep")


def test_files_that_are_too_many_or_too_large_are_one_problem(digest, monkeypatch):
    monkeypatch.setattr("standfirst.workspace.scan.MAX_FILES", 5)
    for n in range(20):
        digest.article(f"more-{n}")
    ((_, code),) = found(digest)
    assert code == "file-too-many"
    monkeypatch.setattr("standfirst.workspace.scan.MAX_FILES", 50)
    with (digest.folder / "content/articles/large.md").open("wb") as file:
        file.truncate(50_000_000_000)  # it takes no room on the disk
    assert found(digest) == [("articles/large.md", "file-too-large")]


def test_a_folder_that_cannot_be_looked_into_is_named(digest, monkeypatch):
    closed = digest.write("closed/a.md", "x").parent
    real = os.scandir

    def scandir(folder):
        if os.fspath(folder) == str(closed):  # root may look into everything
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    assert found(digest) == [("closed", "file-unreadable")]


def test_a_picture_that_is_none_stops_the_build_and_is_not_published(digest):
    digest.write("images/court.png", "<html><script>alert(1)</script>")
    done = CliRunner().invoke(main, ["build"])
    assert done.exit_code == 1
    assert "images/court.png: error: this picture cannot be read" in done.output
    assert not digest.site.exists()
    digest.write("images/court.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
    (digest.folder / "content/images/court.png").unlink()
    done = CliRunner().invoke(main, ["build"])
    assert "an SVG file can hold scripts" in done.output
    assert not (digest.site / "images/court.svg").exists()
