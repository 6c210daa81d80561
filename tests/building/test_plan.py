"""Each planned file has a key that changes when the file would."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from standfirst.building.plan import (
    make_manifest,
    plan_bytes,
    plan_copies,
    plan_outputs,
    plan_pages,
)
from standfirst.building.write import Writer
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.page import Page
from standfirst.rendering.renderer import Renderer
from standfirst.theme.layout import Layout, Shapes
from standfirst.theme.layout_cache import LayoutCache
from tests.builders import context


def output(path="a.json", *, raw=b"1", key="k"):
    return Output(path=path, make=lambda: raw, key=key)


def test_content_at_hand_is_its_own_key():
    assert plan_bytes("é") == plan_bytes("é".encode())
    assert plan_bytes("a").key != plan_bytes("b").key
    assert plan_bytes("a").content() == b"a"


def test_an_output_with_a_key_is_not_made_while_planning():
    def make() -> bytes:
        raise AssertionError("it was made")

    planned = plan_outputs([Output(path="a.json", make=make, key="k")], "look")
    assert planned["a.json"].key


def test_no_page_is_rendered_while_planning():
    def values():
        raise AssertionError("it was rendered")

    page = Page(address="", title="", description="", template="", values=values, key="k")
    layouts = LayoutCache("", "", Shapes(frozenset(), (), {}), {"": Layout(("",), ())}, {})
    writer = Writer(Renderer(context(), Environment()), layouts, "", Path())  # noqa: S701
    one, other = (plan_pages([page], writer, look)["index.html"] for look in ("one", "other"))
    assert one.make is page
    assert one.key != other.key


def test_the_key_of_an_output_depends_on_its_path_and_on_the_templates():
    keys = {
        planned.key
        for look in ("one look", "another")
        for planned in plan_outputs([output("a.json"), output("b.json")], look).values()
    }
    assert len(keys) == 4


def test_an_output_without_a_key_has_that_of_its_bytes():
    planned = plan_outputs([output(key="", raw=b"same")], "look")["a.json"]
    assert planned == plan_bytes(b"same")


def test_a_copy_has_the_bytes_of_its_file(tmp_path):
    (tmp_path / "a.png").write_bytes(b"picture")
    planned = plan_copies(tmp_path, {"a.png": "hash"})
    assert make_manifest(planned) == {"a.png": "hash"}
    assert planned["a.png"].content() == b"picture"


def test_a_joined_file_has_no_content_of_its_own():
    joined = Joined(path="all.jsonl", parts=("a.json",), key="k")
    planned = plan_outputs([joined], "look")["all.jsonl"]
    with pytest.raises(TypeError, match="other files"):
        planned.content()
