"""What contributors may write is documented, all of it and up to date."""

from __future__ import annotations

import json

import jsonschema

from headnote.arranging import rules
from headnote.publishing import codes as of_files
from headnote.reading import codes
from headnote.reading.frontmatter import split
from tests.outputs import files
from tests.reference import FILE, reference


def test_the_reference_is_what_the_model_says():
    assert FILE.read_text(encoding="utf-8") == reference(), "run `make reference`"


def test_every_key_and_every_code_is_in_it():
    text = reference()
    made = files()
    for path, raw in made.items():
        if path.startswith("schema/"):
            for key in json.loads(raw)["properties"]:
                assert f"| `{key}` |" in text, key
    for code in (*codes.CODES, *rules.CODES, *of_files.CODES):
        assert f"- `{code}`: " in text


def test_editors_are_given_schemas_that_our_own_files_pass():
    made = files()
    root = FILE.parents[1] / "content"
    seen = 0
    for kind, folder in (("article", "articles"), ("topic", "topics"), ("story", "stories")):
        rule = json.loads(made[f"schema/{kind}.json"])
        jsonschema.Draft202012Validator.check_schema(rule)
        for file in (root / folder).rglob("*.md"):
            front, _ = split(file.read_bytes(), file.name)
            assert front is not None
            jsonschema.validate(front.data, rule)
            seen += 1
    assert seen > 40
