"""No line of a template, a style sheet or a script is too long to read."""

from __future__ import annotations

import pytest

from devtools.repository import ROOT

TEMPLATES = ROOT / "site_templates"
LONGEST = 120  # as in .editorconfig


@pytest.mark.parametrize("ending", ["css", "html", "j2", "js"])
def test_no_line_is_longer_than_120_characters(ending):
    files = sorted(TEMPLATES.rglob(f"*.{ending}"))
    assert files
    long = [
        f"{file.relative_to(TEMPLATES)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if len(line) > LONGEST
    ]
    assert long == []
