"""Everybody can read and use the pages: axe-core finds nothing, and the keyboard reaches all."""

from __future__ import annotations

import pytest

REAL = (
    "", "2026/06/25/us-closes-newest-models-to-foreigners/", "topics/", "topics/ai-policy/",
    "2026/06/", "2026/06/25/", "2026/", "archive/", "insights/", "editions/", "editions/2026-W26/",
    "stories/", "stories/fable-5-export-order/", "sources/", "sources/law-development/",
    "entities/", "about/", "contribute/", "404.html", "search/",
)  # fmt: skip
RARE = ("", "2026/06/25/everything/", "2026/06/25/kull-shay/", "2026/06/25/gone/", "topics/courts/")
_RUN = "axe.run({rules: {'target-size': {enabled: true}}})"
_OPEN_ALL = "document.querySelectorAll('details').forEach(part => part.open = true)"
_SHOW_ALL = (
    "document.querySelectorAll('.sf-listen, .sf-listen [hidden]').forEach(e => e.hidden = false)"
)


@pytest.mark.slow
@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["real", "rare"])
def test_axe_finds_no_violation(tool, request, serve, chromium, name, width, palette):
    axe = tool("axe-core/axe.min.js").read_text(encoding="utf-8")
    base = serve(request.getfixturevalue(name))
    found = []
    with chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=palette, bypass_csp=True
    ) as context:
        page = context.new_page()
        for address in REAL if name == "real" else RARE:
            page.goto(f"{base}/{address}")
            page.evaluate(_OPEN_ALL)
            page.evaluate(_SHOW_ALL)
            page.evaluate(axe)
            for fault in page.evaluate(_RUN)["violations"]:
                found += [f"/{address} {fault['id']}: {n['target']}" for n in fault["nodes"]]
    assert found == []


@pytest.mark.parametrize("address", ["", REAL[1], "topics/", "archive/"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(real, serve, page, address):
    page.goto(f"{serve(real)}/{address}")
    wanted = page.evaluate(
        """() => [...document.querySelectorAll('a[href], button, input, summary, select, audio')]
            .filter(e => e.checkVisibility({checkVisibilityCSS: true, checkOpacity: true})
                && !e.disabled && e.tabIndex >= 0 && e.getClientRects().length).length"""
    )
    reached = page.evaluate("() => { window.reached = new Set(); return 0 }")
    invisible = []
    for _ in range(wanted * 2 + 20):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
                const e = document.activeElement
                if (e === document.body) return 'end'
                window.reached.add(e)
                const style = getComputedStyle(e)
                const label = e.labels && e.labels[0] && getComputedStyle(e.labels[0])
                const shown = [style, label].filter(Boolean).some(s =>
                    s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
                    || s.boxShadow !== 'none')
                return shown || e.matches('input') ? 'shown' : e.outerHTML.slice(0, 120)
            }"""
        )
        if state == "end":
            break
        if state != "shown":
            invisible.append(state)
    reached = page.evaluate("window.reached.size")
    assert invisible == []
    assert reached >= wanted > 10
