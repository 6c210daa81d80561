"""The pages of publishers, jurisdictions and entities."""

from __future__ import annotations

from tests.builders import article, publisher
from tests.rendered_pages import Text, made, rendered


def test_each_name_has_a_list_and_each_kind_an_index():
    items = article("a", jurisdictions=["US-TX"], entities=["Court"])
    found = made(items)
    titles = {address: page.title for address, page in found.items()}
    assert titles["sources/gazette/"] == "Gazette"
    assert titles["jurisdictions/us-tx/"] == "Texas (United States)"
    assert titles["entities/court/"] == "Court"
    assert (titles["sources/"], titles["jurisdictions/"], titles["entities/"]) == (
        "Publishers",
        "Jurisdictions",
        "Entities",
    )
    assert "Texas" in Text(rendered(items)["jurisdictions/"]).text


def test_the_key_of_a_publishers_page_changes_with_what_sources_yml_says():
    before = made(article("a"))["sources/gazette/"].key
    assert made(publisher("Gazette", country="GB"), article("a"))["sources/gazette/"].key != before
