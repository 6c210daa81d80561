"""What a contributor's Markdown becomes, and what is refused for its size."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.reading.markdown.render import render

HERE = "articles/2026/06/here.md"


def html(text):
    made, problems = render(text, HERE)
    assert problems == ()
    return made.body.html


def test_github_flavored_markdown_is_rendered():
    assert "<del>gone</del>" in html("~~gone~~")
    assert '<td align="center">2</td>' in html("|a|b|\n|-|:-:|\n|1|2|")
    assert "<li>☑ done</li>" in html("- [x] done\n- [ ] open")
    assert "<li>☐ open</li>" in html("- [x] done\n- [ ] open")
    assert 'href="https://example.org"' in html("see https://example.org")
    assert 'class="language-python"' in html("```python\nx = 1\n```")


def test_alerts_become_admonitions():
    assert html("> [!WARNING]\n> Mind the step.").startswith('<aside class="admonition warning">')


def test_footnotes_link_both_ways_under_prefixed_ids():
    out = html("Fact.[^1]\n\n[^1]: Source.")
    assert 'href="#body-fn-1"' in out
    assert 'id="body-fn-1"' in out
    assert 'href="#body-fnref-1"' in out


def test_headings_have_ids_and_stand_below_the_pages_own_headline():
    assert html("## Part") == '<h2 id="body-part">Part</h2>'
    assert html("# Whole\n\n## Part").startswith('<h2 id="body-whole">Whole</h2>')
    assert '<h3 id="body-part">' in html("# Whole\n\n## Part")


@pytest.mark.parametrize(
    "text", ["a\x03b", "a &#3; b", "<b>&#x02;</b>", "&#0002 x", "\x00", "\x1b[0m"]
)
def test_control_characters_are_refused_however_they_are_written(text):
    made, (problem,) = render(text, HERE)
    assert problem.code == "control-character"
    assert made.body.html == ""


def test_tabs_and_line_ends_are_no_control_characters():
    assert html("a\tb&#10;c&#9;d") == "<p>a\tb\nc\td</p>"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * 200_001, "body-too-long"),
        (">" * 500 + " deep", "body-too-deep"),
        ("- " * 500 + "deep", "body-too-deep"),
        ("|a" * 400 + "\n" + "|-" * 400 + "\n" + "|x\n" * 20_000, "body-grows"),
    ],
)
def test_what_costs_more_than_it_is_worth_is_refused_by_name(text, code):
    made, (problem,) = render(text, HERE)
    assert problem.code == code
    assert made.body.html == ""


def test_a_rule_of_many_dashes_is_no_nesting():
    assert html("-" * 150) == "<hr>"


def test_the_excerpt_is_the_first_paragraph_cut_at_a_sentence():
    made, _ = render(f"## Head\n\n**First** sentence. {'More words. ' * 40}\n\nSecond.", HERE)
    assert made.excerpt.startswith("First sentence. More words.")
    assert made.excerpt.endswith(".")
    assert len(made.excerpt) <= 240


def test_the_text_holds_no_markup_and_counts_the_words():
    made, _ = render("**Two** words &amp; `<code>`", HERE)
    assert made.body.text == "Two words & <code>"
    assert made.words == 4


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_renders_to_clean_html(text):
    made, _ = render(text, HERE)
    assert not re.search(r"<script|<style|<iframe|javascript:", made.body.html, re.IGNORECASE)
    assert not re.search(r"<[a-z][^>]*\son[a-z]+\s*=", made.body.html)


def test_a_tag_ends_where_it_ends_and_not_at_a_sign_within_an_attribute():
    made, _ = render('Before <a href="https://example.org/?a>b&quot;c">link</a> 2 < 3 > 1', HERE)
    assert made.body.text == "Before link 2 < 3 > 1"
