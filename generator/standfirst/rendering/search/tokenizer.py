"""Cuts a text into words as the search compares them: folded, and grouped by their stems.

`site_templates/theme/assets/standfirst/search/words.js` folds and cuts what a reader types in the
same way; a test holds the two against each other. Only this side knows stems: the files of the
index name every form of a word beside its stem, so the browser needs no stemmer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from Stemmer import Stemmer  # type: ignore[import-not-found]  # it carries no types

_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
"""Marks above and below Latin, Greek, Cyrillic, Hebrew and Arabic letters, which people leave
out. Those of other scripts tell words apart and stay."""

_LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
    | {"þ": "th", "ς": "σ", "ـ": ""}
)
"""Letters that no Unicode form takes apart, to what people type for them."""

_RUN = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]+"
)
"""Scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish",
    "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    "yi": "yiddish",
}  # fmt: skip
"""Language to the stemmer of Snowball, https://snowballstem.org/algorithms/. Vietnamese does not
inflect, and needs none."""


def fold(text: str) -> str:
    """The text as it is compared: small letters without accents, `Công lý` as `cong ly`."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower()
    return unicodedata.normalize("NFC", plain.translate(_LETTERS))


def tokenize(text: str) -> list[str]:
    """The words of a text in order, in small letters. Where a script puts no spaces, every two
    neighbouring characters stand for a word.
    """
    runs: list[str] = _RUN.findall(unicodedata.normalize("NFKC", text).lower())
    if not _UNSPACED.search(text):
        return runs
    return [word for run in runs for word in _tokenize_unspaced(run)]


def _tokenize_unspaced(run: str) -> Iterator[str]:
    at = 0
    for match in _UNSPACED.finditer(run):
        if match.start() > at:
            yield run[at : match.start()]
        part = match.group()
        yield from (part[i : i + 2] for i in range(max(1, len(part) - 1)))
        at = match.end()
    if at < len(run):
        yield run[at:]


class Normalizer:
    """Reduces the words of one language to their folded forms and the stems that join them."""

    def __init__(self, language: str) -> None:
        """`language` is a BCP 47 tag; a language without a stemmer joins no forms."""
        algorithm = _ALGORITHMS.get(language.partition("-")[0])
        self._stem = Stemmer(algorithm).stemWord if algorithm else str

    def normalize(self, word: str) -> tuple[str, str]:
        """The form and the stem, both folded; empty where nothing of the word remains."""
        return fold(word), fold(self._stem(word))


@lru_cache(maxsize=64)
def normalizer(language: str) -> Normalizer:
    """The normalizer of a language, made once."""
    return Normalizer(language)
