"""MkDocs makes one page of each shape, and not the digest's."""

from __future__ import annotations

from standfirst.theme.layout_probe import probe_layouts


def test_the_theme_is_asked_for_one_page_of_each_shape(digest, tmp_path):
    titles = {"": "Home", "topics/": "Topics", "topics/courts/": "C", "topics/privacy/": "P"}
    shapes, layouts = probe_layouts(digest.config_file, titles, tmp_path / "out")
    assert shapes.probe_page("topics/courts/") == shapes.probe_page("topics/privacy/")
    assert layouts.keys() == {shapes.probe_page(address) for address in titles}
    assert all("content" in layout.slots for layout in layouts.values())
    assert "Topics" in "".join(layouts[""].texts)
    assert list((tmp_path / "out").rglob("*.css"))
    assert not list((tmp_path / "out").rglob("index.html"))
