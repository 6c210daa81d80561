from __future__ import annotations

import pytest

from standfirst.importing.archive.foreign_front_matter import read_foreign_front_matter
from standfirst.importing.archive.imported_topics import (
    Definition,
    read_definition,
    spellings,
    topic_meta,
)
from standfirst.importing.archive.mapping import ImportMapping
from standfirst.importing.archive.posts import read_post


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("topics/open-data/_index.md", ("topics", "open-data")),
        ("content/tags/Open Data/_index.en.md", ("topics", "open-data")),
        ("authors/ann-smith/_index.md", ("authors", "ann-smith")),
        ("topics/_index.md", ("", "")),
        ("topics/open-data/about.md", ("", "")),
        ("news/2015/_index.md", ("", "")),
    ],
)
def test_descriptions_are_known_by_where_they_stand(path: str, expected: tuple[str, str]) -> None:
    assert read_definition(path, ImportMapping()) == expected


def test_a_topic_says_what_the_archive_says_of_it() -> None:
    foreign = read_foreign_front_matter(
        '---\ntitle: "Open &amp; free"\ndeck: What anyone may use.\n'
        "summary: What anyone may use, and why it matters to all of us.\n---\n"
    )
    meta, text = topic_meta("open", Definition("open", "topics/open/_index.md", foreign), "open")
    assert meta == {"title": "Open & free", "description": "What anyone may use."}
    assert text == "What anyone may use, and why it matters to all of us."


@pytest.mark.parametrize(
    ("topic_id", "spelling", "title"),
    [
        ("open-data-api", "open-data-api", "Open data API"),
        ("ux", "ux", "UX"),
        ("c", "C++", "C++"),
        ("c", "c", "Topic C"),
        ("unfiled", "", "Unfiled"),
    ],
)
def test_a_topic_without_a_description_is_made_of_its_name(
    topic_id: str, spelling: str, title: str
) -> None:
    meta, text = topic_meta(topic_id, None, spelling)
    assert meta["title"] == title
    assert 10 <= len(meta["description"]) <= 400
    assert text == ""


def test_the_most_frequent_spelling_that_is_no_slug_is_a_topics_name() -> None:
    posts = [
        read_post(f"2015-01-0{day}-a.md", f"---\ntags: [{tag}]\n---\n".encode(), ImportMapping())
        for day, tag in enumerate(["Open Data", "Open data", "Open data", "open-data"], 1)
    ]
    assert spellings(posts, ImportMapping()) == {"open-data": "Open data"}
