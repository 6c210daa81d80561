"""Macros are in the shared parts, not in the templates of pages."""

from __future__ import annotations

import pytest
from jinja2 import Environment, nodes

from devtools.repository import ROOT

TEMPLATES = ROOT / "site_templates" / "pages"
FILLED_ONCE = {"feeds.html.j2", "search.html.j2"}
"""One page of a site is made with each of these."""

PAGES = sorted(file for file in TEMPLATES.rglob("*.j2") if not file.name.startswith("_"))


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_a_template_that_is_filled_often_defines_no_macro(file):
    """Each filling would leave a reference cycle, and a build pauses the garbage collector."""
    env = Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701  nothing is rendered
    macros = env.parse(file.read_text(encoding="utf-8")).find_all(nodes.Macro)
    names = [macro.name for macro in macros]
    assert names == [] or file.name in FILLED_ONCE


def test_the_shared_parts_hold_macros():
    parts = TEMPLATES / "_parts.html.j2"
    tree = Environment().parse(parts.read_text(encoding="utf-8"))  # noqa: S701  as above
    assert "neighbours" in [macro.name for macro in tree.find_all(nodes.Macro)]
