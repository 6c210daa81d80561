"""The entries of feeds."""

from __future__ import annotations

import pytest

from tests.builders import article, letter
from tests.outputs import ROOT, files
from tests.rendering.feeds.feed_parsers import read, read_items


@pytest.mark.parametrize(("substantive", "day"), [(True, "2026-06-28"), (False, "2026-06-25")])
def test_only_a_substantive_correction_makes_an_entry_new(substantive, day):
    correction = {"date": "2026-06-28", "note": "The sum was wrong.", "substantive": substantive}
    made = files(article("a", corrections=[correction]))
    assert read(made["feed.xml"]).entries[0].updated == f"{day}T00:00:00+00:00"
    assert read_items(made["feed.json"])[0]["date_modified"][:10] == day


def test_a_correction_is_an_entry_of_its_own():
    corrections = [
        {"date": "2026-06-28", "note": "The sum was wrong."},
        {"date": "2026-06-29", "note": "The name was wrong.", "substantive": True},
    ]
    made = files(article("a", title="A fine was set", corrections=corrections), article("b"))
    entries = read(made["corrections/feed.xml"]).entries
    assert [entry.summary for entry in entries] == ["The name was wrong.", "The sum was wrong."]
    assert entries[0].title == "Correction: A fine was set"
    assert len({entry.id for entry in entries}) == 2


def test_an_edition_is_one_entry_with_its_summaries():
    made = files(letter("2026-W26", title="A busy week"), article("a"), article("b"))
    entry = read_items(made["editions/feed.json"])[0]
    assert (entry["title"], entry["url"]) == ("A busy week", f"{ROOT}editions/2026-W26/")
    assert entry["content_html"].count("<li>") == 2


def test_a_source_without_an_address_and_a_missing_picture_leave_no_key():
    own = article("a", source=[{"publisher": "Gazette", "url_note": "printed"}])
    (item,) = read_items(files(own)["feed.json"])
    assert not {"external_url", "image"} & item.keys()


def test_a_picture_has_an_absolute_url_and_its_text_and_credit():
    image = {"file": "images/x.png", "alt": 'A "court" & more', "credit": "Ann <ann>"}
    made = files(article("a", image=image), media=("images/x.png",))
    (item,) = read_items(made["feed.json"])
    assert item["image"] == f"{ROOT}images/x.png"
    assert f'src="{ROOT}images/x.png"' in item["content_html"]
    assert 'alt="A &#34;court&#34; &amp; more"' in item["content_html"]
    assert "Ann &lt;ann&gt;" in item["content_html"]
