"""A translation names its original, which is in another language."""

from __future__ import annotations

from standfirst.arranging.rules.translations import translations_of_translations
from tests.builders import NOW, article, content


def test_a_translation_of_a_translation_is_reported():
    own = content(
        article("a"),
        article("b", translation_of="a", language="de"),
        article("c", translation_of="b", language="fr"),
    )
    (problem,) = translations_of_translations(own, NOW)
    assert (problem.code, problem.path) == ("translation-chain", "articles/c.md")


def test_a_translation_into_the_same_language_is_a_warning():
    own = content(article("a"), article("b", translation_of="a"))
    (problem,) = translations_of_translations(own, NOW)
    assert (problem.code, problem.is_error) == ("translation-language", False)
