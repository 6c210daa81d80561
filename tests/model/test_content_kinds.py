"""A content kind is one row: everything else that lists kinds agrees with the registry."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest

from standfirst.model import article, content_kinds, taxonomy
from standfirst.model.content import Content
from standfirst.model.content_kinds import CONTENT_KINDS, ContentKind, Item

each_kind = pytest.mark.parametrize("kind", CONTENT_KINDS, ids=lambda kind: kind.name)


def test_every_kind_of_the_module_is_in_the_registry_once():
    named = [value for value in vars(content_kinds).values() if isinstance(value, ContentKind)]
    assert len(CONTENT_KINDS) == len(set(CONTENT_KINDS))
    assert set(CONTENT_KINDS) == set(named)


@pytest.mark.parametrize("field", ["name", "noun", "item", "field"])
def test_no_two_kinds_share_a_name_or_an_item_class(field):
    values = [getattr(kind, field) for kind in CONTENT_KINDS]
    assert len(values) == len(set(values))


def test_the_item_classes_are_those_that_type_checkers_know():
    assert {kind.item for kind in CONTENT_KINDS} == set(get_args(Item))


def test_content_has_a_field_for_each_kind_and_two_more():
    kinds = {kind.field for kind in CONTENT_KINDS}
    assert kinds | {"media", "faulty"} == {f.name for f in fields(Content)}


@each_kind
def test_the_field_of_content_holds_items_of_the_kind(kind):
    held = get_type_hints(Content)[kind.field]
    assert kind.is_single == (held is kind.item)
    assert kind.is_single or get_args(held) == (kind.item, ...)


@each_kind
def test_the_items_of_a_kind_hold_its_model(kind):
    hints = get_type_hints(kind.item)
    assert hints["path"] is str
    assert hints.get("meta") is kind.meta


def test_every_model_of_front_matter_belongs_to_a_kind():
    models = {
        value
        for module in (article, taxonomy)
        for name, value in vars(module).items()
        if is_dataclass(value) and name.endswith("Meta")
    }
    assert models == {kind.meta for kind in CONTENT_KINDS if kind.meta}


@each_kind
def test_a_kind_has_a_schema_unless_its_file_is_lines_without_keys(kind):
    assert bool(kind.schema) == (kind.meta is not None)
    assert kind.has_front_matter <= bool(kind.schema)


def test_two_kinds_are_never_in_one_place():
    places = [kind.file or kind.folder for kind in CONTENT_KINDS]
    assert len(places) == len(set(places))
    assert not any(kind.file and kind.folder for kind in CONTENT_KINDS)
