from __future__ import annotations

import pytest

from devtools.repository import ROOT
from standfirst.errors import ArchiveError
from standfirst.importing.archive.mapping import DEFAULT_KEYS, ImportMapping, read_mapping


def test_an_empty_file_is_the_default_mapping() -> None:
    assert read_mapping("# nothing\n") == ImportMapping()


def test_every_key_of_a_mapping_is_read() -> None:
    mapping = read_mapping(
        """
        publisher: The Gazette
        address: https://example.org/{year}/{month}/{day}/{slug}/
        language: en
        licence: CC0-1.0
        include: news/**
        exclude: ["**/old/*"]
        keys: {title: headline, lede: [deck, summary], authors: null}
        topics: {Social Media: social-media, uncategorized: null}
        publishers: {gaz: The Gazette}
        default_topic: rest
        max_topics: 2
        """
    )
    assert mapping.base == "https://example.org/"
    assert mapping.keys["title"] == ("headline",)
    assert mapping.keys["lede"] == ("deck", "summary")
    assert mapping.keys["authors"] == ()
    assert mapping.keys["date"] == DEFAULT_KEYS["date"]
    assert mapping.topics == {"social-media": "social-media", "uncategorized": None}
    assert (mapping.default_topic, mapping.max_topics) == ("rest", 2)


def test_a_star_stays_within_a_folder_and_two_do_not() -> None:
    mapping = ImportMapping(include=("news/**", "top/*.md"), exclude=("**/old/*",))
    assert [mapping.includes(p) for p in ("news/a/b.md", "top/a.md", "top/b/a.md")] == [
        True, True, False,
    ]  # fmt: skip
    assert mapping.excludes("news/old/a.md")
    assert not mapping.excludes("news/old/deep/a.md")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("publishr: X", "did you mean `publisher`"),
        ("keys: {titel: x}", "did you mean `title`"),
        ("address: https://example.org/{slgu}/", "did you mean `slug`"),
        ("address: https://example.org/{slug/", "brace"),
        ("address: example.org", "begins with https://"),
        ("base: example.org", "full address"),
        ("language: English", "no valid value"),
        ("topics: {a: Not An Id}", "`not-an-id`"),
        ("topics: [a]", "keys with values"),
        ("include: [1]", "list of texts"),
        ("max_topics: 9", "from 1 to 4"),
        ("- a", "keys with values"),
        ("a: [", "no valid YAML in line 1"),
    ],
)
def test_what_is_wrong_is_named(text: str, said: str) -> None:
    with pytest.raises(ArchiveError) as caught:
        read_mapping(text)
    assert said in str(caught.value)


def test_the_example_in_the_readme_is_a_mapping() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = readme.partition("## Import an archive")[2].partition("```yaml\n")[2]
    mapping = read_mapping(example.partition("```")[0])
    assert mapping.topics["social-media"] == "social-media"
    assert mapping.publishers == {"gov-uk": "GOV.UK"}
