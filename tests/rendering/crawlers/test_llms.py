"""The digest for readers that are programs."""

from __future__ import annotations

import comrak
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.builders import article, topic
from tests.outputs import ROOT, files

texts = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40).map(
    lambda text: f"Of <b>{text}</b> &amp; # 1. «court»"
)


@given(texts.filter(lambda text: not set("`*[]") & set(text)))
def test_a_copy_in_markdown_says_what_the_article_says(title):
    made = files(article("a", title=title, body="## Why\n\n- *So* [it](b.md) is & <i>was</i>\n"))
    raw = made["2026/06/25/a/index.md"].decode()
    shown = etree.HTML(comrak.render_markdown(raw))
    assert "".join(shown.find(".//h1").itertext()) == title
    assert "So it is & was" in "".join(shown.find(".//li").itertext())


def test_programs_find_the_copies():
    made = files(topic("privacy"), article("a"))
    text = made["llms.txt"].decode()
    assert text.startswith("# Digest\n")
    assert f"(<{ROOT}2026/06/25/a/index.md>)" in text
    assert f"(<{ROOT}topics/privacy/>)" in text
