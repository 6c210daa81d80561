"""Pages arrive light and whole, and can be read without scripts and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.quality.test_accessibility import REAL

ARTICLE = REAL[1]
MOST_BYTES = 100_000


def test_a_first_visit_is_light_and_nothing_moves(real, serve, chromium):
    base = serve(real)
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        sizes: list[float] = []
        session.on(
            "Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"])
        )
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{base}/{ARTICLE}", wait_until="networkidle")
        moved = page.evaluate(
            """() => new Promise(done => {
                let sum = 0
                new PerformanceObserver(list => {
                    for (const entry of list.getEntries()) sum += entry.value
                }).observe({type: 'layout-shift', buffered: true})
                setTimeout(() => done(sum), 300)
            })"""
        )
    assert [url for url in asked if not url.startswith((base, "data:"))] == []
    assert len(sizes) > 3
    assert sum(sizes) <= MOST_BYTES, [f"{url}" for url in asked]
    assert moved == 0


@pytest.mark.parametrize("address", REAL)
def test_a_page_is_whole_without_scripts(real, serve, chromium, address):
    base = serve(real)
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}/{address}")
        expect(page.locator("h1")).to_have_count(1)
        text = page.locator("#content").inner_text()
        assert len(text.split()) > 6
        box = page.locator("#content").bounding_box()
        assert box is not None
        assert box["width"] > 300


def test_an_article_prints_without_what_is_around_it(real, serve, page):
    page.goto(f"{serve(real)}/{ARTICLE}")
    page.emulate_media(media="print")
    for chrome in (".md-header", ".md-tabs", ".md-footer", ".sf-related", ".sf-neighbours",
                   ".sf-share", ".sf-cite"):  # fmt: skip
        for part in page.locator(chrome).all():
            expect(part).to_be_hidden()
    expect(page.locator(".sf-body")).to_be_visible()
    expect(page.locator(".sf-source").first).to_be_visible()
