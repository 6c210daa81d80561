"""What a build remembers may be lost or damaged: then it takes longer, and nothing else."""

from __future__ import annotations

import pytest

from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.content import FileContent
from standfirst.model.problem import Problem
from standfirst.reading.read import read
from standfirst.workspace.cache_folder import open_store
from standfirst.workspace.store import MEDIA, Store, StoredFile, pack
from tests.sites import BODY

ARTICLE = f"""---
title: A headline of some length
date: 2026-06-25
topics: [courts]
source: {{publisher: Gazette, url: "https://example.org/a"}}
---

{BODY} [Another](other.md).
"""


def only_article(store: Store) -> Article:
    (recalled,) = store.files()
    (found,) = recalled.items
    assert isinstance(found, Article)
    return found


@pytest.fixture
def record():
    content = read("articles/a.md", ARTICLE.encode())
    return content, pack("articles/a.md", "stamp", content)


def test_an_article_comes_back_as_it_was(record):
    content, packed = record
    store = Store.open(None, "1")
    store.put_files([packed])
    found = only_article(store)
    assert (found,) == content.items
    assert store.bodies(["articles/a.md"]) == {"articles/a.md": content.body}
    assert store.positions(["articles/a.md"]) == {"articles/a.md": content.items[0].at}


def test_any_number_of_bodies_comes_back_and_what_is_not_there_is_left_out(record):
    store = Store.open(None, "1")
    paths = [f"articles/{number}.md" for number in range(1_200)]
    store.put_files(record[1]._replace(path=path) for path in paths)
    assert store.bodies([*paths, "articles/other.md"]) == dict.fromkeys(paths, record[0].body)
    assert store.bodies([]) == {}


def test_problems_and_media_come_back(tmp_path):
    store = Store.open(tmp_path / "store.sqlite", "1")
    problem = Problem("a.md", 1, 2, code=Code.YAML_TAG, message="message", hint="hint")
    store.put_files(
        [
            pack("a.md", "s", FileContent(problems=(problem,))),
            StoredFile("images/a.png", "s", MEDIA, "hash"),
        ]
    )
    first, second = store.files()
    assert tuple(first.problems) == (problem,)
    assert (second.kind, second.file_hash) == (MEDIA, "hash")
    assert store.stamps() == {"a.md": "s", "images/a.png": "s"}


def test_what_is_gone_is_forgotten(record):
    store = Store.open(None, "1")
    store.put_files([record[1]])
    store.put_files([], ["articles/a.md"])
    assert list(store.files()) == []


def test_values_are_kept_by_name_and_forgotten_by_prefix():
    store = Store.open(None, "1")
    for name in ("tree a", "tree b", "other"):
        store.put_value(name, {"x": name})
    store.delete_values("tree ", keep=["tree b"])
    assert store.get_value("tree a", dict[str, str]) is None
    assert store.get_value("tree b", dict[str, str]) == {"x": "tree b"}
    assert store.get_value("other", dict[str, str]) == {"x": "other"}


def test_another_version_of_the_code_begins_anew(tmp_path, record):
    path = tmp_path / "store.sqlite"
    Store.open(path, "1").put_files([record[1]])
    assert Store.open(path, "1").stamps()
    assert Store.open(path, "2").stamps() == {}


@pytest.mark.parametrize("content", [b"no database at all", b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_store_is_noticed_and_made_anew(tmp_path, content):
    (tmp_path / "store.sqlite").write_bytes(content)
    store, said = open_store(tmp_path)
    assert "damaged" in said
    assert store.stamps() == {}
