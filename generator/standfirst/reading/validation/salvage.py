"""What can be kept of front matter that its model refuses, so that all else can be judged."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args, get_origin

from pydantic import ValidationError

from standfirst.model.date_formats import read_day
from standfirst.model.dates import PartialDate
from standfirst.reading.validation.model_fields import (
    class_in,
    hints,
    inner_model,
    is_enum,
    type_adapter,
)

T = TypeVar("T")

NO_DAY = dt.date.max
"""Takes the place of a date that is needed and not known."""

_BLANKS: Mapping[type, Any] = {str: "", int: 0, dt.date: NO_DAY}


class Salvage(NamedTuple):
    """An instance of a model, and the keys whose values it refuses or misses."""

    meta: Any
    refused: frozenset[str]


def salvage(model: type[T], data: Mapping[str, Any]) -> Salvage:
    """An instance of `model` with every value of `data` that can be understood.

    A text that breaks a rule is kept as it is, an unmistakable date is read, and the items of a
    list are kept one by one. Any other refused value is blank: an empty text, an empty list, a
    key's default, or NO_DAY.
    """
    refused: set[str] = set()
    meta = _instance(model, data, "", refused)
    return Salvage(meta, frozenset(refused))


def fits(model: Any, key: str, value: Any) -> bool:
    """Whether a value is right for a key, which may be one that the model does not have."""
    if key not in hints(model):
        return False
    try:
        type_adapter(hints(model)[key]).validate_python(value)
    except ValidationError:
        return False
    return True


def _instance(model: Any, data: Mapping[str, Any], above: str, refused: set[str]) -> Any:
    values = {}
    for field in fields(model):
        key, hint = above + field.name, hints(model)[field.name]
        is_needed, value = field.default is MISSING, None
        if field.name in data:
            value = _value(hint, data[field.name], key, refused)
        elif is_needed:
            refused.add(key)
        if value is None and key in refused and (is_needed or class_in(hint, _is_text)):
            value = _blank(hint)  # a text that is there is never None, which means none is there
        if value is not None:
            values[field.name] = value
    return model(**values)


def _value(hint: Any, value: Any, key: str, refused: set[str]) -> Any:
    """A value as its type wants it, as far as that can be; None where nothing is left of it."""
    try:
        return type_adapter(hint).validate_python(value)
    except ValidationError:
        pass
    model, item = inner_model(hint), _item(hint)
    if item is not None and isinstance(value, str) and model is None:
        value = [part.strip() for part in re.split(r"[,;]", value) if part.strip()]
    if item is not None and isinstance(value, list):
        found = [_value(item, each, f"{key}.{i}", refused) for i, each in enumerate(value)]
        return tuple(_blank(item) if each is None else each for each in found)
    if model is not None and isinstance(value, Mapping):
        found = _instance(model, value, f"{key}.0." if item is not None else f"{key}.", refused)
        return found if item is None else (found,)
    meant = read_day(str(value)) if class_in(hint, _is_date) else None
    if meant is not None:
        return type_adapter(hint).validate_python(meant)
    refused.add(key)
    return value.strip() if isinstance(value, str) and class_in(hint, _is_text) else None


@cache
def _item(hint: Any) -> Any:
    """The type of a list's items; None for what is no list."""
    if get_origin(hint) is tuple:
        return get_args(hint)[0]
    inner = (_item(argument) for argument in get_args(hint))
    return next((found for found in inner if found is not None), None)


def _blank(hint: Any) -> Any:
    if _item(hint) is not None:
        return ()
    if model := inner_model(hint):
        return _instance(model, {}, "", set())
    if enum := class_in(hint, is_enum):
        return next(iter(enum))
    return _BLANKS[class_in(hint, lambda kind: kind in _BLANKS)]


def _is_text(kind: type) -> bool:
    return kind is str


def _is_date(kind: type) -> bool:
    return kind in (dt.date, PartialDate)
