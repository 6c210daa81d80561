"""The style sheets set only what browsers understand, and only what the pages use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import material
import pytest
import tinycss2

from devtools.repository import ROOT

ASSETS = ROOT / "site_templates" / "theme" / "assets"
SHEETS = sorted(ASSETS.rglob("*.css"))
MATERIAL = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"

WITHOUT_GAPS = {"skip_comments": True, "skip_whitespace": True}

each_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)


@dataclass(frozen=True)
class Rule:
    """One rule: its selectors, and its properties with their values."""

    line: int
    selectors: list[str]
    declarations: list[tuple[str, str]]


def rules(nodes) -> Iterator[Rule]:
    """The rules among parsed nodes, those within at-rules too."""
    for node in nodes:
        assert node.type in ("qualified-rule", "at-rule"), f"line {node.source_line}: {node}"
        if node.type == "at-rule":
            yield from rules(tinycss2.parse_rule_list(node.content or [], **WITHOUT_GAPS))
            continue
        found = tinycss2.parse_blocks_contents(node.content, **WITHOUT_GAPS)
        declarations = [(one.name, tinycss2.serialize(one.value).strip()) for one in found]
        yield Rule(node.source_line, list(split(node.prelude)), declarations)


def split(prelude) -> Iterator[str]:
    """The selectors of a list. A comma within brackets or a function does not end a selector."""
    one: list[object] = []
    for token in prelude:
        if token == ",":
            yield tinycss2.serialize(one).strip()
            one = []
        else:
            one.append(token)
    yield tinycss2.serialize(one).strip()


def parsed(sheet: Path) -> list[Rule]:
    text = sheet.read_text(encoding="utf-8")
    return list(rules(tinycss2.parse_stylesheet(text, **WITHOUT_GAPS)))


def test_there_are_style_sheets():
    assert len(SHEETS) > 2


@each_sheet
def test_a_browser_understands_every_declaration(sheet, page):
    wanted = [
        (rule.line, *declaration) for rule in parsed(sheet) for declaration in rule.declarations
    ]
    assert wanted
    check = "all => all.filter(([line, name, value]) => !CSS.supports(name, value))"
    assert page.evaluate(check, wanted) == []


@each_sheet
def test_a_browser_understands_every_selector(sheet, page):
    # A prefix that `@namespace` declares has no meaning outside its style sheet.
    wanted = [
        (rule.line, re.sub(r"\b\w+\|", "", selector))
        for rule in parsed(sheet)
        for selector in rule.selectors
    ]
    check = "all => all.filter(([line, selector]) => !CSS.supports(`selector(${selector})`))"
    assert page.evaluate(check, wanted) == []


@each_sheet
def test_no_rule_sets_a_property_twice(sheet):
    for rule in parsed(sheet):
        counts = Counter(name for name, _ in rule.declarations)
        assert max(counts.values()) == 1, f"line {rule.line}: {counts.most_common(1)}"


def test_every_variable_has_a_value():
    ours = "".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    theirs = "".join(sheet.read_text(encoding="utf-8") for sheet in MATERIAL.glob("*.css"))
    used = set(re.findall(r"var\((--[\w-]+)", ours))
    assert used
    assert used - set(re.findall(r"(--[\w-]+)\s*:", ours + theirs)) == set()


def test_every_class_is_used():
    files = [
        *(ROOT / "site_templates").rglob("*.j2"),
        *(ROOT / "site_templates").rglob("*.html"),
        *ASSETS.rglob("*.js"),
        *(ROOT / "generator").rglob("*.py"),
    ]
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    # A template may add the last part of a name: `sf-heat__day--{{ square.level }}`.
    begun = tuple(re.findall(r"sf-[\w-]+--(?=\{\{)", text))
    used = set(re.findall(r"sf-[\w-]+", text))
    styled = {
        name
        for sheet in SHEETS
        for rule in parsed(sheet)
        for selector in rule.selectors
        for name in re.findall(r"\.(sf-[\w-]+)", selector)
    }
    assert [name for name in sorted(styled - used) if not name.startswith(begun)] == []
