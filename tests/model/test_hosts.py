"""Hosts that look like others."""

from __future__ import annotations

import pytest

from standfirst.model.hosts import find_deception
from standfirst.reading.article_file import read_article
from standfirst.reading.markdown.render import render


@pytest.mark.parametrize(
    "host",
    [
        "example.org", "www.legifrance.gouv.fr", "a_b.example.org", "127.0.0.1", "bücher.de",
        "сора.рф", "xn--bcher-kva.de", "例え.jp", "日本語テスト.jp", "한국어.kr",
        "президент.рф", "παράδειγμα.gr", "موقع.وزارة-الاتصالات.مصر", "đoàn-luật-sư.vn", "straße.de",
    ],
)  # fmt: skip
def test_an_honest_host_passes(host):
    assert find_deception(host) == ""


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("аpple.com", "mixes alphabets"),
        ("xn--pple-43d.com", "mixes alphabets"),
        ("gοοgle.com", "mixes alphabets"),
        ("court.сора.org", "only letters that look like Latin ones"),
        ("xn--80ak6aa92e.com", "only letters that look like Latin ones"),
        ("paypal.com⁄evil.example", "holds what no host may hold"),
        ("e‐example.com", "holds what no host may hold"),
        ("ﬀ.com", "holds what no host may hold"),
        ("xn--zz.com", "holds what no host may hold"),
        ("example.org%2f.evil.example", "holds what no host may hold"),
    ],
)
def test_a_host_that_deceives_is_told_with_what_it_is(host, why):
    assert why in find_deception(host)


def test_it_is_refused_wherever_an_address_stands():
    text = (
        "---\ntitle: Court stops the export order\ndate: 2026-06-25\ntopics: [courts]\n"
        "source: {publisher: Gazette, url: https://exаmple.org/a}\n---\n" + "The court ruled. " * 20
    )
    _, problems = read_article("articles/a.md", text.encode())
    assert [(p.code, p.line) for p in problems] == [("address-deceives", 5)]


@pytest.mark.parametrize(
    "link",
    [
        "[a](https://аpple.com/x)", "<https://аpple.com/x>", "https://аpple.com/x",
        "[a](http://xn--pple-43d.com)", '<a href="//аpple.com">a</a>'.replace("//", "https://"),
        "[bank](https://bank.example@evil.example/)", "[a](https://bank.example:1@evil.example)",
    ],
)  # fmt: skip
def test_a_body_links_to_no_such_host(link):
    _, problems = render(f"One\n\nSee {link} there.", "articles/a.md", line=9)
    assert [(p.code, p.line) for p in problems] == [("link-refused", 11)]


def test_a_body_may_link_to_a_host_in_its_own_letters():
    made, problems = render("[a](https://bücher.de/x) [b](https://[agency].gov/)", "articles/a.md")
    assert problems == ()
    assert "https://b%C3%BCcher.de/x" in made.body.html


@pytest.mark.parametrize("mark", ["\u202e", "\u202a", "&#x202e;", "&#8238;", "&#x0202D;"])
def test_a_body_does_not_turn_the_direction_of_writing(mark):
    made, (problem,) = render(f"One\ntwo {mark}three", "articles/a.md", line=3)
    assert (problem.code, problem.line, made.body.html) == ("control-character", 4, "")


def test_a_body_may_name_the_characters_of_other_scripts():
    text = "שלום \u2067עולם\u2069 \u200f, &#8239; and &#x202f;"
    assert render(text, "articles/a.md")[1] == ()
