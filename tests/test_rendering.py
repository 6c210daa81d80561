"""What rendering promises as a whole: of the pages and the files of one digest together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.environment import environment
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.outputs import outputs
from standfirst.rendering.page import Page
from standfirst.rendering.pages.all_pages import pages
from standfirst.rendering.renderer import Renderer
from standfirst.workspace.configuration.project import page_templates
from tests.builders import article, bodies, context, letter, publisher, story, topic
from tests.outputs import SETTINGS

ITEMS = (
    topic("privacy", aliases=["secrecy"], parent="courts"),
    story("appeal", aliases=["trial"]),
    letter("2026-W26", title="A busy week", lead=["b"]),
    publisher("Gazette", country="GB"),
    article("a", aliases=["/old/place/"], entities=["Court"], jurisdictions=["US"]),
    article("b", topics=["secrecy"], stories=["trial"], language="vi",
            audio={"file": "audio/b.mp3", "seconds": 61, "voice": "human"}),
    article("c", "2026-05-02", corrections=[{"date": "2026-06-28", "note": "A slip."}]),
    article("gone", "2026-05-03", withdrawn={"date": "2026-06-28", "reason": "It was wrong."}),
)  # fmt: skip

BODIES = bodies(item for item in ITEMS if isinstance(item, Article))


def render(*items: Any) -> tuple[list[Page], list[Output | Joined], Renderer]:
    """The pages and the files of a digest, and what fills in its templates."""
    shared = context(*items, settings=SETTINGS, media=("audio/b.mp3",))
    renderer = Renderer(shared, environment(page_templates(None), shared))
    all_pages = list(pages(shared))
    files = outputs(shared, all_pages, fill=renderer.fill, sizes={"audio/b.mp3": 1000})
    return all_pages, list(files), renderer


def contents(*items: Any) -> Iterator[tuple[str, str | bytes]]:
    """Everything that is written, with its place, in order."""
    all_pages, files, renderer = render(*items)
    given = bodies(item for item in items if isinstance(item, Article))
    for page in all_pages:
        yield page.address, renderer.head(page) + renderer.content(page, given)
    for file in files:
        if isinstance(file, Output):
            yield file.path, file.make(given)


@pytest.fixture(scope="module")
def made() -> tuple[list[Page], list[Output | Joined], Renderer]:
    return render(*ITEMS)


def test_no_two_pages_or_files_have_one_place(made):
    all_pages, files, _ = made
    places = [urls.file_path(page.address) for page in all_pages]
    places += [file.path for file in files]
    assert [place for place, count in Counter(places).items() if count > 1] == []
    assert {"index.html", "old/place/index.html", "podcast.xml"} <= set(places)


def test_every_place_is_below_the_root_and_a_file_names_a_file(made):
    all_pages, files, _ = made
    for page in all_pages:
        assert not page.address.startswith("/")
        assert page.address == "" or page.address.endswith("/")
    for file in files:
        parts = file.path.split("/")
        assert all(parts), file.path
        assert ".." not in parts


def test_no_place_is_both_a_file_and_a_folder(made):
    all_pages, files, _ = made
    places = {urls.file_path(page.address) for page in all_pages} | {file.path for file in files}
    folders = {place[:end] for place in places for end, letter in enumerate(place) if letter == "/"}
    assert places & folders == set()


def test_nothing_depends_on_the_order_in_which_content_was_read():
    assert list(contents(*ITEMS)) == list(contents(*ITEMS[::-1]))


def test_the_mark_of_the_root_is_in_pages_and_in_no_file(made):
    _, files, _ = made
    for file in files:
        if isinstance(file, Output):
            assert urls.ROOT.encode() not in file.make(BODIES), file.path


def test_a_page_or_a_file_can_be_passed_on_without_being_changed(made):
    all_pages, files, _ = made
    for value, name in ((all_pages[0], "title"), (files[0], "path")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, "another")
