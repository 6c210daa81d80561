"""An article in a list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jinja2 import DictLoader
from markupsafe import Markup

from standfirst.rendering.article_entry import ArticleEntries, entry_fingerprint
from standfirst.rendering.environment import environment
from tests.builders import article, context, topic

ENTRY = (
    "{% macro entry(article, topics, level) %}"
    "<h{{ level }}>{{ article.title }}</h{{ level }}>{% for t in topics %}{{ t.text }}{% endfor %}"
    "{% endmacro %}"
)


def entries(*items: Any) -> ArticleEntries:
    shared = context(*items)
    env = environment(DictLoader({"_entry.html.j2": ENTRY}), shared)
    return ArticleEntries(shared.lookup, env)


def test_an_entry_is_safe_html_under_a_heading_of_any_level():
    own = article("a", title="Fish & <chips> in court")
    made = entries(own)
    assert made.render(own) == Markup("<h3>Fish &amp; &lt;chips&gt; in court</h3>On courts")
    assert made.render(own, level=2).startswith("<h2>Fish")
    assert made.render(own) == entries(own).render(own, level=3)


def test_an_entry_names_its_topics_as_they_are_called_now():
    own = article("a", topics=["secrecy"])
    made = entries(topic("privacy", aliases=["secrecy"]), own)
    assert made.render(own).endswith("</h3>On privacy")


def test_an_entry_changes_with_the_front_matter_and_the_excerpt_and_not_with_the_body():
    own = article("a", body="Some words.\n\nAnd more.")
    edited = article("a", body="Some words.\n\nAnd much more than before.")
    assert edited.file_hash != own.file_hash
    assert entry_fingerprint(edited) == entry_fingerprint(own)
    others = (
        article("a", body="Other words.\n\nAnd more."),
        article("a", body="Some words.\n\nAnd more.", pin=True),
        replace(own, id="b"),
    )
    assert len({entry_fingerprint(each) for each in (own, *others)}) == 4
