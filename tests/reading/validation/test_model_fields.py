"""What a model says of its fields, at any depth."""

from __future__ import annotations

import pytest

from standfirst.model.article import Ahead, ArticleMeta, Image, Source
from standfirst.model.fields import Access, Kind
from standfirst.reading.validation.model_fields import allowed_values, keys, model_at


@pytest.mark.parametrize(
    ("loc", "model"),
    [
        ((), ArticleMeta),
        (("title",), ArticleMeta),
        (("source", 0), Source),
        (("source", "url"), Source),
        (("ahead", 2, "date"), Ahead),
        (("image",), Image),
        (("no such key",), ArticleMeta),
    ],
)
def test_the_model_of_a_place(loc, model):
    assert model_at(ArticleMeta, loc) is model


def test_the_values_of_a_key_are_those_of_its_enum():
    assert allowed_values(ArticleMeta, ("kind",)) == tuple(Kind)
    assert allowed_values(ArticleMeta, ("source", 0, "access")) == tuple(Access)
    assert allowed_values(ArticleMeta, ("title",)) == ()


def test_keys_are_in_the_order_of_the_model():
    assert keys(Image) == ("file", "alt", "credit", "licence")
