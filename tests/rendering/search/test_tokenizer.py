from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.rendering.search.tokenizer import fold, normalizer, tokenize


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Công lý", "cong ly"),
        ("pháp luật ĐIỀU", "phap luat dieu"),
        ("Größe, Œuvre, Łódź", "grosse, oeuvre, lodz"),
        ("ΔΊΚΗΣ", "δικησ"),
        ("がく 한국", "がく 한국"),
        ("عَرَبِيّ", "عربي"),
    ],
)
def test_a_text_is_compared_as_people_type_it(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_a_folded_word_is_found_again(text):
    """Whoever types what is shown as a form, or as a mistyped one's neighbour, finds the same."""
    for word in tokenize(text):
        assert fold(fold(word)) == fold(word)


def test_words_are_runs_of_letters_and_digits():
    assert tokenize("L’accord: GPT-5.6 (2026)!") == ["l", "accord", "gpt", "5", "6", "2026"]


def test_every_two_characters_are_a_word_where_a_script_has_no_spaces():
    assert tokenize("EUの個人情報") == ["eu", "の個", "個人", "人情", "情報"]
    assert tokenize("法") == ["法"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "regulated", "regulation"),
        ("de-AT", "gesetze", "gesetzes"),
        ("fr", "législatif", "législative"),
        ("es", "sentencias", "sentencia"),
        ("it", "sentenze", "sentenza"),
        ("pt", "sentenças", "sentença"),
    ],
)
def test_the_forms_of_a_word_share_a_stem(language, one, other):
    spell = normalizer(language).normalize
    assert spell(one)[1] == spell(other)[1]


def test_a_language_without_a_stemmer_keeps_its_words():
    assert normalizer("vi").normalize("luật") == ("luat", "luat")
