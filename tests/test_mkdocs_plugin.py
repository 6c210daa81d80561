"""`mkdocs build` of a digest, by the plugin and all that it calls."""

from __future__ import annotations

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.sites import draw


def mkdocs_build(digest, **settings):
    config = load_config(str(digest.config_file), **settings)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


def test_pages_and_all_that_stands_beside_them_are_written(digest):
    digest.picture("images/court.png")
    mkdocs_build(digest)
    assert "A headline about ruling-0" in digest.page("2026/06/10/ruling-0")
    for path in ("sitemap.xml", "feed.xml", "search/index.json", "_headers", "images/court.png"):
        assert (digest.site / path).is_file(), path


def test_the_sources_of_the_digest_are_not_published(digest):
    mkdocs_build(digest)
    assert not list(digest.site.rglob("ruling-0.md"))
    assert not (digest.site / "sources.yml").exists()


def test_every_page_names_what_it_may_run(digest):
    mkdocs_build(digest)
    headers = (digest.site / "_headers").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in headers
    assert "Content-Security-Policy" in digest.page("topics/courts")


@pytest.mark.parametrize("strict", [True, False])
def test_an_error_in_the_content_ends_the_build_and_is_logged(digest, caplog, strict):
    digest.article("broken", topics=["no-such-topic"])
    with pytest.raises(Abort):
        mkdocs_build(digest, strict=strict)
    assert "articles/broken.md:4:" in caplog.text
    assert "topic-unknown" in caplog.text
    assert not (digest.site / "index.html").exists()


def test_without_a_content_folder_the_setting_is_named(digest, caplog):
    digest.configure(docs_dir=".site")
    (digest.folder / ".site").mkdir()
    config = load_config(str(digest.config_file))
    (digest.folder / ".site").rmdir()
    with pytest.raises(Abort):
        build(config)
    assert "set docs_dir in mkdocs.yml" in caplog.text


def test_a_symbolic_link_is_refused_before_anything_is_listed(digest, caplog):
    (digest.folder / "content/articles/link.md").symlink_to("/etc/hostname")
    with pytest.raises(Abort):
        mkdocs_build(digest)
    assert "file-irregular" in caplog.text


def test_a_build_of_ours_may_follow_one_of_mkdocs_in_the_same_process(digest, tmp_path):
    """MkDocs keeps the plugin, which must not write one digest's files for another."""
    mkdocs_build(digest)
    other = draw(tmp_path / "other")
    other.build()
    assert (other.site / "api/v1/articles.jsonl").is_file()
