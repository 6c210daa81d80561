from __future__ import annotations

import datetime as dt

import pytest

from standfirst.importing.archive.import_report import SkippedPostError
from standfirst.importing.archive.mapping import ImportMapping, read_mapping
from standfirst.importing.archive.posts import Post, read_post, split_dated_name


def _post(path: str, front: str, mapping: ImportMapping | None = None) -> Post:
    return read_post(path, f"---\n{front}\n---\nText.\n".encode(), mapping or ImportMapping())


def test_a_post_stands_where_its_date_and_slug_say() -> None:
    post = _post("x/2015-01-02-name.md", "date: 2016-05-06 9:00:00 -0400\nslug: Other Name")
    assert post.target == "articles/2016/05/other-name.md"
    assert post.published is not None
    assert post.published.text == "2016-05-06T09:00-04:00"


def test_without_a_date_of_its_own_it_has_that_of_its_name() -> None:
    post = _post("2015-01-02-name.md", "title: A")
    assert (post.date, post.id) == (dt.date(2015, 1, 2), "name")
    assert [note.code for note in post.notes] == ["date-from-name", "topic-default"]


def test_a_folder_that_holds_its_text_in_index_md_names_the_post() -> None:
    assert _post("posts/2015-01-02-name/index.md", "title: A").id == "name"


@pytest.mark.parametrize(
    ("front", "code"), [("title: A", "no-date"), ("date: 2015-13-45", "unclear-date")]
)
def test_a_post_without_a_certain_day_is_left_out(front: str, code: str) -> None:
    with pytest.raises(SkippedPostError) as caught:
        _post("name.md", front)
    assert caught.value.code == code


def test_bytes_that_are_no_utf_8_are_left_out_with_their_line() -> None:
    with pytest.raises(SkippedPostError, match="line 2") as caught:
        read_post("2015-01-02-a.md", b"---\ntitle: caf\xe9\n---\n", ImportMapping())
    assert caught.value.code == "not-utf8"


@pytest.mark.parametrize(
    ("front", "topics"),
    [
        ("tags: [Open Data, open-data, Courts]", ("open-data", "courts")),
        ("tags: courts privacy", ("courts", "privacy")),
        ("tags: open data, courts", ("open-data", "courts")),
        ("category: open data", ("open-data",)),
        ("topics: [a]\ncategories: [b]\ntags: [c]", ("a", "c", "b")),
        ("taxonomies: {tags: [a]}", ("a",)),
        ("tags: [a, b, c, d, e]", ("a", "b", "c", "d")),
        ("tags: [old, gone]", ("new",)),
        ("tags: [gone]", ("rest",)),
        ("tags:", ("rest",)),
        ("tags: ['_', '🎉', '>']", ("rest",)),
    ],
)
def test_topics_are_ids_without_repetition(front: str, topics: tuple[str, ...]) -> None:
    mapping = read_mapping("topics: {Old: new, gone: null}\ndefault_topic: rest")
    assert _post("2015-01-02-a.md", front, mapping).topics == topics


@pytest.mark.parametrize(
    ("path", "front"),
    [("2015-01-02-a.md", "draft: true"), ("2015-01-02-a.md", "published: false"),
     ("_drafts/2015-01-02-a.md", "title: A")],
)  # fmt: skip
def test_drafts_are_known(path: str, front: str) -> None:
    assert _post(path, front).is_draft


def test_the_old_address_comes_from_the_pattern_unless_the_post_has_its_own() -> None:
    mapping = read_mapping("address: https://example.org/{categories}/{year}/{day}/{stem}.html")
    post = _post("x/2015-01-02-a.md", "categories: [Open Data]", mapping)
    assert post.address == "https://example.org/open%20data/2015/02/2015-01-02-a.html"
    assert _post("2015-01-02-a.md", "", mapping).address == (
        "https://example.org/2015/02/2015-01-02-a.html"
    )
    own = _post("2015-01-02-a.md", "permalink: /own/", mapping)
    assert own.address == "https://example.org/own/"


def test_a_file_name_may_begin_with_its_day() -> None:
    assert split_dated_name("2015-01-02-a-story") == (dt.date(2015, 1, 2), "a-story")
    assert split_dated_name("2015-13-02-a-story") == (None, "2015-13-02-a-story")
    assert split_dated_name("a-story") == (None, "a-story")
