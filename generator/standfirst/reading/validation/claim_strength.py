"""Wording that claims more than is known, and times that mean nothing to later readers.

Both are warnings. What stands in quotation marks is its speaker's, and never judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from standfirst.model.article import Article, ArticleMeta
from standfirst.model.codes import Code
from standfirst.model.positions import nearest_position, text_position
from standfirst.model.problem import Finding, Level, Problem
from standfirst.reading.validation.claim_phrases import LANGUAGES, REASONS, Phrases, phrase_pattern

_NOT_OURS = re.compile(
    r"“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|»[^«\n]*«|‘[^‘’\n]*’(?!\w)|\"[^\"\n]*\"|`[^`\n]*`"
    r"|^[ ]{0,3}>.*$|\]\([^)\n]*\)|<[^<>\n]*>|https?://\S+",
    re.MULTILINE,
)
"""Quotations, code, and addresses."""

_SENTENCE_END = re.compile(r"[.!?;:](?=\s)|\n\s*\n|\Z")
_NAME_BEFORE = re.compile(r"\b[A-Z]\w* \Z")
"""What makes a word with a capital the end of a name, as in «USA Today»."""
_ENOUGH_TO_GUESS = 600
"""Characters of the body."""


def judge_claim_strength(article: Article, body: str, body_line: int) -> Iterator[Problem]:
    """Warnings about the headline, the lede and the body, which is `body` as it was written and
    begins on `body_line`.
    """
    meta = article.meta
    phrases = _phrases(meta, body)
    if phrases is None or "language" in article.refused:
        return
    for key, text in (("title", meta.title), ("lede", meta.lede or "")):
        for _, finding in _judge(meta, text, phrases):
            yield finding.locate(article.path, *nearest_position(article.at, key))
    for start, finding in _judge(meta, body, phrases):
        yield finding.locate(article.path, *text_position(body, start, line=body_line))


def _judge(meta: ArticleMeta, text: str, phrases: Phrases) -> Iterator[tuple[int, Finding]]:
    """Where in the text something is found, and the words for it."""
    own = _NOT_OURS.sub(lambda match: " " * len(match[0]), text)
    for found in phrase_pattern(phrases.times).finditer(own):
        if _NAME_BEFORE.search(own, 0, found.start()) and found[0][0].isupper():
            continue
        message = f"«{_shown(found[0])}» will mean another day to whoever reads it later"
        hint = "name the day, the month or the year"
        yield found.start(), Finding(Code.TIME_RELATIVE, message, hint, Level.WARNING)
    if meta.stage is None:
        return
    for stages, pattern in phrases.claims.items():
        if meta.stage in stages:
            for found in phrase_pattern(pattern).finditer(own):
                if not phrase_pattern(phrases.cues).search(_around(own, found)):
                    reason = f"the stage `{meta.stage}` allows: {REASONS[meta.stage]}"
                    message = f"«{_shown(found[0])}» says more than {reason}"
                    hint = "say whose claim it is or what is still open, or correct `stage`"
                    finding = Finding(Code.CLAIM_TOO_STRONG, message, hint, Level.WARNING)
                    yield found.start(), finding


def _around(text: str, found: re.Match[str]) -> str:
    """The sentence in which something was found, without the words that were found."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if end.start() >= found.end():
            inner = found.groupdict().get("between") or ""
            return f"{text[start : found.start()]} | {inner} | {text[found.end() : end.start()]}"
        start = end.end()
    return text


def _phrases(meta: ArticleMeta, body: str) -> Phrases | None:
    """Those of the summary's language, or of the one whose frequent words it uses."""
    if meta.language is not None:
        return LANGUAGES.get(meta.language.partition("-")[0])
    words = body[:_ENOUGH_TO_GUESS].casefold().split()
    counts = {
        tag: sum(map(phrases.frequent.__contains__, words)) for tag, phrases in LANGUAGES.items()
    }
    best = max(counts, key=lambda tag: counts[tag])
    return LANGUAGES[best] if counts[best] else None


def _shown(text: str) -> str:
    return " ".join(text.split())
