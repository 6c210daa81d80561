"""`standfirst newsletter`, as an editor uses it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from standfirst.cli import main


@pytest.fixture
def digest(digest):
    options = {"newsletter": {"sender": "digest@example.org"}}
    digest.configure(plugins=[{"standfirst": options}])
    return digest


def call(*arguments):
    return CliRunner().invoke(main, ["newsletter", *arguments])


def test_it_writes_every_form_of_an_edition(digest):
    done = call("2026-W26", "--out", "letters")
    assert done.exit_code == 0, done.output
    names = [f"2026-W26.{form}" for form in ("html", "txt", "eml", "json")]
    assert done.output.split() == [f"letters/{name}" for name in names]
    assert all((digest.folder / "letters" / name).stat().st_size for name in names)


def test_one_form_may_be_enough(digest):
    assert call("2026-W26", "--format", "eml").output.split() == ["2026-W26.eml"]


def test_a_broken_link_stops_it_and_is_named(digest):
    digest.article("broken", body="See [nothing](no-such-file.md). " * 8)
    done = call("2026-W26")
    assert done.exit_code == 1
    assert "articles/broken.md" in done.output
    assert "nothing was written" in done.output
    assert not list(digest.folder.glob("*.eml"))


def test_drafts_are_left_out_even_where_the_site_shows_them(digest):
    digest.configure(
        plugins=[{"standfirst": {"drafts": True, "newsletter": {"sender": "a@b.org"}}}]
    )
    digest.article("secret", title="Not to be known yet", status="draft")
    assert call("2026-W26").exit_code == 0
    assert "Not to be known" not in (digest.folder / "2026-W26.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"sender": "nobody"}, "write an address such as"),
        ({"unsubscribe": ["http://example.org"]}, "https:// or mailto:"),
        ({"lists": 1}, "there is no such option"),
    ],
)
def test_wrong_settings_are_named(digest, options, said, caplog):
    digest.configure(plugins=[{"standfirst": {"newsletter": options}}])
    done = call("2026-W26")
    assert done.exit_code == 1
    assert said in caplog.text
