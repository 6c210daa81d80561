"""What contributors may write is documented, all of it and up to date."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from devtools.reference import FILE, SCHEMAS, reference
from devtools.repository import ROOT
from standfirst.model.codes import Code
from standfirst.model.content_kinds import CONTENT_KINDS, PUBLISHER
from standfirst.reading.frontmatter.split import split
from standfirst.rendering.data.content_schemas import schema_file
from tests.outputs import files


def test_the_reference_is_what_the_model_says():
    assert FILE.read_text(encoding="utf-8") == reference(), "run `make reference`"


def test_every_key_and_every_code_is_in_it():
    text = reference()
    made = files()
    for path, raw in made.items():
        if path.startswith("schema/"):
            whole = json.loads(raw)
            for part in (whole, *whole.get("$defs", {}).values()):
                for key in part.get("properties", ()):
                    assert f"| `{key}` |" in text, key
    for code in Code:
        assert f"- `{code}`: {code.meaning}\n" in text, code


def test_editors_find_the_schemas_in_the_repository():
    for kind in CONTENT_KINDS:
        if kind.schema:
            file = SCHEMAS / f"{kind.schema}.json"
            assert file.read_bytes() == schema_file(kind), "run `make reference`"
    rule = json.loads(schema_file(PUBLISHER))
    text = (ROOT / "content/sources.yml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.github/schemas/sources.json\n")
    jsonschema.validate(yaml.safe_load(text), rule)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{"publisher": "A", "home": "https://e.org/"}], rule)


def test_editors_are_given_schemas_that_our_own_files_pass():
    made = files()
    root = ROOT / "content"
    seen = 0
    for kind, folder in (("article", "articles"), ("topic", "topics"), ("story", "stories")):
        rule = json.loads(made[f"schema/{kind}.json"])
        jsonschema.Draft7Validator.check_schema(rule)
        for file in (root / folder).rglob("*.md"):
            front, _ = split(file.read_bytes(), file.name)
            assert front is not None
            jsonschema.validate(front.data, rule)
            seen += 1
    assert seen > 40


def test_editors_hold_markdown_against_the_schema_of_its_folder():
    root = ROOT
    (_, (_, options)) = json.loads((root / ".remarkrc.json").read_text(encoding="utf-8"))["plugins"]
    content_folders = {kind.schema: kind.folder for kind in CONTENT_KINDS}
    for schema, folders in options["schemas"].items():
        name = (root / schema).stem
        assert (root / schema).is_file()
        assert all(folder.startswith(f"content/{content_folders[name]}/") for folder in folders)
