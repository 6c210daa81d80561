"""Macros are in the shared parts, not in the templates of pages."""

from __future__ import annotations

from jinja2 import Environment, nodes

from devtools.repository import ROOT

TEMPLATES = ROOT / "site_templates" / "pages"
FILLED_ONCE = {"feeds.html.j2", "mail/letter.html.j2", "search.html.j2"}
"""Each of these makes one page of a site, or one letter, and defines a macro."""


def test_no_template_that_is_filled_often_defines_a_macro():
    """Each filling would leave a reference cycle, and a build pauses the garbage collector."""
    env = Environment()  # noqa: S701  nothing is rendered
    defining = {
        file.relative_to(TEMPLATES).as_posix()
        for file in TEMPLATES.rglob("*.j2")
        if not file.name.startswith("_")
        and any(env.parse(file.read_text(encoding="utf-8")).find_all(nodes.Macro))
    }
    assert defining == FILLED_ONCE
