"""What a file's text suggests of values that could not be read, so that no rule misses them.

A date decides a page's URL, and old names decide where links lead: without them one fault in a
file would look like others elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from standfirst.model.article import ArticleMeta
from standfirst.model.content import UNREAD
from standfirst.model.date_formats import read_day
from standfirst.model.taxonomy import PageMeta, StoryMeta, TopicMeta
from standfirst.reading.file_kinds import ID
from standfirst.reading.validation.salvage import salvage

M = TypeVar("M")

MAX_CHARACTERS = 65_536
"""How much of a text is searched."""

_DATE = re.compile(r"^[^\w\n]*+date[^\w\n]++(.{1,80})$", re.MULTILINE)
_KEYS = re.compile(r"^[^\w/\n]*+(\w++)|(?<!\w)(\w++)[\"' \t]*+[:=：﹕]", re.MULTILINE)
_PATH = re.compile(r"/(?:[\w.-]+/?)+")


def readable_text(raw: bytes) -> str:
    """The text of a file in any encoding, as far as it is one."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return raw.decode(encoding, errors="replace")


def unread_text(text: str, lines: Iterable[int]) -> str:
    """The lines of a text, counted from 1, each with those that continue it."""
    begins, found, is_unread = set(lines), [], False
    for number, row in enumerate(text[:MAX_CHARACTERS].split("\n"), 1):
        continues = row.startswith((" ", "\t", "-")) and not row.startswith("---")
        is_unread = number in begins or (is_unread and continues)
        if is_unread:
            found.append(row)
    return "\n".join(found)


def unread_keys(lines: str) -> frozenset[str]:
    """The words that may be keys in lines that could not be read: at their beginning, or before a
    colon.
    """
    return frozenset(word for words in _KEYS.findall(lines) for word in words if word)


def guess_values(meta: M, refused: frozenset[str], text: str) -> tuple[M, frozenset[str]]:
    """`meta` with the date and the old names that `text` may state, and what is still refused.

    Old names that are guessed are refused all the same: there may be too many of them.
    """
    text = text[:MAX_CHARACTERS]
    if "\0" in text:
        return meta, refused | {UNREAD}
    if isinstance(meta, ArticleMeta) and "date" in refused and (match := _DATE.search(text)):
        day = read_day(match[1])
        if day is not None:
            kept = salvage(ArticleMeta, {"date": day})
            meta, refused = replace(meta, date=kept.meta.date), refused - {"date"}
    if isinstance(meta, ArticleMeta | PageMeta | TopicMeta | StoryMeta) and not meta.aliases:
        form = ID if isinstance(meta, TopicMeta | StoryMeta) else _PATH
        if names := tuple(dict.fromkeys(form.findall(text))):
            meta, refused = replace(meta, aliases=names), refused | {"aliases"}
    return meta, refused
