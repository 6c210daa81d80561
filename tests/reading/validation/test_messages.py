"""The words for a value that does not fit: a stable code, and the line as it should be."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from standfirst.model.article import ArticleMeta
from standfirst.reading.validation.messages import describe_error, example_value
from tests.builders import article_meta


def finding(**wrong):
    """What is said of the one wrong key."""
    (key,) = wrong
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(ArticleMeta).validate_python(article_meta("a", **wrong))
    return describe_error(caught.value.errors()[0], f"`{key}`")


@pytest.mark.parametrize(
    ("wrong", "code", "hint"),
    [
        ({"title": 2026}, "value-wrong-type", 'title: "2026"'),
        ({"title": "Short"}, "value-too-short", "5 more"),
        ({"topics": "courts, AI policy"}, "value-wrong-type", "topics: [courts, ai-policy]"),
        ({"topics": []}, "value-empty", "topics: ["),
        ({"topics": ["AI Policy"]}, "value-invalid", "`ai-policy`"),
        ({"kind": "judgment"}, "value-not-listed", "`ruling`"),
        ({"kind": "rulin"}, "value-not-listed", "`ruling`"),
        ({"pin": "yes"}, "value-wrong-type", "pin: true"),
        ({"date": "25.6.2026"}, "date-invalid", "date: 2026-06-25"),
        ({"jurisdictions": ["uk"]}, "jurisdiction-unknown", "`GB`"),
        ({"language": "english"}, "language-unknown", "`en`"),
        ({"title": None}, "value-empty", "delete the line"),
    ],
)
def test_a_wrong_value_has_a_code_and_the_way_to_the_right_one(wrong, code, hint):
    found = finding(**wrong)
    assert found.code == code
    assert hint in found.hint
    assert f"`{next(iter(wrong))}`" in found.message


def test_a_key_without_an_example_of_its_own_has_an_ellipsis():
    assert example_value("date") == "2026-06-25"
    assert example_value("no such key") == "…"
