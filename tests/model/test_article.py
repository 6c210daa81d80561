"""An article, and what is asked of it."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from standfirst.model.article import ArticleMeta
from tests.builders import article, article_meta

META = TypeAdapter(ArticleMeta)


def test_one_source_is_as_good_as_a_list_of_them():
    one = META.validate_python(article_meta("a"))
    several = META.validate_python(article_meta("a", source=[article_meta("a")["source"]]))
    assert one == several
    assert [source.publisher for source in one.source] == ["Gazette"]


@pytest.mark.parametrize(
    "wrong",
    [{"topics": []}, {"topics": list("abcde")}, {"titel": "A headline"}, {"pin": "yes"},
     {"source": []}, {"source": {"publisher": "Gazette", "web": "https://example.org/"}}],
)  # fmt: skip
def test_what_an_article_may_not_say_is_refused(wrong):
    with pytest.raises(ValidationError):
        META.validate_python(article_meta("a", **wrong))


def test_the_first_source_is_the_main_one():
    sources = [{"publisher": name, "url_note": "on paper"} for name in ("Gazette", "Herald")]
    assert article("a", source=sources).source.publisher == "Gazette"


def test_without_a_lede_the_excerpt_stands_for_an_article():
    sentence = "The court heard both sides and gave its reasons at once."
    assert article("a", body="First words. Then others.").lede == "First words. Then others."
    assert article("a", body="First words.", lede=sentence).lede == sentence
