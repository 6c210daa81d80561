"""The JSON Schemas of what contributors write, for their editors: made from the model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec

from standfirst.model import urls
from standfirst.model.content_kinds import CONTENT_KINDS, ContentKind
from standfirst.reading.validation.schema import json_schema
from standfirst.rendering.output import Output


def schemas() -> Iterator[Output]:
    """A file for each content kind whose files have keys."""
    for kind in CONTENT_KINDS:
        if kind.schema:
            path = f"{urls.SCHEMA}{kind.schema}.json"
            yield Output.plain(
                path=path, make=partial(schema_file, kind), key=f"schema {kind.schema}"
            )


def schema_file(kind: ContentKind) -> bytes:
    """The schema of the files of a content kind."""
    schema = json_schema(kind.meta) if kind.has_front_matter else _list_schema(kind)
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def _list_schema(kind: ContentKind) -> dict[str, Any]:
    """The schema of a file that is a list of entries, or has that list under one key."""
    entry = json_schema(kind.meta)
    name = entry["title"]
    several = {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
    below = {
        "type": "object", "properties": {kind.schema: several}, "additionalProperties": False,
    }  # fmt: skip
    definitions = entry.pop("$defs", {}) | {name: entry}
    dialect = entry.pop("$schema")
    return {"$schema": dialect, "anyOf": [several, below], "$defs": definitions}
