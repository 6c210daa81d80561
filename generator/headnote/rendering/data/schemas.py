"""The JSON Schemas of what contributors write, for their editors: made from the model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec

from headnote.model import addresses
from headnote.model.article import ArticleMeta
from headnote.model.taxonomy import EditionMeta, LeadMeta, PageMeta, StoryMeta, TopicMeta
from headnote.reading.schema import json_schema
from headnote.rendering.output import Output

MODELS: dict[str, Any] = {
    "article": ArticleMeta,
    "topic": TopicMeta,
    "story": StoryMeta,
    "edition": EditionMeta,
    "page": PageMeta,
    "lead": LeadMeta,
}
"""The front matter of each kind of file."""


def schemas() -> Iterator[Output]:
    """A file for each kind of front matter."""
    for name, model in MODELS.items():
        path = f"{addresses.SCHEMA}{name}.json"
        yield Output(path=path, make=partial(_schema, model), key=f"schema {name}")


def _schema(model: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(json_schema(model)), indent=2) + b"\n"
