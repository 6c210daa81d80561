"""The reference of what contributors write; run as a module, write it from the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from devtools.repository import ROOT
from standfirst.model.codes import Code
from standfirst.model.content_kinds import CONTENT_KINDS, ContentKind
from standfirst.reading.validation.claim_phrases import LANGUAGES
from standfirst.reading.validation.schema import json_schema
from standfirst.rendering.data.content_schemas import schema_file

FILE = ROOT / ".github" / "REFERENCE.md"
SCHEMAS = FILE.parent / "schemas"


def reference() -> str:
    """The whole page."""
    parts = [
        "# What may stand in a file",
        (
            "Made from the model by `make reference`. Every site has it as JSON Schema in"
            " `/schema/`, and this repository in `.github/schemas/`."
        ),
    ]
    for kind in CONTENT_KINDS:
        if kind.meta is None:
            continue
        schema = json_schema(kind.meta)
        parts.append(f"## {kind.name.capitalize()}: `content/{_files(kind)}`")
        parts.append("\n".join(_table(schema)))
        for inner, definition in sorted(schema.get("$defs", {}).items()):
            if "properties" in definition:
                parts.append(f"### `{inner.lower()}` of an {kind.name}")
                parts.append("\n".join(_table(definition)))
    parts += _wording()
    parts.append("## What the check may say")
    parts.append("\n".join(f"- `{code}`: {code.meaning}" for code in sorted(Code)))
    return "\n\n".join(parts) + "\n"


def _files(kind: ContentKind) -> str:
    """Where the files of a kind are, below the content folder."""
    return kind.file or (f"{kind.folder}/" if kind.folder else "*.md")


def _wording() -> Iterator[str]:
    """The phrases that the check of the wording looks for, a table a language."""
    yield "## Wording"
    yield (
        "A sentence that says whose claim it is (the last row but one) is never judged, nor is a"
        " quotation. `(?:…)` groups words, `|` stands between choices, `?` after what may lack."
    )
    for tag, phrases in LANGUAGES.items():
        lines = ["| stage | words that say more than it allows |", "|---|---|"]
        for stages, pattern in phrases.claims.items():
            lines.append(f"| {', '.join(f'`{stage}`' for stage in stages)} | {_code(pattern)} |")
        lines.append(f"| words that say whose claim it is | {_code(phrases.cues)} |")
        lines.append(f"| times that move, at any stage | {_code(phrases.times)} |")
        yield f"### `{tag}`"
        yield "\n".join(lines)


def _code(pattern: str) -> str:
    """A pattern as code; a table's cells end at a bar."""
    return f"`{pattern}`".replace("|", "\\|")


def _table(schema: Mapping[str, Any]) -> Iterator[str]:
    yield "| key | needed | what it is | form |"
    yield "|---|---|---|---|"
    for key, rule in schema["properties"].items():
        needed = "yes" if key in schema.get("required", ()) else ""
        form = _form(rule, schema).replace("|", "\\|")
        yield f"| `{key}` | {needed} | {rule.get('description', '')} | {form} |"


def _form(rule: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    """The form of a value in a few words."""
    for several in ("anyOf", "oneOf"):
        if several in rule:
            forms = [_form(each, schema) for each in rule[several] if each.get("type") != "null"]
            return " or ".join(dict.fromkeys(forms))
    if "$ref" in rule:
        name = rule["$ref"].rpartition("/")[2]
        found = schema.get("$defs", {}).get(name, {})
        return (
            ", ".join(f"`{v}`" for v in found["enum"]) if "enum" in found else f"`{name.lower()}`"
        )
    if "enum" in rule:
        return ", ".join(f"`{value}`" for value in rule["enum"])
    if rule.get("type") == "array":
        return f"list of {_form(rule.get('items', {}), schema)}"
    said = str(rule.get("format") or rule.get("type") or "value")
    if "maxLength" in rule:
        said += f", {rule.get('minLength', 0)} to {rule['maxLength']} characters"
    return said


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")
    for kind in CONTENT_KINDS:
        if kind.schema:
            (SCHEMAS / f"{kind.schema}.json").write_bytes(schema_file(kind))
