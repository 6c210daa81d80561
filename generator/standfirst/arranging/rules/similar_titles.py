"""The rule that no two recent summaries have nearly the same title."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

from standfirst.arranging.order import sort_by_age
from standfirst.arranging.select import is_withdrawn
from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Finding, Level, Problem, item_problem

WEEKS = 6
"""How far back titles are compared. What is older was seen by an editor long ago."""

ALIKE = 0.7
"""Share of words that two titles must have in common, of all that either has (Jaccard)."""

_FEWEST_WORDS = 4
_WORD = re.compile(r"\w+")


def titles_alike(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A title that nearly says what another of the last weeks says, translations apart.

    Only titles that share one of their rarest words are compared: two that are alike must.
    """
    first_day = now.date() - dt.timedelta(weeks=WEEKS)
    late = [a for a in sort_by_age(content.articles) if a.date >= first_day and _counts(a)]
    words = [frozenset(_WORD.findall(article.title.casefold())) for article in late]
    often = Counter(word for title in words for word in title)
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for index, (article, own) in enumerate(zip(late, words, strict=True)):
        if len(own) < _FEWEST_WORDS:
            continue
        rarest = sorted(own, key=lambda word: (often[word], word))
        telling = rarest[: len(own) - ceil(ALIKE * len(own)) + 1]
        others = sorted({other for word in telling for other in with_word[word]})
        near = next((other for other in others if _alike(own, words[other])), None)
        if near is not None:
            other = late[near]
            message = f"the title nearly says what the one of {other.path} says: «{other.title}»"
            hint = _way_out(article.meta.stories, other.meta.stories)
            finding = Finding(Code.TITLE_ALIKE, message, hint, Level.WARNING)
            yield item_problem(article, "title", finding)
        for word in telling:
            with_word[word].append(index)


def _counts(article: Article) -> bool:
    return not (
        is_withdrawn(article)
        or article.meta.translation_of is not None
        or "date" in article.refused
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= ALIKE * len(one | other)


def _way_out(own: Sequence[str], others: Sequence[str]) -> str:
    """What to do: the same event needs one summary, another step of it the same story."""
    if set(own) & set(others):
        return "if it tells the same event, improve that summary; else say in the title what is new"
    story = f"add `stories: [{others[0]}]`, as there" if others else "give both the same story"
    return f"if it tells the same event, improve that summary; if it is its next step, {story}"
