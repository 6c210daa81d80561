"""The names of jurisdictions, languages and editions in a reader's language."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_percent

from standfirst.arranging.site import Edition
from standfirst.reading.validation.jurisdictions import subdivision_name
from standfirst.rendering.i18n import date_names
from standfirst.rendering.i18n.catalogue import N_, Words

_BODIES = {
    "COE": N_("Council of Europe"),
    "ICC": N_("International Criminal Court"),
    "WTO": N_("World Trade Organization"),
}


@lru_cache(maxsize=4096)
def territory(code: str, locale: Locale, words: Words) -> str:
    """The name of an ISO 3166-1 or 3166-2 code or of an international body; else the code."""
    if code in _BODIES:
        return words.gettext(_BODIES[code])
    country, _, part = code.partition("-")
    name = str(locale.territories.get(country, country))
    if not part:
        return name
    return f"{subdivision_name(code) or part} ({name})"


@lru_cache(maxsize=256)
def language(tag: str, locale: Locale) -> str:
    """The name of a BCP 47 language tag; else the tag."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(locale) or tag
    except (UnknownLocaleError, ValueError):
        return tag


@lru_cache(maxsize=1024)
def percent(share: float, locale: Locale) -> str:
    """A share of one as whole hundredths; less than half of one is shown as `<1%`."""
    if 0 < share < 0.005:
        return f"<{format_percent(0.01, locale=locale)}"
    return format_percent(share, locale=locale)


def edition(edition: Edition, locale: Locale, words: Words) -> str:
    """What an edition is called: by its title, else by its week."""
    title = edition.letter.meta.title if edition.letter else None
    week = words.gettext("Week of %(day)s") % {"day": date_names.day(edition.monday, locale)}
    return title or week


@lru_cache(maxsize=256)
def direction(tag: str) -> str:
    """`rtl` for a language written from right to left, else `ltr`."""
    try:
        return Locale.parse(tag, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
