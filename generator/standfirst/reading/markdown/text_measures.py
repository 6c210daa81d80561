"""What clean HTML says: its text, its number of words, its excerpt."""

from __future__ import annotations

import html
import re

_EXCERPT = 240
_TAG = re.compile(r'<(?:[^">]|"[^"]*")*>')
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_UNSPACED = re.compile(
    "([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+)|([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+)"
)
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)]*(?=\s|$)")


def plain_text(clean_html: str) -> str:
    """The text of clean HTML, white space folded.

    nh3 writes every attribute in double quotes and escapes those within it, so where a tag ends
    is certain.
    """
    text = html.unescape(_TAG.sub("", clean_html))
    return " ".join(text.replace("↩", " ").split())


def count_words(text: str) -> int:
    """How many words a text has. In writing without blanks two signs of Chinese or Japanese count
    as one, and five of Thai, Lao, Khmer or Burmese.
    """
    runs = _UNSPACED.findall(text)
    signs, letters = (sum(len(run[script]) for run in runs) for script in (0, 1))
    return len(_UNSPACED.sub(" ", text).split()) + -(-signs // 2) + -(-letters // 5)


def cut_at_sentence(text: str, limit: int) -> str:
    """The longest run of whole sentences within `limit` characters, or of whole words."""
    if len(text) <= limit:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, limit)]
    if ends and ends[-1] >= limit // 4:
        return text[: ends[-1]]
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def excerpt(clean_html: str) -> str:
    """The first paragraph that has text, cut to whole sentences."""
    for match in _PARAGRAPH.finditer(clean_html):
        if text := plain_text(match[1]):
            return cut_at_sentence(text, _EXCERPT)
    return ""
