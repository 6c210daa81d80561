"""Which language a text is in, where its most frequent words leave no doubt."""

from __future__ import annotations

import re

from standfirst.reading.validation.claim_phrases import LANGUAGES

_WORD = re.compile(r"\w+")
_LEAST_SHARE = 0.08
_LEAST_KINDS = 6
"""How many of a language's ten or so most frequent words a text must have: its relatives share
some of them.
"""


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
