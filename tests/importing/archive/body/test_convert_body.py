from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from standfirst.importing.archive.body.convert_body import (
    convert_body,
    first_heading,
    remove_title,
)
from standfirst.reading.markdown.render import render


def _lead(address: str) -> str | None:
    if address.startswith("/here"):
        return "../05/here.md"
    return address if address.startswith("https://") else None


def _picture(address: str) -> str | None:
    return address if address.startswith("https://") else None


def _converted(text: str) -> str:
    return convert_body(text, lead=_lead, picture=_picture)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](/here/) [b](/gone/) [c](https://example.org)",
         "[a](../05/here.md) b [c](https://example.org)"),
        ("[a][r]\n\n[r]: /gone/", "a\n\n[r]: /gone/"),
        ("![A court](https://example.org/c.png)", "[A court](https://example.org/c.png)"),
        ("a ![A court](c.png) ![](https://example.org/c.png) b", "a   b"),
        ("[![A court](c.png)](https://example.org)", "[A court](https://example.org)"),
        ("[](https://example.org)", ""),
        ('<a href="/gone/">a</a> <img src="https://example.org/c.png" alt="A < B">',
         'a <a href="https://example.org/c.png">A &lt; B</a>'),
        ("a\n\n{{< img x >}}\n\n\n\nb\n\n<script>x</script>", "a\n\nb"),
        ('See {{< ref "x.md" >}} there', "See  there"),
        ('[a]({{< ref "x.md" >}} "T") b', "a b"),
        ("Text\n\n    <p>words\n    </p>", "Text\n\n<p>words\n</p>"),
    ],
)  # fmt: skip
def test_a_body_keeps_its_words_and_loses_what_cannot_come_along(text: str, expected: str) -> None:
    assert _converted(text) == expected


@pytest.mark.parametrize(
    "code",
    [
        "```html\n<script>{{ x }}</script>\n\n\n\n[a](/gone/)\n```",
        "`{{< ref x >}}` and `![a](b)`",
        "- item\n\n      [a](/gone/) {% tag %}",
    ],
)
def test_code_is_never_touched(code: str) -> None:
    assert _converted(f"Before.\n\n{code}\n\nAfter.") == f"Before.\n\n{code}\n\nAfter."


def test_every_change_is_counted() -> None:
    text = "{{< img a >}} [a](/gone/) ![b](https://example.org/b.png) ![](c.png)"
    notes = convert_body(text, lead=_lead, picture=_picture)[1]
    assert {note.code: note.text.rpartition(": ")[2] for note in notes} == {
        "templates-removed": "img 1",
        "links-to-text": "1",
        "pictures-to-links": "1",
        "pictures-left-out": "1",
    }


@example("a <![: b")
@given(st.text(alphabet="ab[]()!<>`*_ \n\t~-#|\\:/.{}%\"'="))
def test_what_comes_out_has_no_link_that_is_refused(text: str) -> None:
    """Unless the body itself is refused, which the import deals with later."""
    body, problems = render(_converted(text), "articles/2020/01/a.md")
    assert not [problem for problem in problems if problem.code == "link-refused"]
    assert not body.links


def test_a_heading_that_repeats_the_title_goes() -> None:
    body = "# A story - 2 May\n\nText."
    assert remove_title(body, "A story!")[0] == "Text."
    assert remove_title("A story\n=======\nText.", "A story")[0] == "Text."
    assert remove_title(body, "Another")[0] == body
    assert remove_title("## A story\n\nText.", "A story")[0] == "## A story\n\nText."


def test_the_first_heading_can_serve_as_a_title() -> None:
    assert first_heading("\n# A *story*\n\nText.") == "A story"
    assert first_heading("Text.\n\n# Later") == ""
