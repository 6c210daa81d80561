"""Reads a page that was saved as plain text: headline, byline, date, and paragraphs."""

from __future__ import annotations

import re

from standfirst.errors import SourceError
from standfirst.importing.page.page_facts import PageFacts, SavedPage, first_words, plain_line
from standfirst.model.date_formats import read_date
from standfirst.reading.validation.claim_phrases import LANGUAGES

_MARK = re.compile(r"\(([^()\d]{1,12})\)\s*[-–—]\s*")
_CREDIT = re.compile(
    r"\b(?:source|photo|image|credit|picture|illustration|ảnh|nguồn|foto|bild)\s*:", re.I
)
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*)(?:\s+(?:[^\W\d_][\w.'’-]*|and|&)){1,6}")
_PARAGRAPH = 160
"""Characters from which on a line is a paragraph."""

_CONTROL = re.compile(r"\b(listen|audio|share|print|subscribe|read|minutes?|menu)\b", re.I)
"""Words of a line that is the page's own, such as that of a player."""

_WORD = re.compile(r"\w+")
_LEAST_SHARE = 0.08
_LEAST_KINDS = 6
"""How many of a language's ten or so most frequent words a text must have: its relatives share
some of them.
"""


def read_text(text: str) -> SavedPage:
    """The article of a saved text, and the teasers after it. Raises SourceError for no text.

    A paragraph that begins with the publisher's mark, as in `(AB) – `, begins another article:
    the first such paragraph is the page's own, the others announce theirs.
    """
    lines = [plain_line(line, len(line)) for line in text.splitlines()]
    lines = [line for line in lines if line]
    if not lines:
        raise SourceError("there is no text in it")
    if lines[0].startswith("{"):
        raise SourceError("it is neither a page, nor a text, nor a feed")
    body = next((n for n, line in enumerate(lines) if n and len(line) >= _PARAGRAPH), len(lines))
    head, rest = lines[1:body], lines[body:]
    marked = [(found[1], line[found.end() :]) for line in rest if (found := _MARK.match(line))]
    own_mark = marked[0][0] if marked and _MARK.match(rest[0]) else ""
    article = PageFacts(
        title=lines[0][:500],
        mark=own_mark,
        authors=_authors(head),
        published=next((day for line in head if (day := read_dateline(line))), ""),
        language=guess_language(" ".join(rest)),
        credit=next(
            (each for each in lines[1:] if len(each) < _PARAGRAPH and _CREDIT.search(each)), ""
        ),
    )
    teasers = marked[1:] if own_mark else marked
    return SavedPage(
        article, tuple(PageFacts(title=first_words(text), mark=mark) for mark, text in teasers)
    )


def read_dateline(line: str) -> str:
    """The day that is all a line states, with its time if any, in the form of the schema."""
    try:
        return read_date(line).text
    except ValueError:
        return ""


def _authors(head: list[str]) -> tuple[str, ...]:
    """The first line of the head that can be a byline and nothing else."""
    for line in head:
        name = strip_by(line)
        words = name.split()
        is_name = _NAME.fullmatch(name) and all(w[0].isupper() or w in ("and", "&") for w in words)
        if is_name and len(words) <= 6 and not _CONTROL.search(line):
            return tuple(part.strip() for part in re.split(r"\s+(?:and|&)\s+", name))
    return ()


def strip_by(name: str) -> str:
    """A name without the word by which a byline begins."""
    return re.sub(r"^(?:by|von|par|por)\s+", "", name, flags=re.I)


def guess_language(text: str) -> str:
    """The tag of the text's language, or nothing where it is in doubt or none that we know."""
    words = _WORD.findall(text.casefold())
    counts = {
        tag: (sum(word in phrases.frequent for word in words), tag)
        for tag, phrases in LANGUAGES.items()
    }
    (most, tag), (second, _) = sorted(counts.values(), reverse=True)[:2]
    kinds = len(LANGUAGES[tag].frequent & set(words))
    is_sure = most >= _LEAST_SHARE * len(words) and most >= 2 * second and kinds >= _LEAST_KINDS
    return tag if words and is_sure else ""
