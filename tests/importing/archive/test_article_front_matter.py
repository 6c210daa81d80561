"""The front matter of an imported article says what the archive says, and nothing else."""

from __future__ import annotations

import pytest

from standfirst.importing.archive.article_front_matter import ImportedNames, compose_front_matter
from standfirst.importing.archive.import_report import SkippedPostError
from standfirst.importing.archive.mapping import ImportMapping, read_mapping
from standfirst.importing.archive.posts import read_post

MAPPING = read_mapping(
    "publisher: The Gazette\naddress: https://example.org/{year}/{slug}/\nlanguage: en"
)


def composed(front="", mapping=MAPPING, names=None, path="2015-01-02-first-story.md"):
    post = read_post(path, f"---\n{front}\n---\nText.\n".encode(), mapping)
    data, notes = compose_front_matter(
        post, mapping, names or ImportedNames(), title="A story of two courts"
    )
    return data, [note.code for note in notes]


def test_a_source_has_the_address_that_the_post_had():
    data, _ = composed()
    assert data["title"] == "A story of two courts"
    assert data["source"] == {
        "publisher": "The Gazette", "url": "https://example.org/2015/first-story/",
        "published": "2015-01-02", "language": "en",
    }  # fmt: skip


def test_an_address_elsewhere_has_its_own_publisher_and_no_tracking():
    data, codes = composed("source_url: https://www.herald.example/a?utm_source=x")
    assert data["source"]["publisher"] == "herald.example"
    assert data["source"]["url"] == "https://www.herald.example/a"
    assert {"publisher-elsewhere", "tracking-removed"} <= set(codes)


def test_no_two_articles_have_one_address():
    names = ImportedNames()
    first, _ = composed("source_url: https://herald.example/a", names=names)
    other = "2015-03-04-another-story.md"
    second, codes = composed("source_url: https://herald.example/a/", names=names, path=other)
    assert first["source"]["url"] == "https://herald.example/a"
    assert "url" not in second["source"]
    assert "first-story" in second["source"]["url_note"]
    assert "address-repeated" in codes


def test_a_name_is_spelled_in_one_way():
    names = ImportedNames()
    front = "source_url: https://herald.example/{}\npublisher: {}"
    first, _ = composed(front.format("a", "Daily Herald"), names=names)
    second, _ = composed(front.format("b", "DAILY HERALD"), names=names)
    assert first["source"]["publisher"] == second["source"]["publisher"] == "Daily Herald"


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("Ann Smith and John Wong", ["Ann Smith", "John Wong"]),
        ("Smith, John", ["Smith, John"]),
        ("[Ann Smith, Ann Smith]", ["Ann Smith"]),
    ],
)
def test_a_name_with_a_comma_is_one_person_and_two_whole_names_are_two(written, authors):
    assert composed(f"author: {written}")[0]["source"]["authors"] == authors


def test_a_draft_stays_one_and_a_tag_that_is_no_language_is_left_out():
    data, codes = composed("draft: true\nlang: klingon")
    assert (data["status"], data["language"]) == ("draft", "en")
    assert {"draft", "language-unknown"} <= set(codes)


def test_without_a_publisher_there_is_no_article():
    with pytest.raises(SkippedPostError) as caught:
        composed(mapping=ImportMapping())
    assert caught.value.code == "no-publisher"
