"""What it takes to render a site, and the plan of its files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standfirst.building.site_build import (
    audio_sizes,
    plan_other_files,
    plan_pages,
    prepare_build,
)
from standfirst.building.write import write_plan
from standfirst.model import urls
from standfirst.theme.layout import Layout, Shapes
from standfirst.theme.layout_cache import LayoutCache
from standfirst.workspace.pipeline import open_digest
from tests.builders import NOW, article
from tests.sites import tree


@pytest.fixture
def build(digest):
    """The digest's build, as both kinds of build prepare it."""
    with open_digest(digest.config_file) as workspace:
        yield prepare_build(workspace, workspace.load(), NOW)


def test_the_pages_have_what_the_layout_prints(build):
    pages = {page.address: page for page in build.pages}
    page = pages["2026/06/25/other-word/"]
    fields = build.fields(page, build.read_bodies(page.needs))
    assert fields.title == "A headline about other-word"
    assert "both sides" in fields.content
    assert fields.canonical.endswith("/2026/06/25/other-word/")


def test_all_fields_are_those_of_each_page(build):
    found = build.all_fields()
    assert list(found) == [page.address for page in build.pages]
    page = build.pages[1]
    assert found[page.address] == build.fields(page, build.read_bodies(page.needs))


def test_no_page_is_rendered_while_planning(build):
    def values(_):
        raise AssertionError("it was rendered")

    pages = tuple(replace(page, values=values) for page in build.pages)
    shapes, layout = Shapes(frozenset(), (), {}), Layout(("",), ())
    named = {shapes.probe_page(page.address): layout for page in pages}
    layouts = LayoutCache("", "", shapes, named, {})
    one, other = (plan_pages(replace(build, pages=pages), layouts, key) for key in ("1", "2"))
    assert one.keys() == other.keys() == {urls.file_path(page.address) for page in pages}
    assert not {planned.key for planned in one.values()} & {p.key for p in other.values()}


def test_the_other_files_are_outputs_search_media_and_headers(build, tmp_path):
    (build.folder / "media").mkdir()
    (build.folder / "media/a.png").write_bytes(b"picture")
    build = replace(build, media={"media/a.png": "hash"})
    policies = ['<meta http-equiv="Content-Security-Policy" content="script-src \'sha256-AAAA\'">']
    plan = plan_other_files(build, policies, cache=tmp_path / "cache")
    assert {"feed.xml", "sitemap.xml", "search/index.json", "media/a.png", "_headers"} <= {*plan}
    assert not [path for path in plan if path.endswith("about/index.html")]
    write_plan({"_headers": plan["_headers"]}, tmp_path, build.read_bodies)
    assert "'sha256-AAAA'" in (tmp_path / "_headers").read_text()


def test_files_without_a_store_or_a_theme_key_are_the_same(build, tmp_path):
    """As those of MkDocs' own builds, which keep nothing."""
    bare = plan_other_files(build, (), cache=tmp_path / "1")
    write_plan(bare, tmp_path / "one", build.read_bodies)
    keyed = plan_other_files(build, (), cache=tmp_path / "2", version="v", theme_key="t", jobs=2)
    write_plan(keyed, tmp_path / "other", build.read_bodies)
    assert tree(tmp_path / "one") == tree(tmp_path / "other")


def test_only_recordings_that_are_there_have_a_size(tmp_path):
    (tmp_path / "audio").mkdir()
    (tmp_path / "audio/a.mp3").write_bytes(b"12345")
    (tmp_path / "audio/unused.mp3").write_bytes(b"1")
    items = [
        article(name, audio={"file": f"audio/{name}.mp3", "seconds": 5, "voice": "human"})
        for name in ("a", "missing")
    ]
    assert audio_sizes(tmp_path, [*items, article("silent")]) == {"audio/a.mp3": 5}
