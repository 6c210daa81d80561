"""Words that people write in place of a value mean a value that there is."""

from __future__ import annotations

from enum import StrEnum

from standfirst.model import fields
from standfirst.reading.validation.synonyms import SYNONYMS

_ENUMS = [each for each in vars(fields).values() if isinstance(each, type)]
VALUES = {str(value) for each in _ENUMS if issubclass(each, StrEnum) for value in each}


def test_every_synonym_means_a_value_and_is_compared_in_lower_case():
    assert set(SYNONYMS.values()) <= VALUES
    assert all(word == word.casefold() for word in SYNONYMS)
