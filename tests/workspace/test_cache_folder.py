"""Where the store of a digest is, and what makes it out of date."""

from __future__ import annotations

from standfirst.workspace.cache_folder import (
    SHARDS,
    cache_folder,
    code_version,
    discard,
    folder_fingerprint,
    open_store,
)


def test_each_digest_has_a_folder_of_its_own_below_the_one_that_is_set(tmp_path, cache):
    one = cache_folder(tmp_path / "one" / "mkdocs.yml")
    two = cache_folder(tmp_path / "two" / "mkdocs.yml")
    assert one != two
    assert one.parent == two.parent == cache
    assert one.name.startswith("one-")


def test_a_digest_has_the_same_folder_by_any_path_to_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "mkdocs.yml"
    assert cache_folder(file) == cache_folder(file.relative_to(tmp_path))


def test_a_damaged_store_is_replaced_with_a_sentence_for_the_user(tmp_path):
    (tmp_path / "store.sqlite").write_bytes(b"no database at all")
    store, sentence = open_store(tmp_path)
    store.close()
    assert "damaged" in sentence
    store, sentence = open_store(tmp_path)
    store.close()
    assert sentence == ""


def test_the_store_and_the_search_shards_are_discarded_and_nothing_else(tmp_path):
    open_store(tmp_path)[0].close()
    (tmp_path / SHARDS).mkdir()
    (tmp_path / "links.json").write_text("{}", encoding="utf-8")
    discard(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["links.json"]
    discard(tmp_path)


def test_a_fingerprint_is_of_names_and_bytes(tmp_path):
    file = tmp_path / "a" / "x.py"
    file.parent.mkdir()
    file.write_text("one", encoding="utf-8")
    first = folder_fingerprint(tmp_path, {".py"})
    (tmp_path / "a" / "x.txt").write_text("not code", encoding="utf-8")
    assert folder_fingerprint(tmp_path, {".py"}) == first
    assert folder_fingerprint(tmp_path) != first
    file.write_text("two", encoding="utf-8")
    second = folder_fingerprint(tmp_path, {".py"})
    file.rename(tmp_path / "a" / "y.py")
    assert len({first, second, folder_fingerprint(tmp_path, {".py"})}) == 3


def test_a_missing_folder_has_the_fingerprint_of_an_empty_one(tmp_path):
    assert folder_fingerprint(tmp_path / "missing") == folder_fingerprint(tmp_path)


def test_the_version_is_the_same_for_the_same_code():
    assert code_version() == code_version()
