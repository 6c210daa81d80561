"""The queries by which the search is judged are such as people type, and mean what is there."""

from __future__ import annotations

from devtools.benchmarks.search.languages import TEXTS
from devtools.benchmarks.search.queries import queries
from devtools.repository import ROOT
from standfirst.rendering.search.tokenizer import fold, tokenize

CONTENT = ROOT / "content" / "articles"


def _titles() -> dict[str, str]:
    own = {
        file.stem: next(line for line in file.read_text("utf-8").splitlines() if "title:" in line)
        for file in CONTENT.rglob("*.md")
    }
    return own | {name: title for name, (title, _) in TEXTS.items()}


def _fours(text: str) -> set[tuple[str, ...]]:
    """Every four words that follow each other."""
    words = [fold(word) for word in tokenize(text)]
    return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}


def test_every_query_means_an_article_that_is_there_and_none_twice():
    titles, asked = _titles(), queries()
    assert len(asked) >= 60
    assert [query for query in asked if query.wanted not in titles] == []
    assert len({query.text for query in asked}) == len(asked)


def test_no_query_copies_a_title():
    titles = _titles()
    spaced = [query for query in queries() if query.language not in ("zh", "ja")]
    assert [q.text for q in spaced if _fours(q.text) & _fours(titles[q.wanted])] == []
