"""Reads a page that was saved as plain text: headline, byline, date, and paragraphs."""

from __future__ import annotations

import re

from standfirst.errors import SourceError
from standfirst.importing.page.language_guess import guess_language
from standfirst.importing.page.page_facts import PageFacts, SavedPage, first_words, plain_line
from standfirst.model.date_formats import read_date

_MARK = re.compile(r"\(([^()\d]{1,12})\)\s*[-–—]\s*")
_CREDIT = re.compile(
    r"\b(?:source|photo|image|credit|picture|illustration|ảnh|nguồn|foto|bild)\s*:", re.I
)
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*)(?:\s+(?:[^\W\d_][\w.'’-]*|and|&)){1,6}")
_PARAGRAPH = 160
"""Characters from which on a line is a paragraph."""


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
        credit=next((line for line in (*head, *rest) if _is_credit(line)), ""),
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
        if is_name and len(words) <= 6 and not _is_control(line):
            return tuple(part.strip() for part in re.split(r"\s+(?:and|&)\s+", name))
    return ()


def strip_by(name: str) -> str:
    """A name without the word by which a byline begins."""
    return re.sub(r"^(?:by|von|par|por)\s+", "", name, flags=re.I)


def _is_control(line: str) -> bool:
    """Whether a line is the page's own, such as that of a player."""
    return bool(
        re.search(r"\b(listen|audio|share|print|subscribe|read|minutes?|menu)\b", line, re.I)
    )


def _is_credit(line: str) -> bool:
    return len(line) < _PARAGRAPH and bool(_CREDIT.search(line))
