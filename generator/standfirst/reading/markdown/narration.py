"""What is read aloud of an article, and whether a reading still says it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from standfirst.model.article import Article, ArticleMeta, Body
from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Level, Problem, item_problem


def spoken(meta: ArticleMeta, body: Body) -> str:
    """The summary as a voice reads it: our own words alone, without markup or addresses."""
    parts = (_sentence(meta.title), meta.lede or "", body.text)
    return "\n\n".join(part for part in parts if part) + "\n"


def text_hash(text: str) -> str:
    """Names a text that was read: BLAKE2b, 16 bytes, hexadecimal."""
    return blake2b(text.encode(), digest_size=16).hexdigest()


def stale_reading(article: Article, body: Body) -> Iterator[Problem]:
    """A recording that was made of another text than the present one."""
    audio = article.meta.audio
    if article.refused & {"title", "lede", "audio.text_hash"}:
        return
    if audio is None or audio.text_hash in (None, text_hash(spoken(article.meta, body))):
        return
    message = "the summary was changed after it was read aloud"
    hint = f"run `standfirst speak {article.path}` again, or record it anew"
    yield item_problem(
        article, "audio.text_hash", Finding(Code.AUDIO_OUTDATED, message, hint, Level.WARNING)
    )


def _sentence(title: str) -> str:
    return title if title.endswith((".", "!", "?", "…", "。")) else f"{title}."
