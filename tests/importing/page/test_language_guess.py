"""The language of a text, where its words leave no doubt."""

from __future__ import annotations

from standfirst.importing.page.language_guess import guess_language
from standfirst.importing.page.text_page import read_text
from tests.importing.page.samples import JUDGE


def test_the_language_of_a_text_is_told_only_where_it_is_certain():
    assert guess_language(JUDGE) == "en"
    assert (
        guess_language("Các tổ chức và cá nhân được một luật của những người là cho trong") == "vi"
    )
    assert guess_language("") == ""
    assert guess_language("De rechter heeft de partijen in de zaak gehoord en is in beraad.") == ""
    assert (
        guess_language("El jutge ha dit que una part del cas és per a la tardor, el mes que") == ""
    )
    assert read_text(f"A headline\n{JUDGE}").article.language == "en"  # type: ignore[union-attr]
