"""Headlines so alike that two people may have summarised the same."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from headnote.arranging.order import by_age
from headnote.model.article import Article
from headnote.model.content import Content
from headnote.model.problem import Level, Problem

_WINDOW = dt.timedelta(days=28)
_ALIKE = 0.75
_FEWEST = 4
_RAREST = 3
_WORD = re.compile(r"\w+")


def titles_alike(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A headline nearly equal to one of the four weeks before it.

    Two headlines are compared only where they share one of their three rarest words, so that the
    work grows with the archive and not with its square.
    """
    articles = [a for a in by_age(content.articles) if a.meta.translation_of is None]
    words = {a.path: frozenset(_WORD.findall(a.title.casefold())) for a in articles}
    counts = Counter(word for found in words.values() for word in found)
    recent: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        own = words[article.path]
        if len(own) < _FEWEST:
            continue
        rarest = sorted(own, key=lambda word: (counts[word], word))[:_RAREST]
        near = {other.path: other for word in rarest for other in recent[word]}
        for other in sorted(near.values(), key=lambda a: a.path):
            if article.date - other.date <= _WINDOW and _is_alike(own, words[other.path]):
                yield _problem(article, other)
                break
        for word in rarest:
            recent[word] = [a for a in recent[word] if article.date - a.date <= _WINDOW]
            recent[word].append(article)


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """By the share of words that both have (Jaccard)."""
    return len(one & other) >= _ALIKE * len(one | other)


def _problem(article: Article, other: Article) -> Problem:
    line, column = article.position("title")
    stories = ", ".join(f"`{name}`" for name in other.meta.stories)
    same = f", or file both under the story {stories}" if stories else ", or name a common story"
    return Problem(
        article.path,
        line,
        column,
        "title-alike",
        f"this headline is nearly that of {other.path}: «{other.title}»",
        f"if both tell the same, keep one; if not, say in the headline what is new{same}",
        Level.WARNING,
    )
