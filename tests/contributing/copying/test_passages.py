"""The words of a saved page, passage by passage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standfirst.contributing.copying.passages import Passage, saved_text, split_passages
from tests.contributing.copying.samples import COPIED, OWN


def test_a_saved_page_is_read_without_its_code():
    page = (
        "<!doctype html><html><head><title>T</title><style>p{a:b}</style>"
        f"<script>var a = '{OWN}'</script></head>"
        f"<body><p>One <b>whole</b>\n line</p><div>Two&nbsp;&amp; three<blockquote>{COPIED}"
        "</blockquote></div></body></html>"
    )
    passages = split_passages(page)
    assert [p.text for p in passages] == ["T", "One whole line", "Two & three", COPIED]
    assert [p.is_quotation for p in passages] == [False, False, False, True]


def test_a_page_in_another_encoding_is_read():
    assert saved_text("<meta charset='koi8-r'>да".encode("koi8-r")).endswith("да")
    assert saved_text("naïve “x”".encode("cp1252")) == "naïve “x”"
    assert saved_text("\ufeffđiều".encode()) == "điều"
    assert saved_text(b"<meta charset=nonsense>\xe9").endswith("é")


def test_a_plain_text_is_divided_at_its_blank_lines():
    assert split_passages("One\nline.\n \n\nTwo.") == (Passage("One\nline."), Passage("Two."))


@given(st.text(alphabet="<>/abqscript p!-\"'", max_size=100))
def test_no_page_is_too_broken(page):
    assert all(passage.text.strip() for passage in split_passages(page, is_html=True))
