"""The page of insights: pictures that are readable as text, and a list of what to do."""

from __future__ import annotations

from tests.builders import article
from tests.rendered_pages import Text, rendered


def test_the_pictures_can_be_read_as_numbers():
    made = rendered(
        *(article(f"a{i}", f"2026-0{i + 1}-01", source={"publisher": "P", "url_note": "-"})
          for i in range(6)),
        article("other", "2025-12-31"),
    )  # fmt: skip
    page = Text(made["insights/"])
    for wanted in ("March 2026: 1 summary", "86%", "14%", "not stated", "courts"):
        assert wanted in page.text, wanted
    assert "style" not in made["insights/"].replace("sf-", "")


def test_what_is_missing_leads_to_the_file_and_says_how_many_more_there_are():
    source = {"publisher": "P", "url_note": "-"}
    made = rendered(*(article(f"a{i}", source=source) for i in range(103)))["insights/"]
    assert "https://example.org/edit/articles/a1.md" in Text(made).hrefs
    assert made.count('rel="edit"') == 200
    assert "there are 3 more" in made


def test_an_empty_digest_has_a_page_of_insights():
    assert "Nothing is published yet" in rendered()["insights/"]
