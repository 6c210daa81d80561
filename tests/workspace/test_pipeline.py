"""Commands open a digest and get its content."""

from __future__ import annotations

from standfirst.workspace.pipeline import load_content, published_articles, read_content
from tests.builders import NOW


def test_everything_that_can_be_read_is_loaded(digest):
    digest.article("draft", status="draft")
    digest.write("topics/empty.md", "")
    with load_content(digest.config_file) as (folder, content):
        assert folder == digest.folder / "content"
        assert "draft" in {article.id for article in content.articles}
        assert {topic.id for topic in content.topics} == {"courts", "privacy"}
    assert read_content(folder).topics == content.topics


def test_content_is_read_without_a_store_on_the_disk(digest, cache):
    assert len(read_content(digest.folder / "content").articles) == 6
    assert not list(cache.iterdir())


def test_published_articles_come_newest_first_with_their_bodies(digest):
    digest.article("draft", "2026-06-26", status="draft")
    digest.article("later", "2026-06-26", publish_at="2026-07-02T08:00:00Z")
    with published_articles(digest.config_file, NOW) as (folder, settings, articles):
        assert folder == digest.folder / "content"
        assert settings.site_name == "Test digest"
        assert [article.id for article in articles] == [
            "other-word", "ruling-4", "ruling-3", "ruling-2", "ruling-1", "ruling-0",
        ]  # fmt: skip
        assert all("both sides" in article.body.html for article in articles)
