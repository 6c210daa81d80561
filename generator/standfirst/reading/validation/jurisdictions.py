"""Which codes stand for a jurisdiction or a language, and which one somebody may have meant.

Countries are ISO 3166-1 alpha-2, parts of countries ISO 3166-2, both by the names that the
Unicode CLDR (through Babel) knows; `EU`, `UN`, `COE`, `ICC` and `WTO` stand beside them.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache, lru_cache

from babel import Locale
from babel.core import get_global

ORGANISATIONS = {
    "EU": "European Union", "UN": "United Nations", "COE": "Council of Europe",
    "ICC": "International Criminal Court", "WTO": "World Trade Organization",
}  # fmt: skip

# Codes that CLDR names though ISO 3166-1 does not assign them. XK stays: Kosovo has its own laws.
_NO_COUNTRIES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
_PART = re.compile(r"([A-Z]{2})-[A-Z0-9]{1,3}")
_ALSO_CALLED = {
    "usa": "US", "u.s.": "US", "u.s": "US", "u.s.a.": "US", "america": "US",
    "united states of america": "US", "uk": "GB", "u.k.": "GB", "great britain": "GB",
    "britain": "GB", "england": "GB-ENG", "scotland": "GB-SCT", "wales": "GB-WLS",
    "northern ireland": "GB-NIR", "holland": "NL", "the netherlands": "NL", "korea": "KR",
    "prc": "CN", "uae": "AE", "czech republic": "CZ", "turkey": "TR", "europe": "EU",
    "e.u.": "EU", "eu-27": "EU", "el": "GR", "hong kong": "HK", "macau": "MO", "taiwan": "TW",
    "russian federation": "RU", "california": "US-CA", "texas": "US-TX", "new york": "US-NY",
    "bavaria": "DE-BY", "quebec": "CA-QC", "ontario": "CA-ON", "catalonia": "ES-CT",
}  # fmt: skip
# Countries' codes that are taken for their languages'.
_NO_LANGUAGES = {"jp": "ja", "cn": "zh", "gr": "el", "cz": "cs", "dk": "da", "ua": "uk"}
_NAMED_IN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "zh", "ja", "ar")


@lru_cache(maxsize=4096)
def is_jurisdiction(code: str) -> bool:
    """Whether `code` stands for a country, a part of one, or one of the organisations."""
    if code in ORGANISATIONS or code in countries():
        return True
    part = _PART.fullmatch(code)
    return part is not None and part[1] in countries()


@lru_cache(maxsize=4096)
def is_language(tag: str) -> bool:
    """Whether the subtags of a BCP 47 tag (language, script, region) are all known."""
    english = Locale("en")
    language, *more = tag.split("-")
    if "_" in tag:  # CLDR names whole locales too
        return False
    return language in english.languages and all(
        part in english.scripts or part in english.territories for part in more
    )


@cache
def countries() -> frozenset[str]:
    codes = (str(code) for code in Locale("en").territories)
    return frozenset(code for code in codes if code.isalpha() and code not in _NO_COUNTRIES)


def nearest_jurisdiction(written: str) -> str | None:
    """The code that somebody may have meant by a name, a wrong case or another system's code."""
    word = " ".join(written.replace("_", "-").split())
    if is_jurisdiction(word.upper()) and word.upper() != written:
        return word.upper()
    known = _ALSO_CALLED.get(word.casefold())
    if known:
        return known
    aliases = get_global("territory_aliases").get(word.upper(), [])
    if len(aliases) == 1 and is_jurisdiction(aliases[0]):
        return str(aliases[0])
    return _by_name(word, _names_of_countries())


def nearest_language(written: str) -> str | None:
    """The tag that somebody may have meant by a name, a wrong case or another system's tag."""
    if written.lower() in _NO_LANGUAGES:
        return _NO_LANGUAGES[written.lower()]
    parts = [part for part in re.split(r"[-_]", written.strip()) if part]
    tag = "-".join([part.lower() if i == 0 else _cased(part) for i, part in enumerate(parts)])
    if re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?", tag):
        if tag != written and is_language(tag):
            return tag
        replaced = str(get_global("language_aliases").get(tag.partition("-")[0], ""))
        if replaced and is_language(replaced.replace("_", "-")):
            return replaced.replace("_", "-")
        language, _, region = tag.rpartition("-")
        right = get_global("territory_aliases").get(region, [])
        if len(right) == 1 and is_language(f"{language}-{right[0]}"):
            return f"{language}-{right[0]}"
        if is_language(parts[0].lower()) and written != parts[0].lower():
            return parts[0].lower()
    return _by_name(" ".join(written.split()), _names_of_languages())


def _cased(part: str) -> str:
    return part.title() if len(part) == 4 else part.upper()


def _by_name(name: str, names: dict[str, str]) -> str | None:
    if len(name) < 4:
        return None
    found = get_close_matches(name.casefold(), names, n=1, cutoff=0.8)
    return names[found[0]] if found else None


@cache
def _names_of_countries() -> dict[str, str]:
    names = {name.casefold(): code for code, name in ORGANISATIONS.items()}
    for language in _NAMED_IN:
        for code, name in Locale(language).territories.items():
            if code in countries():
                names.setdefault(name.casefold(), code)
    return names


@cache
def _names_of_languages() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in _NAMED_IN:
        for code, name in Locale(language).languages.items():
            if "_" not in code:
                names.setdefault(name.casefold(), code)
    return names
