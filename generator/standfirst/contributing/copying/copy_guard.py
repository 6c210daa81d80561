"""How much of a summary stands word for word in its source.

The source's text is compared and forgotten: nothing of it is stored, and what is shown are words
of the summary. Words within quotation marks, and the names of what the summary is about, are no
copying; quotations have a budget of their own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from standfirst.contributing.copying.passages import Passage, saved_text, split_passages
from standfirst.contributing.copying.repeats import exact_matches, near_matches
from standfirst.errors import ComparisonError
from standfirst.model.article import Article, Body
from standfirst.model.codes import Code
from standfirst.model.content_kinds import ARTICLE
from standfirst.model.problem import Level, Problem, has_errors
from standfirst.reading.article_file import read_article
from standfirst.reading.file_kinds import classify

LONGEST_RUN = 12
"""Words in a row that may stand in the source as they are. One more is an error."""

MOST_OVERLAP = 0.15
"""Share of the summary's words that may stand in common shingles. More is an error."""

NOTED_OVERLAP = 0.1
"""Share beyond which it is a warning."""

SHINGLE = 5
"""Words in a row that make a shingle (Broder, On the resemblance and containment of documents).

Four are often a bare fact that cannot be told otherwise: «more than 70 families».
"""

NEAR_SHINGLE = 6
"""Words in a row of which one may be exchanged: so a copy is found in which every fourth is."""

MOST_NEAR = 0.3
"""Share of the summary's words that may stand in such runs. More is an error."""

MOST_QUOTED = 0.2
"""Share of the summary's words that may be quotations. More is an error."""

LONGEST_QUOTATION = 40
"""Words that one quotation may have. More is an error."""

