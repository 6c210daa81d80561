from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.contributing.new import article_ids, draft, slug, write_draft
from standfirst.errors import DraftError
from standfirst.model.problem import has_errors
from standfirst.reading.article_file import read_article

_DAY = dt.date(2026, 6, 25)
_BODY = "Words of a summary. " * 20


def test_a_title_makes_a_name() -> None:
    assert slug("Đuro & Ž. Co. – “win”!") == "duro-z-co-win"


def test_a_full_draft_is_valid_once_its_text_is_written() -> None:
    new = draft(
        "Regulator publishes guidance: part 2",
        _DAY,
        topics=("privacy",),
        publisher="The Gazette #1",
        url="https://example.org/a?b=1",
    )
    assert new.path == "articles/2026/06/regulator-publishes-guidance-part-2.md"
    found, problems = read_article(new.path, (new.text + _BODY).encode())
    assert not has_errors(problems)
    assert found is not None
    article = found.article
    assert article.title == "Regulator publishes guidance: part 2"
    assert article.date == _DAY
    assert article.meta.topics == ("privacy",)
    assert (article.source.publisher, article.source.url) == (
        "The Gazette #1",
        "https://example.org/a?b=1",
    )


def test_what_is_not_given_is_left_open_and_the_check_says_so() -> None:
    new = draft("Regulator publishes guidance", _DAY)
    _, problems = read_article(new.path, (new.text + _BODY).encode())
    assert has_errors(problems)
    assert "topics: []  # " in new.text
    filled = new.text.replace("topics: []", "topics: [a]").replace("publisher:", "publisher: A")
    filled = filled.replace("  url:", "  url: https://example.org/")
    _, problems = read_article(new.path, (filled + _BODY).encode())
    assert not has_errors(problems)


def test_a_draft_alone_has_no_text_yet() -> None:
    new = draft("Regulator publishes", _DAY, topics=("a",), publisher="A", url_note="none")
    found, problems = read_article(new.path, new.text.encode())
    assert found.article.words == 0 or has_errors(problems)


@given(st.text(alphabet="aZ 1:#-'\"[]{}&*!|>%@`,?éđ“\\", min_size=10, max_size=60))
def test_any_title_is_read_back_as_it_was_given(title: str) -> None:
    new = draft(title, _DAY, topics=("a",), publisher="A", url_note="none", name="x")
    found, problems = read_article(new.path, (new.text + _BODY).encode())
    if not has_errors(problems):
        assert found.article.title == " ".join(title.split())


def test_a_name_that_is_taken_is_refused_with_its_file() -> None:
    with pytest.raises(DraftError, match=r"articles/2020/01/a-story\.md"):
        draft("A story", _DAY, existing={"a-story": "articles/2020/01/a-story.md"})
    given_name = draft("A story", _DAY, name="Another name", existing={"a-story": "x"})
    assert given_name.path == "articles/2026/06/another-name.md"


def test_a_draft_is_written_once(tmp_path: Path) -> None:
    new = draft("A story", _DAY)
    target = write_draft(tmp_path, new)
    assert target.read_text() == new.text
    assert article_ids(tmp_path) == {"a-story": "articles/2026/06/a-story.md"}
    with pytest.raises(DraftError, match="there already"):
        write_draft(tmp_path, new)
