"""A report that is already begun, wherever it goes."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from markupsafe import Markup

from standfirst.model.settings import Settings
from standfirst.rendering.report_link import report_address
from tests.builders import article
from tests.rendered_pages import Text, rendered

TITLE, BODY = "1 + 1 = 2 & \"more\" 'or' less; <b>#ä", "A line\nand another"


def query(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query)


@pytest.mark.parametrize(
    ("to", "start", "names"),
    [
        ("https://example.org/a/b/", "https://example.org/a/b/issues/new?", ("title", "body")),
        ("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/issues/new?",
         ("issue[title]", "issue[description]")),
    ],
)  # fmt: skip
def test_an_issue_is_begun_in_the_form_of_its_host(to, start, names):
    address = report_address(to, TITLE, BODY)
    assert address.startswith(start)
    assert query(address) == {names[0]: [TITLE], names[1]: [BODY]}
    assert not set("<>\"' ") & set(address)


def test_a_letter_has_the_line_ends_of_letters():
    address = report_address("mailto:desk@example.org", TITLE, BODY)
    assert address.startswith("mailto:desk@example.org?subject=")
    assert query(address) == {"subject": [TITLE], "body": ["A line\r\nand another"]}


def test_what_a_template_has_escaped_is_sent_as_it_was_written():
    address = report_address("https://example.org/r", Markup("Law &amp; order"), "")
    assert query(address)["title"] == ["Law & order"]


def test_an_article_leads_to_a_report_that_names_its_address():
    settings = Settings(site_url="https://d.example.org/", report_to="https://example.org/r")
    made = rendered(article("a", title="Law & order's end"), settings=settings)["2026/06/25/a/"]
    (address,) = [href for href in Text(made).hrefs if "issues/new" in href]
    assert query(address)["title"] == ["Error in: Law & order's end"]
    assert query(address)["body"][0].startswith("https://d.example.org/2026/06/25/a/\n\nWhat is")
    assert "Report an error" not in rendered(article("a"))["2026/06/25/a/"]
