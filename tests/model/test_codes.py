"""The table of codes and the code agree."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import standfirst
from standfirst.model.codes import CODES

_FORM = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
_OTHER_WORDS = {
    # HTML that a body may hold.
    "admonition-title", "aria-label", "footnote-backref", "footnote-ref", "md-button",
    # Names that people write.
    "creative-commons", "eu-27",
}  # fmt: skip


def _texts(*folders: str) -> set[str]:
    """Every text that the code of some folders of the package holds."""
    root = Path(standfirst.__path__[0])
    return {
        node.value
        for folder in folders
        for path in (root / folder).rglob("*.py")
        if path.name != "codes.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_code_that_is_used_has_a_meaning():
    texts = _texts("reading", "arranging/rules")
    used = {text for text in texts if _FORM.fullmatch(text)} - _OTHER_WORDS
    assert used - set(CODES) == set()


def test_every_code_that_has_a_meaning_is_used():
    assert set(CODES) - _texts(".") == set()


def test_every_meaning_is_a_sentence():
    assert all(meaning[0].isupper() and meaning.endswith(".") for meaning in CODES.values())