_WORD = re.compile(r"\w+(?:['’ʼ]\w+)*")
_UNSEEN = re.compile("[\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_QUOTED = re.compile(
    r"“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|»[^«\n]*«|‘[^‘’\n]*’(?!\w)|\"[^\"\n]*\"|「[^」\n]*」"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the summary: folded for comparison, as written, and whether it may be a copy."""

    folded: str
    written: str
    is_quoted: bool = False
    is_name: bool = False

    @property
    def weight(self) -> int:
        return int(not (self.is_quoted or self.is_name))


@dataclass(frozen=True, slots=True)
class Comparison:
    """A summary beside its source. `runs` are the passages that both have, longest first, each
    with its number of words that are neither quoted nor names; `overlap`, `near` (one word in six
    exchanged) and `quoted` are shares of the summary's words, from 0 to 1; `quotations` are the
    numbers of words of each.
    """

    runs: tuple[tuple[int, str], ...]
    overlap: float
    near: float
    quoted: float
    quotations: tuple[int, ...]

    @property
    def longest(self) -> int:
        """Words of the longest run."""
        return self.runs[0][0] if self.runs else 0


def compare_texts(
    own: Iterable[Passage], names: Iterable[str], source: Iterable[Passage]
) -> Comparison:
    """Hold the passages of a summary against those of its source."""
    parts = [_words(passage) for passage in own]
    words = _with_names([word for part, _ in parts for word in part], names)
    texts = [_seen(passage.text) for passage in source]
    theirs = [_folded(found[0]) for text in texts for found in _WORD.finditer(text)]
    folded = [word.folded for word in words]
    lengths = exact_matches(folded, theirs)
    weights = [0, *accumulate(word.weight for word in words)]
    runs = _runs(words, lengths, weights)
    overlap = _share(words, _in_shingles(lengths))
    near = _share(words, near_matches(folded, theirs, NEAR_SHINGLE))
    quoted = sum(word.is_quoted for word in words)
    quotations = tuple(count for _, counts in parts for count in counts)
    return Comparison(runs, overlap, near, quoted / (len(words) or 1), quotations)


def _share(words: Sequence[Word], marked: Sequence[bool]) -> float:
    """The share of the words that may be copies which are marked."""
    total = sum(word.weight for word in words) or 1
    return sum(word.weight for word, is_it in zip(words, marked, strict=True) if is_it) / total


MAX_BYTES = 10_000_000
"""Largest source that is read."""


def judge_copied_file(
    folder: Path, file: Path, source: Path
) -> tuple[Comparison, tuple[Problem, ...]]:
    """`judge_copying` for a summary below the content folder and a saved page or text.

    Raises ComparisonError where one of them cannot be read, and OSError.
    """
    path = file.resolve().relative_to(folder.resolve()).as_posix()
    if classify(path)[0] is not ARTICLE:
        raise ComparisonError(f"{file} is no summary: name one file below articles/")
    found, problems = read_article(path, file.read_bytes())
    if has_errors(problems):
        raise ComparisonError(f"{file} has faults: put them right before comparing it")
    if source.stat().st_size > MAX_BYTES:
        raise ComparisonError(f"{source} is larger than {MAX_BYTES // 1_000_000} MB")
    text = saved_text(source.read_bytes())
    if not any(_WORD.search(passage.text) for passage in split_passages(text)):
        raise ComparisonError(f"{source} holds no text")
    return judge_copying(found.article, found.body, text)


def describe(found: Comparison) -> str:
    """The figures of a comparison as one sentence."""
    return (
        f"Beside its source: at most {found.longest} words in a row,"
        f" {found.overlap:.0%} in common shingles, {found.near:.0%} with a word exchanged,"
        f" {found.quoted:.0%} quoted."
    )


def judge_copying(
    article: Article, body: Body, source: str
) -> tuple[Comparison, tuple[Problem, ...]]:
    """What stands in both, and an error for each limit that is crossed, with the passages."""
    title, lede = Passage(article.title), Passage(article.meta.lede or "")
    names = [*article.meta.entities, *(each.publisher for each in article.meta.source)]
    own = (title, lede, *split_passages(body.html, is_html=True))
    found = compare_texts(own, names, split_passages(source))
    return found, tuple(sorted(set(_problems(article.path, found))))


def _problems(path: str, found: Comparison) -> Iterator[Problem]:
    for length, text in found.runs:
        if length > LONGEST_RUN:
            yield Problem(
                path, code=Code.COPIED_PASSAGE,
                message=f"{length} words in a row stand in the source as they are: «{text}»",
                hint=f"say it in your own words, or quote it: {LONGEST_RUN} in a row are the limit",
            )  # fmt: skip
    if found.overlap > NOTED_OVERLAP:
        some = "; ".join(f"«{text}»" for _, text in found.runs[:5])
        yield Problem(
            path, code=Code.COPIED_SHARE,
            message=f"{found.overlap:.0%} of the words stand in the source in the same order:"
            f" {some}",
            hint=f"tell it in another order and in your own words; {MOST_OVERLAP:.0%} is the limit",
            level=Level.ERROR if found.overlap > MOST_OVERLAP else Level.WARNING,
        )  # fmt: skip
    if found.near > MOST_NEAR and found.overlap <= MOST_OVERLAP:
        yield Problem(
            path, code=Code.COPIED_REWORDED,
            message=f"{found.near:.0%} of the words are the source's,"
            " with a word exchanged here and there",
            hint=f"tell it as you would tell a friend who asks; {MOST_NEAR:.0%} is the limit",
        )  # fmt: skip
    if found.quoted > MOST_QUOTED:
        yield Problem(
            path, code=Code.QUOTED_TOO_MUCH,
            message=f"{found.quoted:.0%} of the summary is quoted",
            hint=f"quote only what depends on its exact words: {MOST_QUOTED:.0%} is the limit",
        )  # fmt: skip
    if max(found.quotations, default=0) > LONGEST_QUOTATION:
        yield Problem(
            path, code=Code.QUOTED_TOO_MUCH,
            message=f"a quotation has {max(found.quotations)} words",
            hint=f"shorten it to {LONGEST_QUOTATION} words or fewer",
        )  # fmt: skip


def _seen(text: str) -> str:
    """A text in one form of Unicode, without what nobody sees: neither may hide a copy."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text))


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'").replace("ʼ", "'")


def _words(passage: Passage) -> tuple[list[Word], list[int]]:
    """The words of a passage, and how many words each of its quotations has."""
    text = _seen(passage.text)
    spans = [(0, len(text))] if passage.is_quotation else []
    spans = spans or [match.span() for match in _QUOTED.finditer(text)]
    words: list[Word] = []
    counts = [0] * len(spans)
    for found in _WORD.finditer(text):
        inside = [i for i, (start, end) in enumerate(spans) if start <= found.start() < end]
        for index in inside:
            counts[index] += 1
        words.append(Word(_folded(found[0]), found[0], is_quoted=bool(inside)))
    return words, counts


def _with_names(words: Sequence[Word], names: Iterable[str]) -> list[Word]:
    """The words, with those marked that belong to one of the names."""
    marked = list(words)
    folded = [word.folded for word in words]
    for name in names:
        parts = [_folded(found[0]) for found in _WORD.finditer(_seen(name))]
        for start in [i for i, word in enumerate(folded) if parts and word == parts[0]]:
            if folded[start : start + len(parts)] == parts:
                for index in range(start, start + len(parts)):
                    word = marked[index]
                    marked[index] = Word(word.folded, word.written, word.is_quoted, is_name=True)
    return marked


def _runs(
    words: Sequence[Word], lengths: Sequence[int], weights: Sequence[int]
) -> tuple[tuple[int, str], ...]:
    """Every run of at least a shingle that no longer one holds."""
    runs = []
    for end, length in enumerate(lengths):
        is_last = end + 1 == len(lengths) or lengths[end + 1] <= length
        if length >= SHINGLE and is_last:
            begin = end + 1 - length
            weight = weights[end + 1] - weights[begin]
            if weight:
                text = " ".join(word.written for word in words[begin : end + 1])
                runs.append((weight, text))
    return tuple(sorted(set(runs), key=lambda run: (-run[0], run[1])))


def _in_shingles(lengths: Sequence[int]) -> list[bool]:
    """For each word whether it is part of a shingle that the source has, too."""
    shared = [False] * len(lengths)
    for end, length in enumerate(lengths):
        if length >= SHINGLE:
            shared[end + 1 - SHINGLE : end + 1] = [True] * SHINGLE
    return shared
