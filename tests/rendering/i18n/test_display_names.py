"""The names of places and languages."""

from __future__ import annotations

from babel import Locale

from standfirst.rendering.i18n import display_names
from standfirst.rendering.i18n.catalogue import ENGLISH


def test_names_of_places_and_languages():
    english = Locale.parse("en")
    assert display_names.territory("EU", english, ENGLISH) == "European Union"
    assert display_names.territory("COE", english, ENGLISH) == "Council of Europe"
    assert display_names.territory("US-TX", english, ENGLISH) == "Texas (United States)"
    assert display_names.language("vi", english) == "Vietnamese"
    assert display_names.direction("ar") == "rtl"
    assert display_names.direction("en") == "ltr"
