"""The table of codes and the code agree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import standfirst.reading
from standfirst.reading.codes import CODES

_FORM = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
_OTHER_WORDS = {
    # HTML that a body may hold.
    "admonition-title", "aria-label", "footnote-backref", "footnote-ref", "md-button",
    # Names that people write.
    "creative-commons", "eu-27",
}  # fmt: skip


def _texts() -> Iterator[str]:
    for path in Path(standfirst.reading.__path__[0]).glob("*.py"):
        if path.name != "codes.py":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def test_every_code_that_is_used_has_a_meaning():
    used = {text for text in _texts() if _FORM.fullmatch(text)} - _OTHER_WORDS
    assert used - set(CODES) == set()


def test_every_code_that_has_a_meaning_is_used():
    assert set(CODES) - set(_texts()) == set()


def test_every_meaning_is_a_sentence():
    assert all(meaning[0].isupper() and meaning.endswith(".") for meaning in CODES.values())
