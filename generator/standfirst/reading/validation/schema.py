"""Holds a mapping against a model, and says in plain words where it does not fit.

The models are the only place that knows keys and rules; here are the words for pydantic's
findings (https://docs.pydantic.dev/latest/errors/validation_errors/), and the way from a place in
the values to a line in the file.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import fields
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from standfirst.model import fields as f
from standfirst.model.codes import Code
from standfirst.model.content_kinds import CONTENT_KINDS
from standfirst.model.positions import Positions, nearest_position
from standfirst.model.problem import Finding, Problem
from standfirst.model.spelling import nearest_word, shorten
from standfirst.reading.validation.messages import describe_error, example_value
from standfirst.reading.validation.model_fields import hints, keys, model_at, type_adapter
from standfirst.reading.validation.salvage import fits, salvage
from standfirst.reading.validation.unknown_keys import fold, key_advice, known_key

T = TypeVar("T")

NOUNS = {
    **{kind.meta.__name__: kind.noun for kind in CONTENT_KINDS if kind.meta is not None},
    "Source": "a source",
    "Image": "an image",
    "Audio": "audio",
    "Ahead": "a date ahead",
    "Correction": "a correction",
    "Withdrawn": "a withdrawal",
}
"""What messages call each model: a content kind, or a group of keys within an article."""


class Validated(NamedTuple, Generic[T]):
    """An instance of a model and what is wrong with the data it was made of.

    Where something is, it holds what can be kept; `refused` are the keys of all else, `others`
    are keys that it does not have, and `at` has the positions of misspelled keys under the right
    ones.
    """

    meta: T
    at: Positions
    problems: tuple[Problem, ...] = ()
    refused: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def validate(
    model: type[T],
    data: Any,
    *,
    path: str,
    at: Positions,
    where: str = "",
    lost: Container[str] = (),
) -> Validated[T]:
    """An instance of `model` made of `data`, and one Problem for each fault.

    `at` tells where the keys stand in the file; `where` is the key under which `data` stands,
    when it is a part of the file only. `lost` are keys of lines that could not be read:
    they are not missing.
    """
    key: Any = model  # a class can be remembered, which its type does not say
    adapter: TypeAdapter[T] = type_adapter(key)
    try:
        return Validated(adapter.validate_python(data), at)
    except ValidationError as error:
        found = error.errors(include_url=False)
    found = [e for e in found if not (e["type"] == "missing" and e["loc"][-1] in lost)]
    judge = _Judge(model, data, path, at, where)
    meant, at = judge.as_meant(found)
    kept = salvage(model, meant)
    refused = kept.refused | judge.meant_keys(found) - meant.keys()
    others = frozenset(map(str, data)).difference(keys(key))
    return Validated(kept.meta, at, tuple(sorted(judge.problems(found))), refused, others)


def json_schema(model: Any) -> dict[str, Any]:
    """The model as JSON Schema, for editors that help while one writes: they know draft 7."""
    schema = type_adapter(model).json_schema()
    for field in fields(model):
        hint = hints(model)[field.name]
        if f.OneOrMore in getattr(hint, "__metadata__", ()):
            several = schema["properties"][field.name]
            one = {
                "description": several.pop("description", ""),
                "anyOf": [several["items"], several],
            }
            schema["properties"][field.name] = one
    return {"$schema": "http://json-schema.org/draft-07/schema#", **schema}


class _Judge:
    """Turns the findings about one mapping into Problems."""

    def __init__(self, model: Any, data: Any, path: str, at: Positions, where: str) -> None:
        self._model = model
        self._data = data
        self._path = path
        self._at = at
        self._where = where

    def problems(self, found: Sequence[ErrorDetails]) -> list[Problem]:
        meant = self._meant_places(found)
        return [
            self._problem(item)
            for item in found
            if not _follows(item) and not (item["type"] == "missing" and item["loc"] in meant)
        ]

    def as_meant(self, found: Sequence[ErrorDetails]) -> tuple[dict[str, Any], Positions]:
        """The data with misspelled keys put right where their values fit, and its positions."""
        data, at = dict(self._data), dict(self._at)
        for item in found:
            if item["type"] != "unexpected_keyword_argument" or len(item["loc"]) > 1:
                continue
            key, right = str(item["loc"][0]), self._meant(item["loc"])
            if right and right not in data and fits(self._model, right, data[key]):
                data[right] = data[key]
                at |= {right + k[len(key) :]: p for k, p in self._at.items() if _is_below(k, key)}
        return data, at

    def meant_keys(self, found: Sequence[ErrorDetails]) -> frozenset[str]:
        """The keys that were meant by unknown ones."""
        return frozenset(".".join(map(str, loc)) for loc in self._meant_places(found) if loc)

    def _meant_places(self, found: Sequence[ErrorDetails]) -> set[tuple[str | int, ...] | None]:
        unknown = (item for item in found if item["type"] == "unexpected_keyword_argument")
        return {self._right(item["loc"]) for item in unknown}

    def _right(self, loc: tuple[str | int, ...]) -> tuple[str | int, ...] | None:
        right = self._meant(loc)
        return (*loc[:-1], right.partition(".")[0]) if right else None

    def _meant(self, loc: tuple[str | int, ...]) -> str | None:
        """The key that was meant by an unknown one: a known foreign name, or the nearest word."""
        model = model_at(self._model, loc[:-1])
        key = str(loc[-1])
        same = next((known for known in keys(model) if fold(known) == fold(key)), None)
        return same or known_key(model.__name__, key) or nearest_word(key, keys(model))

    def _problem(self, item: ErrorDetails) -> Problem:
        loc = item["loc"]
        if item["type"] == "unexpected_keyword_argument":
            finding = self._unknown(loc)
        elif item["type"] == "missing":
            finding = self._missing(loc)
        else:
            finding = describe_error(self._model, item, _label(loc))
        # A mapping that the model took for a list of one has no number.
        steps, _ = self._follow(loc)
        key = ".".join([self._where, *steps] if self._where else steps)
        return finding.locate(self._path, *nearest_position(self._at, key))

    def _unknown(self, loc: tuple[str | int, ...]) -> Finding:
        noun = NOUNS.get(model_at(self._model, loc[:-1]).__name__, "this file")
        message = f"`{shorten(str(loc[-1]), 40)}` is not a key of {noun}"
        return Finding(Code.KEY_UNKNOWN, message, self._advice(loc))

    def _advice(self, loc: tuple[str | int, ...]) -> str:
        """What to do about an unknown key."""
        model, key = model_at(self._model, loc[:-1]), str(loc[-1])
        if len(key.split()) > 2:
            return "if the body begins here, write --- on a line of its own above this line"
        if sentence := key_advice(model.__name__, key):
            return sentence
        right = self._meant(loc)
        if right is None:
            return _choice(keys(model))
        if not known_key(model.__name__, key) and fold(right) != fold(key):
            return f"did you mean `{right}`?"
        if fold(key) == "draft" and right == "status":
            return "write status: draft, or delete this line"
        beside = self._follow(loc[:-1])[1]
        if isinstance(beside, Mapping) and right in beside:
            return f"move what it says to `{right}`"
        group, _, inner = right.partition(".")
        return f"write `{inner}` under `{group}`" if inner else f"write `{right}` instead"

    def _missing(self, loc: tuple[str | int, ...]) -> Finding:
        model, key = model_at(self._model, loc[:-1]), str(loc[-1])
        message = f"`{key}` is missing: every {_bare_noun(model)} needs it"
        return Finding(Code.KEY_MISSING, message, f"add {key}: {example_value(key)}")

    def _follow(self, loc: tuple[str | int, ...]) -> tuple[list[str], Any]:
        steps: list[str] = []
        value = self._data
        for step in loc:
            if isinstance(value, Mapping):
                if isinstance(step, int):
                    continue
                value = value.get(step)
            elif isinstance(value, Sequence) and not isinstance(value, str):
                value = value[step] if isinstance(step, int) and step < len(value) else None
            steps.append(str(step))
        return steps, value


def _is_below(key: str, other: str) -> bool:
    """Whether a key is another one, or stands below it."""
    return key == other or key.startswith(f"{other}.")


def _follows(item: ErrorDetails) -> bool:
    """Whether a list is too short only because the items that are at fault do not count."""
    return item["type"] == "too_short" and bool(item["input"]) and isinstance(item["input"], list)


def _label(loc: tuple[str | int, ...]) -> str:
    """What a place is called in a sentence: `source.url`, or item 2 of `topics`."""
    names = ".".join(str(step) for step in loc if isinstance(step, str))
    if loc and isinstance(loc[-1], int):
        return f"item {loc[-1] + 1} of `{names}`" if names else f"item {loc[-1] + 1}"
    return f"`{names}`" if names else "this file"


def _bare_noun(model: Any) -> str:
    return NOUNS.get(model.__name__, "a file").partition(" ")[2] or "recording"


def _choice(keys: tuple[str, ...]) -> str:
    if len(keys) > 12:
        return "delete this line: no key is like it"
    return f"the keys are {', '.join(keys)}"
