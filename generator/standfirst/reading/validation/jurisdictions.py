"""Which codes stand for a jurisdiction or a language, and which one somebody may have meant.

Countries are ISO 3166-1 alpha-2, by the names that the Unicode CLDR (through Babel) knows; their
parts are ISO 3166-2, from pycountry; `EU`, `UN`, `COE`, `ICC` and `WTO` are also jurisdictions.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.core import get_global

ORGANISATIONS = {
    "EU": "European Union", "UN": "United Nations", "COE": "Council of Europe",
    "ICC": "International Criminal Court", "WTO": "World Trade Organization",
}  # fmt: skip

# Codes that CLDR names though ISO 3166-1 does not assign them. XK stays: Kosovo has its own laws.
_NO_COUNTRIES = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
_ALSO_CALLED = {
    "america": "US", "great britain": "GB", "britain": "GB", "korea": "KR", "prc": "CN",
    "uae": "AE", "turkey": "TR", "europe": "EU", "eu-27": "EU", "el": "GR", "macau": "MO",
    "bavaria": "DE-BY", "catalonia": "ES-CT",
}  # fmt: skip
# Countries' codes that are taken for their languages'.
_NO_LANGUAGES = {"jp": "ja", "cn": "zh", "gr": "el", "cz": "cs", "dk": "da", "ua": "uk"}
_NAMED_IN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "zh", "ja", "ar")


@lru_cache(maxsize=4096)
def is_jurisdiction(code: str) -> bool:
    """Whether `code` stands for a country, a part of one, or one of the organisations."""
    if code in ORGANISATIONS or code in countries():
        return True
    return "-" in code and subdivision_name(code) is not None


def subdivision_name(code: str) -> str | None:
    """What ISO 3166-2 calls a part of a country."""
    found = _iso_codes().subdivisions.get(code=code)
    return str(found.name) if found and found.code == code else None


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


@lru_cache(maxsize=4096)
def nearest_jurisdiction(written: str) -> str | None:
    """The code that somebody may have meant by a name, a wrong case or another system's code."""
    word = " ".join(written.replace("_", "-").replace(".", "").split())
    code, name = word.upper(), word.casefold()
    if is_jurisdiction(code) and code != written:
        return code
    if name in _ALSO_CALLED:
        return _ALSO_CALLED[name]
    aliases = get_global("territory_aliases").get(code, [])
    if len(aliases) == 1 and is_jurisdiction(aliases[0]):
        return str(aliases[0])
    country, _, part = code.partition("-")
    if part and country in countries():
        return _nearest_subdivision(country, part)
    names = _names_of_countries()
    return names.get(name) or _names_of_subdivisions().get(name) or _by_name(word, names)


def _nearest_subdivision(country: str, part: str) -> str:
    """The part of a country whose name begins like `part`, or whose code is nearest, or all."""
    names: dict[str, str] = {
        s.code: s.name for s in _iso_codes().subdivisions.get(country_code=country) or ()
    }
    begun = [code for code, name in names.items() if name.upper().startswith(part)]
    if len(begun) == 1:
        return begun[0]
    codes = [code.partition("-")[2] for code in names]
    return "-".join([country, *get_close_matches(part, codes, n=1)])


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
    for country in _iso_codes().countries:
        for name in (country.name, getattr(country, "official_name", country.name)):
            names.setdefault(name.casefold(), country.alpha_2)
    return names


@cache
def _names_of_subdivisions() -> dict[str, str]:
    """The names that only one part of a country has."""
    codes: dict[str, list[str]] = {}
    for each in _iso_codes().subdivisions:
        codes.setdefault(each.name.partition(" [")[0].casefold(), []).append(each.code)
    return {name: found[0] for name, found in codes.items() if len(found) == 1}


@cache
def _names_of_languages() -> dict[str, str]:
    names: dict[str, str] = {}
    for language in _NAMED_IN:
        for code, name in Locale(language).languages.items():
            if "_" not in code:
                names.setdefault(name.casefold(), code)
    return names


def _iso_codes() -> Any:
    import pycountry  # noqa: PLC0415  its tables take a while to load, and few digests need them

    return pycountry
