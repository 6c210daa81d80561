"""No file of an owner takes the place of a page that the digest makes."""

from __future__ import annotations

import pytest

from standfirst.arranging.rules.judge import judge
from standfirst.model.codes import Code
from standfirst.model.taxonomy import PageMeta, PlainPage
from standfirst.reading.markdown.render import render
from tests.builders import NOW, article, content
from tests.rendered_pages import made

OWN = sorted(address.rstrip("/") for address in made(article("a")) if address.count("/") == 1)


@pytest.mark.parametrize("name", OWN)
def test_a_plain_page_with_the_name_of_a_page_of_ours_is_an_error(name):
    page = PlainPage(name, f"{name}.md", PageMeta(), render("", name)[0])
    codes = {problem.code for problem in judge(content(page), NOW)}
    assert Code.ADDRESS_COLLISION in codes
