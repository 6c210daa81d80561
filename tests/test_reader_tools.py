"""What a reader can do with a page, in Chromium: cite, listen, share, follow."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.sites import draw

RULING = "2026/06/10/ruling-0/"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tools")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADNOTE_CACHE", str(folder / "cache"))
        (folder / "digest").mkdir()
        digest = draw(folder / "digest")
        digest.build()
    return digest.site


def test_a_citation_is_copied_with_a_click_and_saved_as_a_file(site, serve, chromium):
    with chromium.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{serve(site)}/{RULING}")
        page.get_by_text("Cite", exact=True).click()
        page.locator(".hn-cite").get_by_role("button", name="Copy").first.click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("Test digest, “A headline about ruling-0”, ")
        page.get_by_text("BibTeX").first.click()
        with page.expect_download() as download:
            page.locator("[download='ruling-0.bib']").click()
        assert download.value.suggested_filename == "ruling-0.bib"
        saved = Path(download.value.path()).read_text(encoding="utf-8")
        assert saved == page.locator(".hn-cite pre").nth(1).text_content()


def test_a_citation_can_be_read_and_saved_without_scripts(site, serve, chromium):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{serve(site)}/{RULING}")
        page.get_by_text("Cite", exact=True).click()
        expect(page.locator(".hn-cite pre").first).to_contain_text("Test digest")
        expect(page.locator("[download='ruling-0-source.txt']")).to_be_visible()
        expect(page.get_by_role("button", name="Copy")).to_have_count(0)
