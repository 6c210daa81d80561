"""What a stranger's Markdown becomes, and what it cannot become."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.urls import ROOT
from standfirst.reading.markdown.content_links import resolve
from standfirst.reading.markdown.render import CONTENT_MARK, count_words, cut_at_sentence, render

HERE = "articles/2026/06/here.md"


def html(text):
    body, problems = render(text, HERE)
    assert problems == ()
    return body.html


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


def test_a_relative_link_becomes_the_address_of_what_it_names():
    body, _ = render("[other](../05/other.md#part) ![map](../../../images/a%20map.png)", HERE)
    assert [link.target for link in body.links] == ["articles/2026/05/other.md", "images/a map.png"]
    out = resolve(body.html, {"articles/2026/05/other.md": "2026/05/01/other/",
                              "images/a map.png": "images/a map.png"})  # fmt: skip
    assert f'href="{ROOT}2026/05/01/other/#body-part"' in out
    assert CONTENT_MARK not in out


@pytest.mark.parametrize("address", ["../../../../secret.md", "/etc/passwd", "?query"])
def test_a_link_that_leaves_the_content_is_refused_at_its_line(address):
    body, (problem,) = render(f"First line.\n\nSee [this]({address}).", HERE, line=10)
    assert (problem.code, problem.line) == ("link-refused", 12)
    assert "href" not in body.html


def test_a_picture_from_elsewhere_is_refused():
    body, (problem,) = render("![x](https://example.org/x.png)", HERE)
    assert problem.code == "link-refused"
    assert "src" not in body.html


LOOKS = """\
<a class="md-button md-header" href="https://example.org/">Go</a>

<div class="grid cards md-overlay">

- one

</div>

<details class="tip"><summary>More</summary>text</details>
"""


def test_a_plain_page_may_use_the_themes_buttons_grids_and_boxes_and_nothing_of_its_frame():
    body, problems = render(LOOKS, "about.md", is_page=True)
    assert problems == ()
    for kept in ('class="md-button"', 'class="grid cards"', '<details class="tip">'):
        assert kept in body.html
    assert "md-header" not in body.html
    assert "md-overlay" not in body.html


def test_a_summary_may_not():
    body, _ = render(LOOKS, "articles/a.md")
    assert not re.search(r'class="[^"]', body.html)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<iframe src='https://example.org'></iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<style>*{display:none}</style>",
        "<div style='position:fixed' id='x' class='md-header'>x</div>",
        "<form action='https://example.org'><input type=password></form>",
        "<p title='x' lang='y'>z</p>",
        "![x](javascript:alert(1))",
        "<base href='https://example.org'>",
        "<meta http-equiv=refresh content='0;url=https://example.org'>",
    ],
)
def test_nothing_dangerous_passes(text):
    out = render(text, HERE)[0].html
    assert not re.search(
        r"<(?!/?(?:p|a|img|div|input|strong|em)\b)|\son\w+=|javascript:|data:|style=|title=|lang=|password|md-header",
        out,
    )


@pytest.mark.parametrize(
    "text", ["a\x03b", "a &#3; b", "<b>&#x02;</b>", "&#0002 x", "\x00", "\x1b[0m"]
)
def test_control_characters_are_refused_however_they_are_written(text):
    body, (problem,) = render(text, HERE)
    assert problem.code == "control-character"
    assert body.html == ""


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
    body, (problem,) = render(text, HERE)
    assert problem.code == code
    assert body.html == ""


def test_a_rule_of_many_dashes_is_no_nesting():
    assert html("-" * 150) == "<hr>"


def test_the_excerpt_is_the_first_paragraph_cut_at_a_sentence():
    body, _ = render(f"## Head\n\n**First** sentence. {'More words. ' * 40}\n\nSecond.", HERE)
    assert body.excerpt.startswith("First sentence. More words.")
    assert body.excerpt.endswith(".")
    assert len(body.excerpt) <= 240
    assert cut_at_sentence("word " * 100, 50).endswith("…")


def test_the_text_holds_no_markup_and_counts_the_words():
    body, _ = render("**Two** words &amp; `<code>`", HERE)
    assert body.text == "Two words & <code>"
    assert body.words == 4


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_renders_to_clean_html(text):
    body, _ = render(text, HERE)
    assert not re.search(r"<script|<style|<iframe|javascript:", body.html, re.IGNORECASE)
    assert not re.search(r"<[a-z][^>]*\son[a-z]+\s*=", body.html)


def test_a_tag_ends_where_it_ends_and_not_at_a_sign_within_an_attribute():
    body, _ = render('Before <a href="https://example.org/?a>b&quot;c">link</a> 2 < 3 > 1', HERE)
    assert body.text == "Before link 2 < 3 > 1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one two, three", 3),
        ("最高法院听取了双方的意见", 6),
        ("AI 法 と the law", 4),
        ("ศาลฎีกา", 2),
        ("", 0),
    ],
)
def test_words_are_counted_in_writing_without_blanks_too(text, words):
    assert count_words(text) == words
