"""A build brings the site up to date: no more, no less, and never halfway."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys

import pytest

from devtools.repository import ROOT
from standfirst.building import write
from standfirst.building.atomic_tree import MARKER
from standfirst.errors import ContentMissingError, ForeignFolderError
from standfirst.model.codes import Code
from tests.builders import NOW
from tests.sites import BODY, draw, tree


def changed_by(digest, edit):
    """The paths of the files that differ after an edit and a build."""
    before = tree(digest.site)
    edit()
    report = digest.build()
    after = tree(digest.site)
    assert not [p for p in report.problems if p.is_error]
    paths = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return {p for p in paths if not p.startswith("search/")} - {MARKER, "sitemap.xml"}


def test_a_first_build_makes_every_page(digest):
    report = digest.build()
    assert report.counts.articles == 6
    for address in (
        "", "2026/06/25/other-word/", "topics/", "topics/courts/", "topics/courts/page/2/",
        "archive/", "2026/", "2026/06/", "2026/06/25/", "editions/", "editions/2026-W26/",
        "stories/", "stories/appeal/", "sources/", "sources/gazette/", "jurisdictions/",
        "jurisdictions/eu/", "entities/", "entities/supreme-court/", "about/",
    ):  # fmt: skip
        assert (digest.site / address / "index.html").is_file(), address
    assert (digest.site / "404.html").is_file()
    assert (digest.site / "sitemap.xml").is_file()


def test_a_second_build_writes_nothing(digest):
    first = digest.build()
    second = digest.build()
    assert second.counts.written == second.counts.removed == 0
    assert second.counts.kept == first.counts.written


def test_an_edited_body_changes_its_own_page_alone(digest):
    digest.build()

    def edit():
        digest.article(
            "ruling-3", "2026-06-13", body=f"{BODY}\n\nAdded.", topics=["privacy", "courts"],
            jurisdictions=["US", "EU"], entities=["Supreme Court"], stories=[],
        )  # fmt: skip

    changed = changed_by(digest, edit)
    assert {path for path in changed if path.endswith(".html")} == {
        "2026/06/13/ruling-3/index.html"
    }
    assert {"feed.xml", "topics/courts/rss.xml", "api/v1/articles/ruling-3.json"} <= changed
    assert not changed & {"stories/appeal/feed.xml", "api/v1/articles.json", "feeds.opml"}


def test_an_edited_title_changes_every_list_that_shows_it(digest):
    digest.build()

    def edit():
        digest.article("other-word", pin=True, title="Another headline")

    changed = changed_by(digest, edit)
    assert {"index.html", "2026/06/25/index.html", "2026/06/index.html",
            "topics/courts/index.html", "editions/2026-W26/index.html",
            "sources/gazette/index.html"} <= changed  # fmt: skip
    assert "about/index.html" not in changed


def test_a_deleted_article_leaves_nothing_behind(digest):
    file = digest.article("short-lived", "2026-05-01")
    digest.build()
    assert (digest.site / "2026/05/01/short-lived/index.html").exists()
    file.unlink()
    digest.let_go("/2026/05/01/short-lived/")
    digest.build()
    assert not (digest.site / "2026/05").exists()
    assert "short-lived" not in digest.page("topics/courts")


def test_an_error_leaves_the_site_as_it_was(digest):
    digest.build()
    before = tree(digest.site)
    digest.article("broken", topics=["no-such-topic"])
    digest.article("fine", title="This one is fine indeed")
    report = digest.build()
    (problem,) = [p for p in report.problems if p.is_error]
    assert (problem.path, problem.code) == ("articles/broken.md", "topic-unknown")
    assert tree(digest.site) == before


def test_drafts_and_held_back_articles_stay_out_of_every_file(digest):
    secret = f"{BODY} Xylophone."
    digest.article("draft-one", status="draft", title="Unready zeppelin", body=secret)
    digest.article(
        "later-one", publish_at="2026-07-02T08:00:00+02:00", title="Later zeppelin", body=secret
    )
    digest.build()
    for path, raw in tree(digest.site).items():
        assert b"eppelin" not in raw, path
        assert b"Xylophone" not in raw, path
        assert "draft-one" not in path
        assert "later-one" not in path


def test_drafts_are_shown_on_demand_and_marked(digest):
    digest.article("draft-one", status="draft")
    digest.build(drafts=True)
    assert "Draft" in digest.page("2026/06/25/draft-one")
    digest.build()
    assert not (digest.site / "2026/06/25/draft-one").exists()


def test_a_held_back_article_goes_out_when_its_moment_has_come(digest):
    digest.article("later-one", publish_at="2026-07-02T08:00:00+02:00")
    digest.build()
    assert not (digest.site / "2026/06/25/later-one").exists()
    digest.build(now=NOW + dt.timedelta(days=1))
    page = digest.page("2026/06/25/later-one")
    assert "Held back" not in page


def test_a_withdrawn_article_keeps_a_notice_and_leaves_the_lists(digest):
    digest.article(
        "ruling-0",
        "2026-06-10",
        title="Something regretted",
        withdrawn={"date": "2026-06-20", "reason": "The source was wrong."},
    )
    digest.build()
    assert "The source was wrong." in digest.page("2026/06/10/ruling-0")
    assert "Something regretted" not in digest.page("topics/courts")
    assert not any(b"regretted" in file for file in tree(digest.site / "search").values())


def test_media_are_copied_and_shown(digest):
    picture = digest.picture("images/court.png")
    digest.article(
        "ruling-0",
        "2026-06-10",
        image={"file": "images/court.png", "alt": "A court", "credit": "A. Painter"},
    )
    digest.build()
    assert (digest.site / "images/court.png").read_bytes() == picture
    assert 'src="../../../../images/court.png"' in digest.page("2026/06/10/ruling-0")


def test_a_symbolic_link_in_the_content_is_refused_and_not_followed(digest, tmp_path):
    (tmp_path / "secret.md").write_text("the maintainer's secret")
    (digest.folder / "content" / "articles" / "link.md").symlink_to(tmp_path / "secret.md")
    report = digest.build()
    (problem,) = [p for p in report.problems if p.is_error]
    assert (problem.path, problem.code) == ("articles/link.md", "file-irregular")


def test_a_misplaced_file_is_a_warning_that_says_where_it_belongs(digest):
    digest.write("posts/new.md", "---\ntitle: x\n---\n")
    (problem,) = digest.build().problems
    assert (problem.path, problem.code, problem.is_error) == (
        "posts/new.md", "file-misplaced", False,
    )  # fmt: skip
    assert "articles/" in problem.hint


def test_a_missing_content_folder_is_said_in_one_sentence(digest):
    digest.build()
    (digest.folder / "content").rename(digest.folder / "elsewhere")
    with pytest.raises(ContentMissingError, match="there is no content folder"):
        digest.build()


def test_a_foreign_folder_is_never_emptied(digest):
    digest.site.mkdir()
    (digest.site / "thesis.txt").write_text("years of work")
    with pytest.raises(ForeignFolderError):
        digest.build()
    assert tree(digest.site) == {"thesis.txt": b"years of work"}


def test_a_full_disk_leaves_the_old_site_and_the_next_build_right(digest, monkeypatch):
    digest.build()
    before = tree(digest.site)
    digest.article("other-word", pin=True, title="Another headline")
    real, calls = write.write_file, []

    def fill_up(file, content):
        calls.append(file)
        if len(calls) == 3:
            raise OSError(28, "No space left on device", str(file))
        real(file, content)

    with monkeypatch.context() as patch:
        patch.setattr(write, "write_file", fill_up)
        with pytest.raises(OSError, match="No space left"):
            digest.build()
    assert tree(digest.site) == before
    monkeypatch.setenv("STANDFIRST_CACHE", str(digest.folder / "another-cache"))
    digest.build()
    assert "Another headline" in digest.page("topics/courts")


def test_two_processes_and_one_make_the_same_site(digest, tmp_path, monkeypatch):
    monkeypatch.setattr(write, "_CHUNK", 2)
    digest.build(jobs=2)
    digest.build(site=tmp_path / "other", clean=True)
    assert tree(digest.site) == tree(tmp_path / "other")


def test_clean_builds_are_equal_whatever_surrounds_them(tmp_path):
    code = (
        "import sys; from pathlib import Path; from tests.sites import draw;"
        "draw(Path(sys.argv[1])).build()"
    )
    made = []
    for number, (zone, locale, seed) in enumerate(
        (("UTC", "C", "1"), ("Asia/Tokyo", "C.UTF-8", "2"))
    ):
        folder = tmp_path / str(number) / "digest"
        env = {
            **os.environ,
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONHASHSEED": seed,
            "STANDFIRST_CACHE": str(tmp_path / f"cache{number}"),
        }
        subprocess.run([sys.executable, "-c", code, str(folder)], cwd=ROOT, env=env, check=True)
        made.append(tree(folder / "site"))
    assert made[0] == made[1]


def test_a_second_build_waits_for_the_first(digest, tmp_path):
    code = (
        "import sys; from pathlib import Path; from tests.sites import DigestFolder;"
        "print(DigestFolder(Path(sys.argv[1])).build().counts.articles)"
    )
    command = [sys.executable, "-c", code, str(digest.folder)]
    runs = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    assert [run.communicate()[0].strip() for run in runs] == ["6"] * 3
    other = draw(tmp_path / "again")
    other.build()
    assert tree(digest.site) == tree(other.site)


def test_old_addresses_lead_to_the_new_ones(digest):
    digest.article("ruling-0", "2026-06-10", aliases=["/2019/old-name/", "/blog/post.html"])
    digest.topic("privacy", parent="courts", aliases=["secrecy"])
    digest.build()
    moved = (digest.site / "2019/old-name/index.html").read_text()
    assert 'content="0; url=../../2026/06/10/ruling-0/"' in moved
    assert 'href="https://example.org/digest/2026/06/10/ruling-0/"' in moved
    assert "../2026/06/10/ruling-0/" in (digest.site / "blog/post.html").read_text()
    assert "../../topics/privacy/" in (digest.site / "topics/secrecy/index.html").read_text()
    assert (digest.site / "_redirects").read_text().splitlines() == [
        "/digest/2019/old-name/ /digest/2026/06/10/ruling-0/ 301",
        "/digest/blog/post.html /digest/2026/06/10/ruling-0/ 301",
        "/digest/topics/secrecy/ /digest/topics/privacy/ 301",
    ]


def test_an_alias_never_takes_the_place_of_a_page(digest):
    digest.article("ruling-0", "2026-06-10", aliases=["/2026/06/"])
    assert [problem.code for problem in digest.build().problems] == [Code.ALIAS_TAKEN]


def test_every_asset_is_named_by_a_page_or_by_another_asset(real):
    """What nothing loads is not in the site: neither files of the theme's nor ours."""
    texts = {
        path: path.read_text(encoding="utf-8")
        for kind in ("*.html", "*.css", "*.js", "*.xml")
        for path in real.rglob(kind)
    }
    assets = [path for path in (real / "assets").rglob("*") if path.is_file()]
    assert len(assets) >= 15
    unnamed = [
        asset.relative_to(real).as_posix()
        for asset in assets
        if not any(
            asset.name in text or f'"{asset.stem}"' in text
            for path, text in texts.items()
            if path != asset
        )
    ]
    assert unnamed == []
