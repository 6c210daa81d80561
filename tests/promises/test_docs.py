"""docs/ARCHITECTURE.md describes the house as it is: what it names exists."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache

import pytest

from devtools.repository import ROOT
from standfirst.cli import main

TEXT = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "generator" / "standfirst"
NAMED = sorted(set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL))))
ROOMS = re.findall(r"^\| `([a-z_]+)[/.]", TEXT, flags=re.MULTILINE)


@cache
def names() -> frozenset[str]:
    """Every class, function, constant, field and argument of the code."""
    found: set[str] = set()
    for file in (ROOT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.ClassDef() | ast.FunctionDef():
                    found.add(node.name)
                case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                    found.add(name)
    return frozenset(found)


def is_path(text: str) -> bool:
    """Whether there is such a file or folder, from the root or in the package."""
    return (ROOT / text).exists() or (PACKAGE / text).exists()


def is_command(text: str) -> bool:
    """Whether it is a target of the Makefile, or a command of ours, or of MkDocs, with options."""
    program, *rest = text.split()
    if program == "make" and len(rest) == 1:
        return re.search(rf"^{rest[0]}:", (ROOT / "Makefile").read_text(), re.MULTILINE) is not None
    if program == "mkdocs":
        return rest in (["build"], ["serve"])
    if program != "standfirst" or not rest:
        return False
    command = main.commands.get(rest[0])
    known = {option for each in (main, command) if each for p in each.params for option in p.opts}
    return all(part in (*known, "--help") or part == rest[0] for part in rest) and (
        command is not None or rest == ["--help"]
    )


def is_name(text: str) -> bool:
    """Whether the code has a name such as `Shapes`, `Layout.fill` or `(content, now)`."""
    parts = re.split(r"[.,] ?", text.strip("()"))
    return all(part in names() for part in parts)


FORMS = {
    '_("…")': "a marked word",
    "(content, now)": "what rules take",
    "click.command": "of a library",
    "a/b/c.py": "an example",
    "tests/a/b/test_c.py": "an example",
    "plugins: - standfirst:": "a setting",
    "theme: language:": "a setting",
    ".site.spare": "made by a build",
    "site/": "made by a build",
    "vi.po": "the name of a file, without its folder",
    "tests/cases/rules/MODULE_….yml": "a pattern",
    "--untrusted": "an option of `standfirst check`",
    "docs_dir": "a setting of MkDocs",
}
"""What is in backticks and is neither a path, nor a command, nor a name of the code."""


@pytest.mark.parametrize("text", NAMED)
def test_what_the_document_names_is_there(text):
    assert text in FORMS or is_path(text) or is_command(text) or is_name(text)


def test_no_exception_is_left_over():
    assert set(FORMS) <= set(NAMED)


def test_every_room_is_described_in_the_order_of_the_layers():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
        "contracts"
    ]
    (layers,) = [each["layers"] for each in contracts if each["type"] == "layers"]
    assert [room for room in layers if room != "__main__"] == ROOMS


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", TEXT))
def test_links_of_the_document_lead_somewhere(link):
    path, _, heading = link.partition("#")
    assert not path or (ROOT / "docs" / path).exists()
    slugs = {re.sub(r"\W+", "-", each.lower()) for each in re.findall(r"^#+ (.+)$", TEXT, re.M)}
    assert not heading or heading in slugs


@pytest.mark.parametrize("file", ["README.md", ".github/CONTRIBUTING.md"])
def test_developers_find_the_document(file):
    assert "docs/ARCHITECTURE.md)" in (ROOT / file).read_text(encoding="utf-8")
