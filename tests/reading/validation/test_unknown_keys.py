"""Foreign keys lead to keys that are there."""

from __future__ import annotations

from dataclasses import fields

import pytest

from standfirst.model import article, taxonomy
from standfirst.reading.validation.model_fields import model_at
from standfirst.reading.validation.unknown_keys import (
    _FOREIGN,
    _SENTENCES,
    fold,
    key_advice,
    known_key,
)


@pytest.mark.parametrize("name", sorted(_FOREIGN))
def test_every_right_key_is_a_key_of_its_model(name):
    model = getattr(article, name, None) or getattr(taxonomy, name)
    for right in set(_FOREIGN[name].values()) - set(_SENTENCES):
        group, _, inner = right.partition(".")
        assert group in {field.name for field in fields(model)}
        if inner:
            assert inner in {field.name for field in fields(model_at(model, (group,)))}


def test_spelling_makes_no_difference():
    assert {
        known_key("ArticleMeta", key) for key in ("publishDate", "publish_date", "PUBLISH-DATE")
    } == {"date"}
    assert fold("Publish Date") == "publishdate"


def test_a_key_is_replaced_or_explained_but_not_both():
    assert known_key("ArticleMeta", "author") is None
    assert key_advice("ArticleMeta", "author") is not None
    assert key_advice("ArticleMeta", "tags") is None
    assert known_key("ArticleMeta", "no such key") is None
