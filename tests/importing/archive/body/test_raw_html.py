from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from standfirst.importing.archive.body.raw_html import rewrite_html


def _rewritten(text: str) -> str:
    return rewrite_html(
        text,
        link=lambda address: None if address.startswith("/lost") else address.upper(),
        picture=lambda words, address, within: f"({words}|{address}|{within})",
    )


def test_links_and_pictures_are_rewritten() -> None:
    text = '<p><a class="x" href="/a">A</a>\n<a href="/lost">B</a> <img alt="C" src="c.png"/></p>'
    assert _rewritten(text) == '<p><a href="/A">A</a>\nB (C|c.png|False)</p>'


def test_a_picture_knows_whether_a_link_encloses_it() -> None:
    assert _rewritten('<a href="/a"><img src="b"></a>') == '<a href="/A">(|b|True)</a>'


def test_what_could_run_goes_with_its_content() -> None:
    text = "a<script>alert('</p>')</script>b<!-- c --><iframe src='x'>d</iframe>e<input>f"
    assert _rewritten(text) == "abef"


def test_a_tag_without_its_end_takes_nothing_with_it() -> None:
    assert _rewritten("a <iframe src='x'> b") == "a  b"


@example("</>")
@given(st.text(alphabet="ab<>/='\"&;!-? \n[](){}#x3čp"))
def test_everything_else_is_copied_as_it_stands(text: str) -> None:
    """No tag of this alphabet is a link, a picture or anything that could run."""
    plain = text.replace("<a", "<b").replace("</a", "</b").replace("<!", "<b").replace("<?", "<b")
    assert _rewritten(plain) == plain or "</" in plain
