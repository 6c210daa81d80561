"""One file's bytes become what its place says, or Problems; never neither, never an exception."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.article import Article
from standfirst.model.taxonomy import EditionLetter, PlainPage, Publisher, Story, Topic
from standfirst.reading.article_file import read_article
from standfirst.reading.front_matter_file import read_page
from standfirst.reading.publishers_file import read_publishers
from standfirst.reading.read import read

_BODY = "The court has " + "really " * 40 + "stopped the order.\n"
_META = """\
title: Court stops the export order
date: 2026-06-25
topics: [export-controls, ai-policy]
source:
  publisher: Gazette
  url: https://example.org/a
"""


def _article(meta: str = _META, body: str = _BODY) -> bytes:
    return f"---\n{meta}---\n\n{body}".encode()


def _found(
    raw: bytes, path: str = "articles/2026/06/court-stops-order.md"
) -> list[tuple[int, str]]:
    item, problems = read_article(path, raw)
    assert item is None
    return [(problem.line, problem.code) for problem in problems]


def test_an_article_is_read():
    article, problems = read_article("articles/2026/06/court-stops-order.md", _article())
    assert problems == ()
    assert article is not None
    assert article.id == "court-stops-order"
    assert article.date == dt.date(2026, 6, 25)
    assert article.source.publisher == "Gazette"
    assert article.body.words == 46
    assert len(article.file_hash) == 32


def test_an_article_remembers_only_the_places_that_rules_ask_for():
    meta = _META + "lede: " + "x" * 50 + "\nimage: {file: images/a.png, alt: a, credit: b}\n"
    article, _ = read_article("articles/a.md", _article(meta))
    assert article is not None
    assert article.at == {
        "title": (2, 1),
        "date": (3, 1),
        "topics": (4, 1),
        "topics.0": (4, 10),
        "topics.1": (4, 27),
        "source": (5, 1),
        "source.0.publisher": (6, 3),
        "source.0.url": (7, 3),
        "image.file": (9, 9),
    }


def test_the_digest_is_of_the_bytes():
    one, _ = read_article("articles/a.md", _article())
    two, _ = read_article("articles/a.md", _article() + b"\n")
    assert one is not None
    assert two is not None
    assert one.file_hash != two.file_hash
    assert one.body == two.body


def test_faults_of_all_kinds_are_told_at_once_sorted_by_line():
    meta = _META.replace("2026-06-25", "25.6.2026") + "tags: [x]\nkind: News: brief\n"
    body = "[bad](/absolute/link)"
    assert _found(_article(meta, body), "articles/Bad Name.md") == [
        (0, "name-invalid"),
        (3, "date-invalid"),
        (8, "key-unknown"),
        (9, "yaml-syntax"),
        (12, "link-refused"),
    ]


def test_a_warning_keeps_nothing_from_being_read():
    article, (problem,) = read_article("articles/a.md", _article(body="Few words.\n"))
    assert article is not None
    assert (problem.code, problem.line, problem.is_error) == ("body-length", 10, False)


def test_an_empty_body_is_an_error():
    assert _found(_article(body="")) == [(8, "body-empty")]


def test_a_line_that_is_at_fault_is_not_judged_again():
    assert _found(_article(_META.replace("Court stops", "A: b"))) == [(2, "yaml-syntax")]


def test_a_doubt_gives_way_to_an_error_on_its_line():
    meta = _META.replace("2026-06-25", "“2026-06-25”")
    assert _found(_article(meta)) == [(3, "date-invalid")]


def test_rules_beyond_the_types_are_kept():
    assert _found(_article(_META + "jurisdictions: [UK]\n")) == [(8, "jurisdiction-unknown")]


def test_topics_stories_and_letters_are_read():
    topic, _ = read("topics/ai-policy.md", b"---\ntitle: AI\ndescription: Rules for AI.\n---\nx\n")
    story, _ = read("stories/s.md", b"---\ntitle: The order\nsummary: What became of it.\n---\n")
    letter, _ = read("editions/2026-W26.md", b"---\nlead: [a]\n---\nDear reader\n")
    assert isinstance(topic[0], Topic)
    assert isinstance(story[0], Story)
    assert isinstance(letter[0], EditionLetter)
    assert letter[0].at == {"lead": (2, 1), "lead.0": (2, 8)}


def test_a_letter_may_lack_front_matter_but_not_its_week():
    (letter,), problems = read("editions/2026-W26.md", b"Dear reader\n")
    assert isinstance(letter, EditionLetter)
    assert problems == ()
    nothing, (problem,) = read("editions/2026-W54.md", b"Dear reader\n")
    assert nothing == ()
    assert problem.code == "name-invalid"


@pytest.mark.parametrize(
    ("raw", "title", "text"),
    [
        (b"# About *us*\n\nWords.\n", "About us", "Words."),
        (b"Words.\n", "About us", "Words."),
        (b"---\ntitle: Who we are\n---\n# Heading\n", "Who we are", "Heading"),
        (b"---\ntitle: Heading\n---\n# Heading\nWords.\n", "Heading", "Words."),
        (b"---\ndescription: All about all of us.\n---\n# Heading\n", "Heading", ""),
        (b"", "About us", ""),
    ],
)
def test_a_page_takes_its_title_from_the_first_that_has_one(raw, title, text):
    page, problems = read_page("about-us.md", raw)
    assert problems == ()
    assert page is not None
    assert (page.id, page.meta.title, page.body.text) == ("about-us", title, text)


def test_a_broken_fence_is_told_of_a_page_too():
    page, (problem,) = read_page("about.md", b"---\ntitle: About us\n\nWords.\n")
    assert page is None
    assert problem.code == "front-matter-unclosed"


def test_a_heading_that_was_taken_leaves_the_lines_where_they_were():
    _, (problem,) = read_page("about.md", b"# About\n\n[x](/y)\n")
    assert problem.line == 3


_PUBLISHERS = b"""\
sources:
  - publisher: Gazette
    url: https://example.org/
    country: DE
  - publisher: Law Review
    language: en
