"""The digest of this repository in Chromium: what a reader sees and does."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import expect

from devtools.static_server import allow_interrupt

LIMIT = 600
"""Seconds after which a preview hangs: no machine is so busy that a step takes as long."""

ARTICLE = "2026/06/25/us-closes-newest-models-to-foreigners/"
PAGES = (
    "", ARTICLE, "topics/", "topics/export-controls/", "2026/06/25/", "2026/06/", "2026/",
    "archive/", "insights/", "editions/", "editions/2026-W26/", "stories/fable-5-export-order/",
    "sources/law-development/", "jurisdictions/us/", "entities/anthropic/", "about/",
    "contribute/", "404.html", "search/",
)  # fmt: skip


def test_a_reader_goes_from_home_to_an_article_its_topic_and_its_day(real, serve, page, page_log):
    base = serve(real)
    page.goto(base + "/")
    page.get_by_role("link", name=re.compile("^Washington orders Anthropic")).first.click()
    expect(page).to_have_url(f"{base}/{ARTICLE}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Washington orders Anthropic")
    expect(page.locator(".sf-summary-of")).to_contain_text("by Minh Khanh in Law & Development")
    page.get_by_role("link", name="Export controls").first.click()
    expect(page).to_have_url(f"{base}/topics/export-controls/")
    page.get_by_role("link", name="25 June 2026").first.click()
    expect(page).to_have_url(f"{base}/2026/06/25/")
    page.get_by_role("link", name=re.compile("Texas families")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Texas families")
    assert page_log.errors == []
    assert [url for url in page_log.requests if not url.startswith(base)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_screen_or_says_none(
    real, serve, chromium, page_log, scheme, width
):
    base = serve(real)
    with chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme
    ) as context:
        page = context.new_page()
        page_log.follow(page)
        for address in PAGES:
            page.goto(f"{base}/{address}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
            assert page.get_by_role("heading", level=1).count() == 1, address
            text = page.locator("#content").inner_text()
            assert not re.search(r"(?m)(^|[:,(·] )None\b(?! of)|\{\{|undefined", text), address
    assert page_log.errors == []
    assert [url for url in page_log.requests if not url.startswith((base, "data:"))] == []


def test_pages_are_readable_without_scripts(real, serve, chromium):
    base = serve(real)
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}/{ARTICLE}")
        expect(page.locator(".sf-body")).to_be_visible()
        expect(page.locator(".sf-source")).to_contain_text("No address known")


@pytest.mark.parametrize("command", ["standfirst", "mkdocs"])
def test_an_edit_shows_in_the_live_preview(digest, command):
    digest.configure(site_url="")
    port = 18000 + os.getpid() % 10000 + (command == "mkdocs")
    arguments = {
        "standfirst": ["serve", "--port", str(port)],
        "mkdocs": ["serve", "-a", f"127.0.0.1:{port}"],
    }[command]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(
        [sys.executable, "-m", command, *arguments],
        cwd=digest.folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=allow_interrupt,  # noqa: PLW1509  it takes no lock
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}/2026/06/25/other-word/"
    try:
        assert "A headline about other-word" in shown(address, "A headline about")
        digest.article("other-word", title="An edited headline", pin=True)
        assert "An edited headline" in shown(address, "An edited headline")
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=LIMIT)


def shown(address: str, wanted: str) -> str:
    """The page at an address once it holds `wanted`; what it held last, if it never does."""
    html, end = "", time.monotonic() + LIMIT
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=LIMIT) as answer:  # noqa: S310
                html = answer.read().decode()
        except OSError:
            pass
        if wanted in html:
            break
        time.sleep(0.2)
    return html
