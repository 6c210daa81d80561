"""What is kept of front matter that its model refuses."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.article import ArticleMeta
from standfirst.model.content_kinds import CONTENT_KINDS
from standfirst.reading.validation.salvage import NO_DAY, fits, salvage
from tests.builders import article_meta

MODELS = [kind.meta for kind in CONTENT_KINDS if kind.meta is not None]
KEYS = sorted({field.name for model in MODELS for field in fields(model)})
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("2026-06-25"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner),
    max_leaves=6,
)


def kept(**changes):
    return salvage(ArticleMeta, {**article_meta("a"), **changes})


@pytest.mark.parametrize(
    ("changes", "value", "refused"),
    [
        ({"title": "Short"}, "Short", {"title"}),
        ({"title": 5}, "", {"title"}),
        ({"topics": ["a", "Two Words", 5]}, ("a", "Two Words", ""), {"topics.1", "topics.2"}),
        ({"topics": "courts, privacy"}, ("courts", "privacy"), set()),
        ({"topics": ["a", "b", "c", "d", "e"]}, ("a", "b", "c", "d", "e"), set()),
        ({"source": "Gazette"}, (), {"source"}),
        ({"date": "25.6.2026"}, dt.date(2026, 6, 25), set()),
        ({"date": "soon"}, NO_DAY, {"date"}),
        ({"language": "english"}, "english", {"language"}),
        ({"language": ["en"]}, "", {"language"}),
        ({"withdrawn": "yes"}, None, {"withdrawn"}),
        ({"status": "drafft"}, "published", {"status"}),
        ({"publish_at": "soon"}, None, {"publish_at"}),
    ],
)  # fmt: skip
def test_a_refused_value_is_kept_as_far_as_it_can_be(changes, value, refused):
    (key,) = changes
    found = kept(**changes)
    assert getattr(found.meta, key) == value
    assert found.refused == refused


def test_one_key_of_a_group_costs_no_other():
    source = {"publisher": "Gazette", "url": "http://e.org/", "published": "2026-06"}
    for several in (source, [source]):
        found = kept(source=several)
        assert found.refused == {"source.0.url"}
        assert found.meta.source[0].publisher == "Gazette"
        assert str(found.meta.source[0].published) == "2026-06"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@given(data=st.dictionaries(st.sampled_from(KEYS), _VALUES, max_size=4))
def test_nothing_that_a_file_holds_is_too_broken(model, data):
    found = salvage(model, data)
    assert isinstance(found.meta, model)
    assert {key.partition(".")[0] for key in found.refused} <= {
        field.name for field in fields(model)
    }


def test_a_value_fits_a_key_that_takes_it():
    assert fits(ArticleMeta, "topics", ["a"])
    assert not fits(ArticleMeta, "topics", "a b")
    assert not fits(ArticleMeta, "no such key", "a")
