"""What a publication says of itself, as far as it says it: nothing is guessed or filled in."""

from __future__ import annotations

from dataclasses import dataclass

from standfirst.model.source_urls import without_tracking


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """A publication's headline and what else is stated; what is not stated is empty.

    `published` is YYYY, YYYY-MM, YYYY-MM-DD or with a time. `mark` is the abbreviation by which a
    text names its publisher, `credit` what stands below its picture, `access` what readers need.
    """

    title: str
    url: str = ""
    publisher: str = ""
    mark: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    access: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A saved page: its own article, and what it announces besides. A feed has no article."""

    article: PageFacts | None
    teasers: tuple[PageFacts, ...] = ()


_WORDS_OF_A_BEGINNING = 14


def secure_url(url: str) -> str:
    """An https address without what follows readers; empty for any other."""
    return without_tracking(url) if url.startswith("https://") else ""


def plain_line(text: str, limit: int = 500) -> str:
    """One line of at most `limit` characters, without what nobody sees or what a failed conversion
    left behind.
    """
    seen = "".join(c if c.isprintable() and c != "\ufffd" else " " for c in text)
    return " ".join(seen.split())[:limit].strip()


def first_words(text: str) -> str:
    """How a text begins, cut at a word: enough to know it by, too little to replace it."""
    words = text.split()
    cut = " ".join(words[:_WORDS_OF_A_BEGINNING]).rstrip(",;:–-")
    return f"{cut} …" if len(words) > _WORDS_OF_A_BEGINNING else cut
