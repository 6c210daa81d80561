"""Whether the host of an address can be taken for another one.

The rules are those by which browsers decide to show a host in its own letters (Unicode Technical
Standard 39, 5.2 «Restriction-Level Detection»; RFC 5891): here a host that they would not show is
refused, because readers see an address before they follow it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = re.compile(r"(?!.*xn--)[A-Za-z0-9._-]+")
_TOGETHER = (
    {"LATIN", "CJK", "HIRAGANA", "KATAKANA"},
    {"LATIN", "CJK", "BOPOMOFO"},
    {"LATIN", "CJK", "HANGUL"},
)
"""Scripts that one label may mix: Latin beside Han with what Chinese, Japanese or Korean add."""

_LIKE_LATIN = frozenset("асԁеһіјӏорԛѕԝхуьҽոցօսηαινορτυκх")
"""Letters of other alphabets that look like those of the Latin one (confusables.txt of UTS 39)."""


DECEPTION_HINT = "copy the address anew from the browser's bar"
"""What to do about a host that deceives."""


@lru_cache(maxsize=4096)
def find_deception(host: str) -> str:
    """Why a host deceives those who read it; empty where it does not."""
    if _PLAIN.fullmatch(host):
        return ""
    import idna  # few hosts need it

    try:
        shown = idna.decode(host.lower())
        plain = idna.encode(shown).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return f"its host «{host}» holds what no host may hold"
    faults = [_fault(label, shown.rpartition(".")[2]) for label in shown.split(".")]
    worst = next((fault for fault in faults if fault), "")
    return f"its host «{shown}» {worst} (it is {plain})" if worst else ""


def _fault(label: str, top_level: str) -> str:
    scripts = {_script(c) for c in label if unicodedata.category(c)[0] in "LM"} - {"COMBINING"}
    if len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER):
        return "mixes alphabets whose letters look alike"
    letters = {c for c in label if c.isalpha()}
    if letters <= _LIKE_LATIN and letters and top_level.isascii():
        return "has only letters that look like Latin ones"
    return ""


def _script(character: str) -> str:
    """The script of a letter, by the first word of its name, which for these scripts is it."""
    return unicodedata.name(character, "UNKNOWN").partition(" ")[0].partition("-")[0]
