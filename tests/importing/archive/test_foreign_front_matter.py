from __future__ import annotations

import pytest

from standfirst.importing.archive.foreign_front_matter import read_foreign_front_matter
from standfirst.importing.archive.import_report import SkippedPostError


def test_every_leaf_is_the_text_that_was_typed() -> None:
    foreign = read_foreign_front_matter(
        "---\nflag: no\nnumber: 012\nday: 2025-1-3\nempty:\n---\nText.\n"
    )
    assert foreign.data == {"flag": "no", "number": "012", "day": "2025-1-3", "empty": ""}
    assert foreign.body == "Text.\n"


@pytest.mark.parametrize(
    "text",
    [
        '\n\n--- \ntitle: A\ntags: [x, "y"]\n---  \nText.',
        '+++\ntitle = "A"\ntags = ["x", "y"]\n+++\nText.',
        '{"title": "A", "tags": ["x", "y"]}\nText.',
    ],
    ids=["yaml", "toml", "json"],
)
def test_the_three_kinds_of_front_matter_say_the_same(text: str) -> None:
    foreign = read_foreign_front_matter(text)
    assert foreign.data == {"title": "A", "tags": ["x", "y"]}
    assert foreign.body == "Text."


def test_values_of_toml_are_texts_too() -> None:
    foreign = read_foreign_front_matter(
        "+++\ndate = 2015-01-02T10:00:00Z\ndraft = true\n[extra]\nn = 1\n+++\n"
    )
    assert foreign.data == {
        "date": "2015-01-02T10:00:00+00:00", "draft": "true", "extra": {"n": "1"}
    }  # fmt: skip


def test_of_a_key_that_stands_twice_the_last_one_counts() -> None:
    foreign = read_foreign_front_matter("---\ntitle: A\ntitle: B\n---\n")
    assert foreign.data["title"] == "B"
    assert [note.code for note in foreign.notes] == ["duplicate-key"]


def test_keys_are_found_whatever_their_case_and_depth() -> None:
    foreign = read_foreign_front_matter(
        "---\nTitle: A\ntaxonomies:\n  tags: [x]\nauthor: {name: Ann}\n---\n"
    )
    assert foreign.text(["headline", "title"]) == "A"
    assert foreign.texts(["taxonomies.tags", "author"]) == ("x", "Ann")
    assert foreign.text(["none"]) == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Only text.\n", "no-front-matter"),
        ("---\ntitle: A\n", "broken-front-matter"),
        ("---\ntitle: A: B\n---\n", "broken-front-matter"),
        ("---\n- a\n---\n", "broken-front-matter"),
        ("+++\ntitle = A\n+++\n", "broken-front-matter"),
        ('{"title": \n', "broken-front-matter"),
        ("---\ntitle: A\n---\n<<<<<<< HEAD\n", "conflict-marker"),
    ],
)
def test_what_nobody_can_read_is_left_out(text: str, code: str) -> None:
    with pytest.raises(SkippedPostError) as caught:
        read_foreign_front_matter(text)
    assert caught.value.code == code


def test_aliases_cannot_multiply_without_bounds() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    with pytest.raises(SkippedPostError, match="nested too deeply"):
        read_foreign_front_matter("---\n" + "\n".join(lines) + "\n---\n")
