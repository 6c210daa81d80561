"""Marks for other files of the content, and the addresses that take their place."""

from __future__ import annotations

from standfirst.model.urls import ROOT
from standfirst.reading.markdown.content_links import resolve
from standfirst.reading.markdown.render import render
from standfirst.reading.markdown.sanitize import CONTENT_MARK

HERE = "articles/2026/06/here.md"


def test_a_relative_link_becomes_the_address_of_what_it_names():
    made, _ = render("[other](../05/other.md#part) ![map](../../../images/a%20map.png)", HERE)
    assert [link.target for link in made.links] == [
        "articles/2026/05/other.md",
        "images/a map.png",
    ]
    out = resolve(made.body.html, {"articles/2026/05/other.md": "2026/05/01/other/",
                              "images/a map.png": "images/a map.png"})  # fmt: skip
    assert f'href="{ROOT}2026/05/01/other/#body-part"' in out
    assert CONTENT_MARK not in out


def test_a_file_that_became_nothing_leads_to_the_home_page():
    made, _ = render("[draft](draft.md)", HERE)
    assert f'href="{ROOT}"' in resolve(made.body.html, {})
