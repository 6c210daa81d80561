"""Help with a wrong word, and text made safe or short enough to show."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    """Text in which nothing is invisible, turns the direction of writing or commands a terminal:
    such characters, and bytes that were no text, are written as their numbers.
    """
    if text.isprintable():  # as almost all is
        return text
    return "".join(f"\\u{{{ord(c):x}}}" if unicodedata.category(c) in _UNSEEN else c for c in text)


def shorten(text: str, limit: int = 60) -> str:
    """`text` on one line, cut to `limit` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like `word`, or None where none is near."""
    found = get_close_matches(word.casefold(), sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or nothing."""
    found = nearest_word(word, known)
    return f"did you mean `{found}`?" if found else ""
