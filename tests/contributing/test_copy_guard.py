"""Whether a summary is in words of its own."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from headnote.cli import main
from headnote.contributing.copy_guard import LONGEST_RUN, compare, text_of
from tests.sites import draw

SOURCE = (
    "The regulator said on Monday that the operator of the platform had for years shown its users "
    "offers which were not allowed to be sold in the single market, and that it would have to pay "
    "two hundred million euros within three months."
)
OWN = (
    "A platform has to pay 200 million euros. For years, the authority found, it offered goods "
    "that nobody may sell in the Union. It has three months to pay."
)


def test_words_of_ones_own_are_no_copy():
    found = compare(OWN, SOURCE)
    assert found.passages == ()
    assert found.share < 0.05


def test_a_passage_is_found_whatever_its_case_and_punctuation():
    copied = "THE OPERATOR, of the platform had – for years – shown its users offers which were not"
    found = compare(f"{OWN} {copied} allowed. {OWN}", SOURCE)
    assert len(found.passages) == 1
    assert found.passages[0].startswith("THE OPERATOR, of the platform")
    assert found.passages[0].endswith("allowed")


def test_a_quotation_is_counted_and_no_passage():
    quotation = f"“{' '.join(SOURCE.split()[5:22])}”"
    found = compare(f"{OWN} {quotation}", SOURCE)
    assert found.passages == ()
    assert found.quoted == 17


def test_many_short_pieces_show_in_the_share():
    words = SOURCE.split()
    pieces = [" ".join(words[n : n + 8]) + " or so," for n in range(0, 32, 8)]
    assert compare(" ".join(pieces), SOURCE).share > 0.3


@given(st.lists(st.sampled_from("a b c d".split()), max_size=60), st.integers(0, 40))
def test_what_is_copied_is_always_found(words, start):
    copy = words[start : start + LONGEST_RUN + 1]
    found = compare(" ".join(copy), " ".join(words))
    assert bool(found.passages) == (len(copy) > LONGEST_RUN)


def test_a_saved_page_is_read_without_its_tags():
    assert text_of("<p>One &amp; <b>two</b></p><script>three()</script>").strip() == "One & two"
    assert text_of("Plain < text") == "Plain < text"


@pytest.fixture
def digest(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADNOTE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source.html").write_text(f"<html><p>{SOURCE}</p></html>", encoding="utf-8")
    return draw(tmp_path)


def check(*arguments):
    return CliRunner().invoke(main, ["check", *arguments])


def test_check_shows_what_was_copied(digest):
    file = digest.article("copied", body=f"{OWN}\n\n{SOURCE}\n")
    done = check(str(file), "--against", "source.html")
    assert done.exit_code == 1
    assert "(copied-passage)" in done.output
    assert "The regulator said on Monday that" in done.output
    fine = digest.article("fine", body=OWN * 2)
    assert check(str(fine), "--against", "source.html").exit_code == 0


def test_one_summary_is_compared_at_a_time(digest):
    done = check("--against", "source.html")
    assert done.exit_code == 1
    assert "name the summary's file" in done.output
