"""The values that several pages of one site share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standfirst.model.urls import ROOT
from standfirst.reading.markdown.render import render
from standfirst.rendering.i18n.catalogue import parse_catalogue
from standfirst.rendering.lookup import TopicLink
from standfirst.rendering.pages.page_values import count_summaries, group_by_topic
from standfirst.rendering.safe_html import editorial
from tests.builders import article, context, letter, topic

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
    assert count_summaries(context(), articles) == english
    assert count_summaries(context(words=GERMAN), articles) == german


def test_groups_are_in_the_order_of_the_topics_and_none_is_empty():
    items = [
        article("a", topics=["trade", "courts"]),
        article("b", topics=["secrecy"]),
        article("c", topics=["trade"]),
    ]
    made = context(topic("privacy", aliases=["secrecy"]), topic("trade"), *items)
    groups = [(link, [own.id for own in group]) for link, group in group_by_topic(made, items)]
    assert groups == [
        (TopicLink("privacy", "On privacy", "topics/privacy/"), ["b"]),
        (TopicLink("trade", "On trade", "topics/trade/"), ["a", "c"]),
    ]
    assert group_by_topic(made, []) == []


def test_only_an_edition_with_a_letter_has_its_text_with_links_resolved():
    bare = letter("2026-W26")
    rendering, _ = render("Look [there](../articles/a.md).", bare.path)
    written = replace(bare, body=rendering.body)
    made = context(written, article("a"), article("b", "2026-06-18"))
    new, old = made.site.editions
    assert f'href="{ROOT}2026/06/25/a/"' in str(editorial(made, new))
    assert editorial(made, old) is None
