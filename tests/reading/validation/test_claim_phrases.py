"""The phrases of each language are patterns that can be read, of stages that have a reason."""

from __future__ import annotations

import pytest

from standfirst.reading.validation.claim_phrases import LANGUAGES, REASONS, phrase_pattern


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_of_a_row_has_a_reason_to_show(language):
    phrases = LANGUAGES[language]
    assert phrases.claims
    assert {stage for stages in phrases.claims for stage in stages} <= REASONS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_matches_nothing_at_all(language):
    phrases = LANGUAGES[language]
    patterns = [*phrases.claims.values(), phrases.cues, phrases.times]
    assert [each for each in patterns if phrase_pattern(each).search(" ")] == []


def test_languages_are_told_apart_by_their_frequent_words():
    for tag, phrases in LANGUAGES.items():
        for other in (LANGUAGES[name].frequent for name in LANGUAGES if name != tag):
            assert len(phrases.frequent - other) > len(phrases.frequent & other)


def test_a_pattern_finds_whole_words_over_line_ends_in_any_case():
    pattern = phrase_pattern("broke the law|bribed")
    assert pattern.search("They BROKE\nthe law.")
    assert pattern.search("(bribed)")
    assert not pattern.search("unbribed")
    assert not pattern.search("bribed-up")
