"""An address that was published never vanishes unnoticed."""

from __future__ import annotations

import pytest

from tests.sites import tree


def lines(digest):
    return [line for line in digest.ledger.read_text().splitlines() if not line.startswith("#")]


def vanished(digest):
    """What a build says of addresses that are gone; it then leaves the site as it is."""
    before = tree(digest.site)
    found = [p for p in digest.build().problems if p.is_error]
    assert tree(digest.site) == before
    assert {(p.path, p.code) for p in found} == {("addresses.txt", "address-vanished")}
    return found


def test_a_build_enters_every_permanent_address_in_order(digest):
    digest.build()
    assert lines(digest) == sorted(lines(digest))
    assert set(lines(digest)) == {
        "/2026/06/10/ruling-0/", "/2026/06/11/ruling-1/", "/2026/06/12/ruling-2/",
        "/2026/06/13/ruling-3/", "/2026/06/14/ruling-4/", "/2026/06/25/other-word/",
        "/about/", "/stories/appeal/", "/topics/courts/", "/topics/privacy/",
    }  # fmt: skip


def test_the_build_after_the_first_finds_nothing_to_do(digest):
    digest.build()
    before = digest.ledger.stat()
    assert digest.build().counts.written == 0
    assert digest.ledger.stat() == before


def test_drafts_and_previews_are_not_entered(digest):
    digest.article("draft-one", status="draft")
    digest.build(drafts=True)
    assert not digest.ledger.exists()


def test_a_deleted_article_is_an_error_until_its_line_is_taken_out(digest):
    digest.build()
    (digest.folder / "content/articles/ruling-2.md").unlink()
    (problem,) = vanished(digest)
    line = digest.ledger.read_text().splitlines()[problem.line - 1]
    assert line == "/2026/06/12/ruling-2/"
    assert "withdrawn" in problem.hint
    assert "aliases: [/2026/06/12/ruling-2/]" in problem.hint
    digest.let_go("/ruling-2/")
    assert digest.build().problems == ()
    assert not (digest.site / "2026/06/12").exists()


@pytest.mark.parametrize(
    ("change", "way_out"),
    [({"status": "draft"}, "not published any more"), ({"date": "2026-06-26"}, "now stands at")],
)
def test_a_hint_names_the_file_that_still_has_the_name(digest, change, way_out):
    digest.build()
    digest.article("other-word", **change)
    (problem,) = vanished(digest)
    assert "articles/other-word.md" in problem.hint
    assert way_out in problem.hint


def test_each_way_out_is_taken(digest):
    digest.build()
    digest.article("other-word", "2026-06-26", aliases=["/2026/06/25/other-word/"], pin=True)
    digest.article("ruling-2", "2026-06-12", withdrawn={"date": "2026-06-30", "reason": "Wrong."})
    for old, new in (("topics/privacy", "topics/secrecy"), ("stories/appeal", "stories/trial")):
        file = digest.folder / "content" / f"{old}.md"
        file.unlink()
        make = digest.topic if old.startswith("topics") else digest.story
        make(new.rpartition("/")[2], aliases=[old.rpartition("/")[2]])
    (digest.folder / "content/about.md").rename(digest.folder / "content/imprint.md")
    digest.write("imprint.md", "---\ntitle: Imprint\naliases: [/about/]\n---\n\nWho we are.\n")
    assert not [p for p in digest.build().problems if p.is_error]
    for old, new in (
        ("2026/06/25/other-word", "2026/06/26/other-word/"), ("topics/privacy", "topics/secrecy/"),
        ("stories/appeal", "stories/trial/"), ("about", "imprint/"),
    ):  # fmt: skip
        assert f'{new}">' in digest.page(old)
    assert "ruling-0" in digest.page("stories/trial")
    assert "/about/" in lines(digest)
    assert "/imprint/" in lines(digest)


def test_a_renamed_topic_without_its_old_name_is_an_error(digest):
    digest.topic("transport")
    digest.build()
    (digest.folder / "content/topics/transport.md").unlink()
    (problem,) = vanished(digest)
    assert "aliases: [transport]" in problem.hint


def test_a_link_in_the_place_of_the_new_ledger_is_not_written_through(digest, tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (digest.folder / "content/.addresses.txt.new").symlink_to(precious)
    digest.build()
    assert precious.read_text() == "mine"
    assert "/about/" in lines(digest)
