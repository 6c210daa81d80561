"""All files of the site that are not pages."""

from __future__ import annotations

from typing import Any

import pytest

from standfirst.model.settings import Settings
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.outputs import outputs
from tests.builders import article, context, letter, story, topic
from tests.outputs import SETTINGS, files

ITEMS = (
    topic("privacy", aliases=["secrecy"]),
    story("appeal"),
    letter("2026-W26", title="A busy week"),
    article("b", topics=["privacy"], stories=["appeal"], jurisdictions=["US"]),
    article("a", ahead=[{"date": "2026-09-01", "what": "Hearing"}]),
    article("old", "2026-05-02", language="vi"),
)


def planned(*items: Any, settings: Settings = SETTINGS) -> list[Output | Joined]:
    """The outputs, of which none is made."""

    def never(template: str, **values: Any) -> str:
        raise AssertionError(template)

    return list(outputs(context(*items, settings=settings), (), fill=never, sizes={}))


def test_the_order_of_the_files_is_that_of_the_content_and_not_of_its_sources():
    paths = [output.path for output in planned(*ITEMS)]
    assert paths == [output.path for output in planned(*ITEMS)]
    assert paths == [output.path for output in planned(*ITEMS[::-1])]


def test_only_what_shows_a_body_needs_it():
    needs = {output.path: output.needs for output in planned(*ITEMS) if isinstance(output, Output)}
    for path in ("2026/06/25/a/index.md", "api/v1/articles/a.json"):
        assert needs[path] == ("articles/a.md",)
    assert needs["topics/privacy/feed.xml"] == ("articles/b.md",)
    assert not needs["editions/feed.xml"] + needs["since.json"] + needs["api/v1/articles.csv"]


def test_a_joined_file_comes_after_all_of_its_parts():
    seen: set[str] = set()
    joined = 0
    for output in planned(*ITEMS):
        if isinstance(output, Joined):
            assert set(output.parts) <= seen, output.path
            joined += 1
        seen.add(output.path)
    assert joined == 3


@pytest.mark.parametrize(
    "path",
    [
        "since.json", "feed.xml", "calendar.ics", "feeds.opml", "api/v1/index.json",
        "schema/article.json", "2026/06/25/a/index.md",
    ],
)  # fmt: skip
def test_every_reader_of_files_finds_its_own(path):
    assert path in {output.path for output in planned(*ITEMS)}


def test_what_was_withdrawn_is_in_no_file():
    gone = {"date": "2026-06-28", "reason": "It was never decided."}
    made = files(article("a", withdrawn=gone, title="A ruling that never was"), article("b"))
    assert not [path for path, raw in made.items() if b"never was" in raw]


def test_an_empty_digest_has_files_that_can_be_made():
    assert {"since.json", "feed.xml", "api/v1/index.json"} <= files().keys()
