from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.importing.archive.body.markdown_spans import (
    Shield,
    find_spans,
    replace_links,
    replace_pictures,
    unindent,
)

_MARKDOWN = st.text(alphabet="ab[]()!<>`*_ \n\t~-#|\\:/.č😀&;")


def test_elements_are_found_where_they_stand() -> None:
    text = "# Č [a](/x)\n\n> 😀 ![b](y.png) and `c`\n> [d\n> e](/z)\n"
    spans = find_spans(text, "a", "img", "code")
    assert [(span.tag, text[span.start : span.end], span.address) for span in spans] == [
        ("a", "[a](/x)", "/x"),
        ("img", "![b](y.png)", "y.png"),
        ("code", "`c`", ""),
        ("a", "[d\n> e](/z)", "/z"),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "`{{ x }}`",
        "```\n{{ x }}\n```",
        "~~~\n[a](b)\n~~~",
        "    {{ x }}\n    {{ y }}",
        "- ```\n  {{ x }}\n  ```",
    ],
)
def test_code_is_kept_out_of_reach_and_comes_back(code: str) -> None:
    text = f"Before.\n\n{code}\n\nAfter.\n"
    shield = Shield()
    reachable = shield.keep_code(text)
    assert "{{" not in reachable
    assert "[a]" not in reachable
    assert shield.restore(reachable) == text


@given(_MARKDOWN)
def test_whatever_is_shielded_comes_back(text: str) -> None:
    shield = Shield()
    assert shield.restore(shield.keep_code(text)) == text


@given(_MARKDOWN)
def test_nothing_changes_where_nothing_is_replaced(text: str) -> None:
    assert replace_links(text, lambda label, address: None) == text


def test_links_are_replaced_with_what_they_hold() -> None:
    rest = " <https://example.org> https://example.org\n\n[r]: /y\n"
    text = '[a *b* [c]](/x "T") [d][r] [r]' + rest
    out = replace_links(text, lambda label, address: f"({label}|{address})")
    assert out == "(a *b* [c]|/x) (d|/y) (r|/y)" + rest


def test_a_picture_knows_whether_a_link_encloses_it() -> None:
    text = "![a](x.png) and [![b](y.png)](/z)"
    assert replace_pictures(text, lambda *seen: str(seen)) == (
        "('a', 'x.png', False) and [('b', 'y.png', True)](/z)"
    )


def test_indented_markup_is_taken_for_text_and_code_is_not() -> None:
    text = "Text.\n\n    <p>Words.\n    </p>\n\n        x = 1\n"
    out = unindent(text, lambda block: "<p>" not in block)
    assert out == "Text.\n\n<p>Words.\n</p>\n\n    x = 1\n"
