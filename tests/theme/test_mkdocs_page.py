"""A page of ours in MkDocs' hands."""

from __future__ import annotations

from mkdocs.config import load_config
from mkdocs.structure.files import Files

from standfirst.theme.layout import PageFields
from standfirst.theme.mkdocs_page import generated_file


def test_a_generated_page_brings_its_content_and_its_address(digest):
    config = load_config(str(digest.config_file))
    config.plugins._current_plugin = "standfirst"  # as in its events
    fields = PageFields(
        title="A &amp; b", description="What it is", canonical="https://example.org/a/",
        head="<meta>", content="<h1>A &amp; b</h1>",
    )  # fmt: skip
    file = generated_file("topics/a/", "A", fields, config)
    page = file.page
    assert page is not None
    page.read_source(config)
    page.render(config, Files([file]))
    assert (file.url, page.title, page.content) == ("topics/a/", "A", "<h1>A &amp; b</h1>")
    assert page.meta["standfirst"]["title"] == "A &amp; b"
    assert page.meta["search"] == {"exclude": True}
