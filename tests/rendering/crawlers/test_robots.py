"""Files that crawlers and programs look for."""

from __future__ import annotations

import json

import comrak
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from standfirst.model.settings import Settings
from tests.builders import article, topic
from tests.outputs import ROOT, files

NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def test_the_news_are_those_of_the_last_two_days():
    made = files(
        article("a", title="Ruling & «ế» <b>"),
        article("b", "2026-06-24"),
        article("c", "2026-06-23"),
    )
    tree = etree.fromstring(made["news-sitemap.xml"])
    assert tree.findtext(f".//{NEWS}title") == "Ruling & «ế» <b>"
    assert len(tree) == 2


def test_robots_may_read_everything_and_find_the_maps():
    lines = files()["robots.txt"].decode().splitlines()
    assert "Allow: /" in lines
    assert f"Sitemap: {ROOT}sitemap.xml" in lines
    assert f"Sitemap: {ROOT}news-sitemap.xml" in lines
    assert "Sitemap" not in files(settings=Settings())["robots.txt"].decode()


def test_rights_in_data_mining_are_spoken_of_only_where_the_settings_do():
    assert ".well-known/tdmrep.json" not in files()
    reserved = Settings(tdm_reservation=True, tdm_policy="https://example.org/policy")
    assert json.loads(files(settings=reserved)[".well-known/tdmrep.json"]) == [
        {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://example.org/policy"}
    ]


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
