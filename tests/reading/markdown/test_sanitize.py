"""What a contributor's HTML may hold, and which links it may have."""

from __future__ import annotations

import re

import pytest

from standfirst.reading.markdown.render import render
from standfirst.reading.markdown.sanitize import LinkFilter, sanitize

HERE = "articles/2026/06/here.md"


@pytest.mark.parametrize("address", ["../../../../secret.md", "/etc/passwd", "?query"])
def test_a_link_that_leaves_the_content_is_refused_at_its_line(address):
    rendering, (problem,) = render(f"First line.\n\nSee [this]({address}).", HERE, line=10)
    assert (problem.code, problem.line) == ("link-refused", 12)
    assert "href" not in rendering.body.html


def test_a_picture_from_elsewhere_is_refused():
    rendering, (problem,) = render("![x](https://example.org/x.png)", HERE)
    assert problem.code == "link-refused"
    assert "src" not in rendering.body.html


def test_the_filter_notes_what_a_body_links_to():
    links = LinkFilter("[b](../05/b.md)", HERE, line=7)
    clean = sanitize('<a href="../05/b.md" onclick="x()">b</a>', links, is_page=False)
    assert "onclick" not in clean
    assert [(link.target, link.line, link.column) for link in links.links] == [
        ("articles/2026/05/b.md", 7, 5)
    ]
    assert links.problems == []


def test_an_address_that_looks_like_another_host_is_refused():
    links = LinkFilter("", HERE, line=1)
    sanitize('<a href="https://example.org@evil.example/">x</a>', links, is_page=False)
    (problem,) = links.problems
    assert "the @" in problem.hint


LOOKS = """\
<a class="md-button md-header" href="https://example.org/">Go</a>

<div class="grid cards md-overlay">

- one

</div>

<details class="tip"><summary>More</summary>text</details>
"""


def test_a_plain_page_may_use_the_themes_buttons_grids_and_boxes_and_nothing_of_its_frame():
    rendering, problems = render(LOOKS, "about.md", is_page=True)
    assert problems == ()
    for kept in ('class="md-button"', 'class="grid cards"', '<details class="tip">'):
        assert kept in rendering.body.html
    assert "md-header" not in rendering.body.html
    assert "md-overlay" not in rendering.body.html


def test_a_summary_may_not():
    rendering, _ = render(LOOKS, "articles/a.md")
    assert not re.search(r'class="[^"]', rendering.body.html)


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
    out = render(text, HERE)[0].body.html
    assert not re.search(
        r"<(?!/?(?:p|a|img|div|input|strong|em)\b)|\son\w+=|javascript:|data:|style=|title=|lang=|password|md-header",
        out,
    )
