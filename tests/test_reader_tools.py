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


# A synthesiser that remembers what it is told and speaks when the test says so.
FAKE_VOICES = """
  const heard = [], listeners = [];
  let current = null;
  window.fake = {
    heard,
    voices: VOICES,
    finish() { const it = current; current = null; it.onend(); },
    change(voices) { this.voices = voices; listeners.forEach((f) => f()); },
  };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => window.fake.voices,
    speak(it) { current = it; heard.push([it.text, it.lang, it.rate]); },
    cancel() { const it = current; current = null; it?.onerror?.({ error: "interrupted" }); },
    addEventListener: (_, f) => listeners.push(f),
  } });
"""
ENGLISH_VOICE = '[{ lang: "en-GB", localService: true, default: true }]'


def with_voices(page, voices=ENGLISH_VOICE):
    page.add_init_script(f"{{{FAKE_VOICES.replace('VOICES', voices)}}}")


def heard(page):
    return [text for text, _, _ in page.evaluate("fake.heard")]


def test_a_summary_is_read_sentence_by_sentence_and_the_spoken_one_is_marked(site, serve, page):
    with_voices(page)
    page.goto(f"{serve(site)}/{RULING}")
    page.get_by_role("button", name="Listen").click()
    assert heard(page) == ["A headline about ruling-0"]
    page.evaluate("fake.finish()")
    page.evaluate("fake.finish()")
    sentence = "The court heard both sides and gave its reasons in plain words."
    assert heard(page)[1:] == [sentence, sentence]
    marked = "[...CSS.highlights.get('hn-spoken')].map((range) => range.toString().trim())"
    assert page.evaluate(marked) == [sentence]
    assert page.evaluate("fake.heard[0].slice(1)") == ["en-GB", 1]
    for _ in range(3):
        page.evaluate("fake.finish()")
    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    assert len(heard(page)) == 5
    assert page.evaluate("CSS.highlights.has('hn-spoken')") is False


def test_reading_can_be_paused_continued_sped_up_and_stopped(site, serve, page):
    with_voices(page)
    page.goto(f"{serve(site)}/{RULING}")
    page.get_by_role("button", name="Listen").click()
    page.evaluate("fake.finish()")
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="Continue").click()
    assert heard(page)[1] == heard(page)[2]
    page.get_by_label("Speed").select_option("1.5")
    assert page.evaluate("fake.heard.at(-1)") == [heard(page)[1], "en-GB", 1.5]
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()
    page.reload()
    expect(page.locator(".hn-listen select")).to_have_value("1.5")


@pytest.mark.parametrize(
    "voices",
    ["[]", '[{ lang: "de-DE", localService: true }]', '[{ lang: "en-GB", localService: false }]'],
    ids=["none", "another language", "one that sends the text away"],
)
def test_without_a_voice_of_the_device_for_the_language_there_is_no_button(
    site, serve, page, voices
):
    with_voices(page, voices)
    page.goto(f"{serve(site)}/{RULING}")
    expect(page.locator(".hn-body")).to_be_visible()
    expect(page.locator(".hn-listen")).to_be_hidden()
    page.evaluate(f"fake.change({ENGLISH_VOICE})")
    expect(page.get_by_role("button", name="Listen")).to_be_visible()


def test_a_long_text_is_cut_where_one_would_breathe_and_nothing_is_lost(site, serve, page):
    page.goto(f"{serve(site)}/{RULING}")
    cut = "(t) => import('/assets/headnote/listen.js').then((m) => m.cut(t, 'en'))"
    long = "One clause follows another, " * 30 + "and ends."
    for text in (long, "x" * 1000, "Short. And shorter!", ""):
        parts = page.evaluate(cut, text)
        assert "".join(parts) == text
        assert all(len(part) <= 221 for part in parts)
    assert page.evaluate(cut, long)[0].endswith(",")
