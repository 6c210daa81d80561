"""What a model says of its fields: their names, their types, and the models within it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import TypeAdapter


@cache
def keys(model: Any) -> tuple[str, ...]:
    """The names of its fields."""
    return tuple(field.name for field in fields(model))


@cache
def hints(model: Any) -> Mapping[str, Any]:
    """The type of each field, with its rules."""
    return get_type_hints(model, include_extras=True)


@cache
def type_adapter(hint: Any) -> TypeAdapter[Any]:
    """What reads a value of a type. Making one takes far longer than using it."""
    return TypeAdapter(hint)


@cache
def model_at(model: Any, loc: tuple[str | int, ...]) -> Any:
    """The model of the mapping at a place."""
    for step in loc:
        if isinstance(step, str):
            model = inner_model(hints(model).get(step)) or model
    return model


def inner_model(hint: Any) -> Any:
    """The model that a type is, or that it holds; None where there is none."""
    return class_in(hint, lambda kind: hasattr(kind, "__pydantic_config__"))


def allowed_values(model: Any, loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The values that the key at a place may have; none where it is not one of a few."""
    *above, key = loc
    found = class_in(hints(model_at(model, tuple(above))).get(str(key)), is_enum)
    return tuple(found or ())


def is_enum(kind: type) -> bool:
    return issubclass(kind, Enum)


def class_in(hint: Any, is_wanted: Callable[[type], bool]) -> Any:
    """The first class that is wanted among those of a type; None where there is none."""
    if isinstance(hint, type) and is_wanted(hint):
        return hint
    inner = (class_in(argument, is_wanted) for argument in get_args(hint))
    return next((found for found in inner if found is not None), None)
