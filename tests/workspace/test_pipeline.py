"""Each step of the way through a digest, from its settings to its site."""

from __future__ import annotations

import gc

import pytest

from standfirst.errors import ConfigMissingError, ContentMissingError
from standfirst.workspace.pipeline import open_digest, read_content
from tests.builders import NOW


def test_everything_that_can_be_read_is_loaded(digest):
    digest.article("draft", status="draft")
    digest.write("topics/empty.md", "")
    with open_digest(digest.config_file) as workspace:
        content = workspace.load().content
        assert workspace.folder == digest.folder / "content"
    assert "draft" in {article.id for article in content.articles}
    assert {topic.id for topic in content.topics} == {"courts", "privacy"}
    assert read_content(workspace.folder).topics == content.topics


def test_content_is_read_without_a_store_on_the_disk(digest, cache):
    assert len(read_content(digest.folder / "content").articles) == 6
    assert not list(cache.iterdir())


def test_problems_of_files_and_of_the_whole_digest_come_together_and_sorted(digest):
    digest.article("unknown", topics=["nosuch"])
    digest.write("topics/empty.md", "")
    with open_digest(digest.config_file) as workspace:
        problems = workspace.judge(workspace.load(), NOW)
    assert list(problems) == sorted(problems)
    assert {each.path for each in problems} == {"articles/unknown.md", "topics/empty.md"}


def test_a_site_has_what_is_published_and_what_is_related(digest):
    digest.article("later", "2026-06-26", publish_at="2026-07-02T08:00:00Z")
    with open_digest(digest.config_file) as workspace:
        loaded = workspace.load()
        site, again = workspace.arrange(loaded, NOW), workspace.arrange(loaded, NOW)
    assert len(site.articles) == 6
    assert any(site.related.values())
    assert again.related == site.related


def test_drafts_are_in_the_site_where_the_caller_or_else_the_settings_want_them(digest):
    digest.article("draft", status="draft")

    def is_shown(drafts):
        with open_digest(digest.config_file, drafts=drafts) as workspace:
            articles = workspace.arrange(workspace.load(), NOW).articles
        return "draft" in {article.id for article in articles}

    assert [is_shown(drafts) for drafts in (None, True, False)] == [False, True, False]
    digest.configure(plugins=[{"standfirst": {"drafts": True}}])
    assert [is_shown(drafts) for drafts in (None, True, False)] == [True, True, False]


def test_published_articles_come_newest_first_with_their_bodies(digest):
    digest.article("draft", "2026-06-26", status="draft")
    digest.article("later", "2026-06-26", publish_at="2026-07-02T08:00:00Z")
    with open_digest(digest.config_file) as workspace:
        articles = workspace.published(NOW)
        assert [article.id for article in articles] == [
            "other-word", "ruling-4", "ruling-3", "ruling-2", "ruling-1", "ruling-0",
        ]  # fmt: skip
        bodies = workspace.store.bodies([article.path for article in articles])
        assert all("both sides" in bodies[article.path].html for article in articles)


def test_a_damaged_store_is_replaced_and_the_user_gets_a_note(digest, cache):
    with open_digest(digest.config_file) as workspace:
        assert workspace.note == ""
    (store,) = cache.rglob("store.sqlite")
    store.write_bytes(b"not a database, though long enough to be taken for one" * 100)
    with open_digest(digest.config_file) as workspace:
        assert workspace.note == "The cache was damaged and is made anew."
        assert len(workspace.load().content.articles) == 6


def test_a_digest_without_settings_or_content_is_an_error_that_names_them(digest):
    with (
        pytest.raises(ConfigMissingError, match=r"there is no .*nowhere\.yml"),
        open_digest(digest.folder / "nowhere.yml"),
    ):
        pass
    with open_digest(digest.config_file) as workspace:
        (digest.folder / "content").rename(digest.folder / "elsewhere")
        with pytest.raises(ContentMissingError, match="there is no content folder"):
            workspace.load()


def test_garbage_is_collected_again_after_a_digest_is_closed_whatever_happened(digest):
    assert gc.isenabled()
    with open_digest(digest.config_file):
        assert not gc.isenabled()
        with open_digest(digest.config_file):
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="anything"), open_digest(digest.config_file):
        raise ValueError("anything")
    assert gc.isenabled()
