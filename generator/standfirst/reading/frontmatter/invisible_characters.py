r"""Characters that nobody sees and that have no place in front matter.

Control characters, marks that turn the direction of writing (https://trojansource.codes/),
zero-width characters, line breaks other than `\n`, and what a failed conversion leaves behind.
Joiners are let through where letters or emoji need them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from standfirst.model.codes import Code
from standfirst.model.positions import text_position
from standfirst.model.problem import Finding, Problem

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls; a tab is YAML's to judge
    "\u2028\u2029\u202a-\u202e\u2066-\u2069\u206a-\u206f\u200b\u2060-\u2064\u180e\ufeff"
    "\ufff9-\ufffd\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f\u200c\u200d]"
    # A flag with its tags is one match, and needs them: England's is a black flag and "gbeng".
    "|\U0001f3f4[\U000e0020-\U000e007f]+"
)
_CONTROLS = {
    "\0": "a NUL character",
    "\x0b": "a vertical tab",
    "\x0c": "a form feed",
    "\x1b": "an escape character",
    "\x7f": "a delete character",
    "\x85": "a next-line character",
}
_JOINERS = "\u200c\u200d"
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def find_hidden(text: str) -> Iterator[int]:
    """The index of each character of `text` that has no place in front matter."""
    for match in _HIDDEN.finditer(text):
        if len(match[0]) == 1 and not _is_needed(text, match.start()):
            yield match.start()


def character_name(character: str) -> str:
    """What a character is called, with its number: `a zero width space (U+200B)`."""
    number = f"U+{ord(character):04X}"
    if character in _CONTROLS:
        return f"{_CONTROLS[character]} ({number})"
    called = unicodedata.name(character, "").lower()
    if not called:
        return f"a control character ({number})"
    return f"{'an' if called[0] in 'aeiou' else 'a'} {called} ({number})"


def remove_hidden(text: str, path: str, line: int) -> tuple[str, tuple[Problem, ...]]:
    """`text`, which begins on `line`, without hidden characters, and one Problem for each kind.

    What breaks a line elsewhere becomes a blank, so that no line is counted twice.
    """
    found = list(find_hidden(text))
    if not found:
        return text, ()
    places: dict[str, list[int]] = {}
    for index in found:
        places.setdefault(text[index], []).append(index)
    problems = tuple(_problem(text, indices, path, line) for indices in places.values())
    marked = set(found)
    kept = (
        ("" if character not in _BREAKS else " ") if index in marked else character
        for index, character in enumerate(text)
    )
    return "".join(kept), problems


def describe_character(character: str) -> Finding:
    """The code, the message and the hint of a Problem about a hidden character."""
    if character == "\ufffd":
        message = "a character was lost here and became «\ufffd»"
        return Finding(Code.CHARACTER_DAMAGED, message, "write the character again")
    if character in _DIRECTIONS:
        message = f"{character_name(character)} stands here and can make text lie"
        hint = "delete it and write the word again: it turns the direction of writing unseen"
        return Finding(Code.CHARACTER_INVISIBLE, message, hint)
    if unicodedata.category(character) == "Cc":
        hint = "delete it: it is invisible and no text needs it"
        return Finding(Code.CONTROL_CHARACTER, f"{character_name(character)} stands here", hint)
    message = f"{character_name(character)} stands here and nobody sees it"
    hint = "delete it, or write the word again: it came with copied text"
    return Finding(Code.CHARACTER_INVISIBLE, message, hint)


def _problem(text: str, indices: list[int], path: str, line: int) -> Problem:
    index = indices[0]
    finding = describe_character(text[index])
    if len(indices) > 1:
        more = len(indices) - 1
        also = f"{finding.message}, and in {more} more place{'s' if more > 1 else ''}"
        finding = replace(finding, message=also)
    return finding.locate(path, *text_position(text, index, line=line))


def _is_needed(text: str, index: int) -> bool:
    """Whether a joiner stands between letters that it shapes."""
    if text[index] not in _JOINERS:
        return False
    around = text[index - 1 : index] + text[index + 1 : index + 2]
    return len(around) == 2 and all(_is_shaped(neighbour) for neighbour in around)


def _is_shaped(character: str) -> bool:
    return character > "\u02ff" and unicodedata.category(character)[0] in "LMS"
