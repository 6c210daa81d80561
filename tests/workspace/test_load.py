"""Only files that changed are read; all others come from the store as they were."""

from __future__ import annotations

import pytest

from standfirst.model.content_kinds import CONTENT_KINDS
from standfirst.workspace import load as load_module
from standfirst.workspace.load import load
from standfirst.workspace.scan import scan
from standfirst.workspace.store import Store


@pytest.fixture
def folder(digest):
    """A content folder with a file of every kind and a picture."""
    digest.write("leads/report.md", "---\ntitle: A report\nfound: 2026-06-25\n---\n")
    digest.write("addresses.txt", "/topics/courts/\n")
    digest.write("dead-links.txt", "https://example.org/gone\n")
    digest.picture("images/a.png")
    return digest.folder / "content"


@pytest.fixture
def store():
    store = Store.open(None, "1")
    yield store
    store.close()


def refuse(paths):
    """Let no file be read."""
    raise AssertionError(f"{paths} were read")


def test_items_of_every_kind_come_back_from_the_store(folder, store):
    first = load(scan(folder), store)
    second = load(scan(folder), store, refuse)
    assert {type(item) for item in first.content.items()} == {kind.item for kind in CONTENT_KINDS}
    assert list(second.media) == ["images/a.png"]
    assert second.content.media == {"images/a.png"}
    assert second.content.dead_links.urls == {"https://example.org/gone"}
    for one, two in zip(first.content.items(), second.content.items(), strict=True):
        assert one.path == two.path
        assert getattr(one, "meta", None) == getattr(two, "meta", None)


def test_a_changed_file_is_read_and_a_deleted_one_is_gone(folder, store):
    load(scan(folder), store)
    (folder / "topics/courts.md").write_text(
        "---\ntitle: Law\ndescription: Everything about the law.\n---\n"
    )
    (folder / "about.md").unlink()
    read: list[str] = []

    def track(paths):
        read.extend(paths)
        return paths

    loaded = load(scan(folder), store, track)
    assert read == ["topics/courts.md"]
    assert "Law" in [topic.meta.title for topic in loaded.content.topics]
    assert loaded.content.pages == ()


def test_a_file_that_belongs_nowhere_is_a_problem_and_never_stored(folder, store):
    (folder / "script.js").write_text("", encoding="utf-8")
    loaded = load(scan(folder), store)
    assert [(p.path, p.code) for p in loaded.problems] == [("script.js", "file-misplaced")]
    assert "script.js" not in store.stamps()


def test_problems_of_files_that_did_not_change_come_from_the_store(folder, store):
    (folder / "topics/courts.md").write_text("no front matter", encoding="utf-8")
    first = load(scan(folder), store)
    second = load(scan(folder), store)
    assert [p.code for p in second.problems] == ["front-matter-missing"]
    assert second.problems == first.problems


def test_a_damaged_picture_is_a_problem_of_its_own_and_still_media(folder, store):
    (folder / "images/a.png").write_bytes(b"no picture")
    loaded = load(scan(folder), store)
    assert [p.path for p in loaded.problems] == ["images/a.png"]
    assert loaded.content.media == {"images/a.png"}


def test_many_files_are_read_by_several_processes_with_the_same_result(folder, store, monkeypatch):
    monkeypatch.setattr(load_module, "_WORTH_A_PROCESS", 2)
    monkeypatch.setattr(load_module, "_CHUNK", 2)
    shown = []

    def track(paths):
        for path in paths:
            shown.append(path)
            yield path

    several = load(scan(folder), store, track, jobs=2)
    single = load(scan(folder), Store.open(None, "1"))
    assert shown == [source.path for source in scan(folder).sources]
    assert [a.meta for a in several.content.articles] == [a.meta for a in single.content.articles]
    assert several.media == single.media


def test_untrusted_files_are_read_with_the_same_result(folder, store):
    other = Store.open(None, "1")
    isolated = load(scan(folder), store, untrusted=True)
    plain = load(scan(folder), other)
    assert isolated.content.articles == plain.content.articles
    paths = [article.path for article in plain.content.articles]
    assert store.bodies(paths) == other.bodies(paths)
    assert isolated.problems == plain.problems


def test_a_file_with_an_error_is_for_the_rules_alone(folder, store):
    file = folder / "topics/courts.md"
    file.write_text(file.read_text(encoding="utf-8").replace("---\n", "---\nx: 1\n", 1))
    content = load(scan(folder), store).content
    assert "courts" not in [topic.id for topic in content.topics]
    assert [item.path for item in content.faulty] == ["topics/courts.md"]
    file.write_text(file.read_text(encoding="utf-8").replace("x: 1\n", ""))
    assert load(scan(folder), store).content.faulty == ()


@pytest.mark.parametrize("path", ["topics/courts.md", "images/a.png"])
def test_a_file_that_is_no_file_counts_as_present(folder, store, path, tmp_path):
    (folder / path).rename(tmp_path / "aside")
    (folder / path).symlink_to(tmp_path / "aside")
    loaded = load(scan(folder), store)
    assert [p.code for p in loaded.problems] == ["file-irregular"]
    present = loaded.content.media | {item.path for item in loaded.content.faulty}
    assert path in present
