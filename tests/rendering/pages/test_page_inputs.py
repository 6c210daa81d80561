"""The values that several pages of one site share."""

from __future__ import annotations

from typing import Any

import pytest

from standfirst.arranging.arrange import arrange
from standfirst.model.settings import Settings
from standfirst.model.taxonomy import EditionLetter
from standfirst.model.urls import ROOT
from standfirst.reading.markdown.render import render
from standfirst.rendering.i18n.catalogue import ENGLISH, parse_catalogue
from standfirst.rendering.lookup import NamedLink
from standfirst.rendering.pages.page_inputs import PageInputs
from tests.builders import NOW, article, content, letter, topic

GERMAN = parse_catalogue(
    """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "%(num)s summary"
msgid_plural "%(num)s summaries"
msgstr[0] "%(num)s Übersicht"
msgstr[1] "%(num)s Übersichten"
"""
)


def inputs(*items: Any, words: Any = ENGLISH) -> PageInputs:
    settings = Settings(locale="en-GB")
    return PageInputs.from_site(arrange(content(*items), settings, NOW), settings, NOW, words)


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [
        (0, "0 summaries", "0 Übersichten"),
        (1, "1 summary", "1 Übersicht"),
        (2, "2 summaries", "2 Übersichten"),
    ],
)
def test_summaries_are_counted_in_the_words_of_the_digest(number, english, german):
    articles = [article(f"a{n}") for n in range(number)]
    assert inputs().count_summaries(articles) == english
    assert inputs(words=GERMAN).count_summaries(articles) == german


def test_groups_are_in_the_order_of_the_topics_and_none_is_empty():
    items = [
        article("a", topics=["trade", "courts"]),
        article("b", topics=["secrecy"]),
        article("c", topics=["trade"]),
    ]
    made = inputs(topic("privacy", aliases=["secrecy"]), topic("trade"), *items)
    groups = [(link, [own.id for own in group]) for link, group in made.group_by_topic(items)]
    assert groups == [
        (NamedLink("On privacy", "topics/privacy/"), ["b"]),
        (NamedLink("On trade", "topics/trade/"), ["a", "c"]),
    ]
    assert made.group_by_topic([]) == []


def test_only_an_edition_with_a_letter_has_its_text_with_links_resolved():
    bare = letter("2026-W26")
    body, _ = render("Look [there](../articles/a.md).", bare.path)
    written = EditionLetter(bare.id, bare.path, bare.meta, body)
    made = inputs(written, article("a"), article("b", "2026-06-18"))
    new, old = made.site.editions
    assert f'href="{ROOT}2026/06/25/a/"' in str(made.letter(new))
    assert made.letter(old) is None
