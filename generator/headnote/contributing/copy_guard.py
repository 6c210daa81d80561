"""Whether a summary is written in words of its own, compared with its source's text.

The source's text is given, compared and let go: it is stored nowhere.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import nh3

from headnote.model.article import Article
from headnote.model.problem import Problem

LONGEST_RUN = 12
"""Words in a row, outside of quotation marks, that may be the source's."""

LARGEST_SHARE = 0.15
"""Of all runs of five words in a summary, the share that may stand in the source."""

MOST_QUOTED = 60
"""Words that may be quoted from the source."""

_RUN = 5
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Overlap:
    """What a summary has in common with its source.

    `passages` are runs of more than LONGEST_RUN words, as the summary writes them; `share` is that
    of its runs of five words which the source has too, between 0 and 1; `quoted` counts the words
    in quotation marks.
    """

    passages: tuple[str, ...]
    share: float
    quoted: int


def compare(summary: str, source: str) -> Overlap:
    """Compare two plain texts; case and punctuation count for nothing."""
    quoted = sum(len(_WORD.findall(passage)) for passage in _QUOTED.findall(summary))
    own = _QUOTED.sub(" \0 ", summary)
    words = [match[0].casefold() for match in _WORD.finditer(own)]
    spans = [match.span() for match in _WORD.finditer(own)]
    theirs = [word.casefold() for word in _WORD.findall(source)]
    starts: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in range(len(theirs) - _RUN + 1):
        starts[tuple(theirs[place : place + _RUN])].append(place)
    shingles = [tuple(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)]
    found = sum(shingle in starts for shingle in shingles)
    passages = tuple(
        own[spans[first][0] : spans[last - 1][1]]
        for first, last in _runs(words, theirs, starts)
        if last - first > LONGEST_RUN
    )
    return Overlap(passages, found / len(shingles) if shingles else 0.0, quoted)


def _runs(
    words: Sequence[str], theirs: Sequence[str], starts: dict[tuple[str, ...], list[int]]
) -> Iterator[tuple[int, int]]:
    """Where the longest runs begin and end that both have, one after another."""
    place = 0
    while place + _RUN <= len(words):
        longest = 0
        for start in starts.get(tuple(words[place : place + _RUN]), ()):
            length = _RUN
            while (
                place + length < len(words)
                and start + length < len(theirs)
                and words[place + length] == theirs[start + length]
            ):
                length += 1
            longest = max(longest, length)
        if longest:
            yield place, place + longest
        place += longest or 1


def text_of(page: str) -> str:
    """The words of a saved page; what is no HTML comes back as it is."""
    return html.unescape(nh3.clean(page, tags=set())) if "</" in page else page


def judge_copy(article: Article, *, line: int, source: str) -> Iterator[Problem]:
    """The faults of a summary whose source's text is at hand; `line` is where its body begins."""
    text = f"{article.meta.lede or ''}\n{article.body.text}"
    found = compare(text, source)
    for passage in found.passages:
        words = len(_WORD.findall(passage))
        yield Problem(
            article.path,
            line,
            1,
            "copied-passage",
            f"{words} words in a row are the source's: «{passage}»",
            f"say it in words of your own, or quote it; up to {LONGEST_RUN} in a row are fine",
        )
    if found.share > LARGEST_SHARE:
        yield Problem(
            article.path,
            line,
            1,
            "copied-share",
            f"{found.share:.0%} of the summary's wording is the source's",
            f"write it anew without looking at the source; up to {LARGEST_SHARE:.0%} is fine",
        )
    if found.quoted > MOST_QUOTED:
        yield Problem(
            article.path,
            line,
            1,
            "quoted-too-much",
            f"{found.quoted} words are quotations",
            f"quote up to {MOST_QUOTED} words, and tell the rest in your own",
        )