"""


@pytest.mark.parametrize("raw", [_PUBLISHERS, _PUBLISHERS.removeprefix(b"sources:\n")])
def test_publishers_are_read_from_a_key_or_a_bare_list(raw):
    items, problems = read("sources.yml", raw)
    assert problems == ()
    assert [item.meta.publisher for item in items if isinstance(item, Publisher)] == [
        "Gazette",
        "Law Review",
    ]


def test_a_publisher_knows_its_line():
    publishers, _ = read_publishers("sources.yml", _PUBLISHERS)
    assert [publisher.line for publisher in publishers] == [2, 5]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("sources: Gazette\n", 1, "value-wrong-type"),
        ("sources:\n  - Gazette\n", 2, "value-wrong-type"),
        ("sources: []\nnotes: x\n", 2, "key-unknown"),
        ("- publisher: A\n- publisher: B\n  country: UK\n", 3, "jurisdiction-unknown"),
        ("- publisher: A\n- name: B\n", 2, "key-unknown"),
        ("- publisher: A\n- publisher: A\n", 2, "publisher-duplicate"),
        ("- publisher: A: b\n", 1, "yaml-syntax"),
    ],
)
def test_a_fault_among_publishers_is_told_on_its_line(text, line, code):
    _, (problem,) = read_publishers("sources.yml", text.encode())
    assert (problem.line, problem.code) == (line, code)


def test_a_publisher_at_fault_leaves_the_others():
    publishers, problems = read_publishers(
        "sources.yml", b"- publisher: A\n- publisher: B\n  country: UK\n"
    )
    assert [publisher.meta.publisher for publisher in publishers] == ["A"]
    assert len(problems) == 1


@pytest.mark.parametrize("raw", [b"", b"# none yet\n", b"sources:\n", b"sources: []\n"])
def test_no_publishers_are_fine(raw):
    assert read_publishers("sources.yml", raw) == ((), ())


@pytest.mark.parametrize("path", ["images/a.jpg", "README.md", "script.js"])
def test_what_is_no_text_of_the_digest_is_not_read(path):
    assert read(path, b"anything") == ((), ())


def test_read_goes_by_the_path():
    (article,), _ = read("articles/a.md", _article())
    (page,), _ = read("about.md", b"# About\n")
    assert isinstance(article, Article)
    assert isinstance(page, PlainPage)


_SCRAPS = st.sampled_from(
    [b"---", b"\n", b"\n\n", b"title: A good headline\n", b"date: 2026-06-25\n", b"topics: [a]\n",
     b"source:\n", b"  publisher: x\n", b"  url: https://a.org/\n", b"- ", b": ", b"{", b"[", b"]",
     b'"', b"'", b"\xff", b"\x00", b"# ", b"| ", b"text", b"<a href=x>", b"\t", b"date:", b"x: 1\n"]
)  # fmt: skip


@pytest.mark.parametrize("path", ["articles/a.md", "topics/a.md", "about.md", "sources.yml"])
@given(parts=st.lists(_SCRAPS, max_size=20))
def test_no_file_is_too_broken_to_be_judged(path, parts):
    raw = b"".join(parts)
    items, problems = read(path, raw)
    errors = [problem for problem in problems if problem.is_error]
    assert bool(items) != bool(errors) or path == "sources.yml"
