"""The JSON Schemas of what contributors write, for their editors: made from the model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec

from standfirst.model import urls
from standfirst.model.article import ArticleMeta
from standfirst.model.taxonomy import (
    EditionMeta,
    LeadMeta,
    PageMeta,
    PublisherMeta,
    StoryMeta,
    TopicMeta,
)
from standfirst.reading.validation.schema import json_schema
from standfirst.rendering.output import Output

MODELS: dict[str, Any] = {
    "article": ArticleMeta,
    "topic": TopicMeta,
    "story": StoryMeta,
    "edition": EditionMeta,
    "page": PageMeta,
    "lead": LeadMeta,
}
"""The front matter of each kind of file."""


NAMES = (*MODELS, "sources")
"""The kinds of files that have a schema: `sources` is sources.yml."""


def schemas() -> Iterator[Output]:
    """A file for each kind of front matter, and one for sources.yml."""
    for name in NAMES:
        path = f"{urls.SCHEMA}{name}.json"
        yield Output(path=path, make=partial(schema_file, name), key=f"schema {name}")


def schema_file(name: str) -> bytes:
    """The schema of a kind of file."""
    schema = json_schema(MODELS[name]) if name in MODELS else _sources()
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def _sources() -> dict[str, Any]:
    """Publishers are in a list, or in one below `sources`."""
    publisher = json_schema(PublisherMeta)
    several = {"type": "array", "items": {"$ref": "#/$defs/PublisherMeta"}}
    below = {
        "type": "object", "properties": {"sources": several}, "additionalProperties": False,
    }  # fmt: skip
    definitions = publisher.pop("$defs", {}) | {"PublisherMeta": publisher}
    dialect = publisher.pop("$schema")
    return {"$schema": dialect, "anyOf": [several, below], "$defs": definitions}
