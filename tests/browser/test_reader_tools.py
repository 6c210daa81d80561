"""What a reader can do with a page, in Chromium: cite, listen, share, follow."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

RULING = "2026/06/10/ruling-0/"


@pytest.fixture(scope="module")
def site(new_digest):
    digest = new_digest()
    digest.build()
    return digest.site


def test_a_citation_is_copied_with_a_click_and_saved_as_a_file(site, serve, chromium):
    with chromium.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(f"{serve(site)}/{RULING}")
        page.get_by_text("Cite", exact=True).click()
        page.locator(".sf-cite").get_by_role("button", name="Copy").first.click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("Test digest, “A headline about ruling-0”, ")
        page.get_by_text("BibTeX").first.click()
        with page.expect_download() as download:
            page.locator("[download='ruling-0.bib']").click()
        assert download.value.suggested_filename == "ruling-0.bib"
        saved = Path(download.value.path()).read_text(encoding="utf-8")
        assert saved == page.locator(".sf-cite pre").nth(1).text_content()


def test_a_citation_can_be_read_and_saved_without_scripts(site, serve, chromium):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{serve(site)}/{RULING}")
        page.get_by_text("Cite", exact=True).click()
        expect(page.locator(".sf-cite pre").first).to_contain_text("Test digest")
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
    marked = "[...CSS.highlights.get('sf-spoken')].map((range) => range.toString().trim())"
    assert page.evaluate(marked) == [sentence]
    assert page.evaluate("fake.heard[0].slice(1)") == ["en-GB", 1]
    for _ in range(3):
        page.evaluate("fake.finish()")
    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    assert len(heard(page)) == 5
    assert page.evaluate("CSS.highlights.has('sf-spoken')") is False


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
    expect(page.locator(".sf-listen select")).to_have_value("1.5")


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
    expect(page.locator(".sf-body")).to_be_visible()
    expect(page.locator(".sf-listen")).to_be_hidden()
    page.evaluate(f"fake.change({ENGLISH_VOICE})")
    expect(page.get_by_role("button", name="Listen")).to_be_visible()


def test_a_long_text_is_cut_where_one_would_breathe_and_nothing_is_lost(site, serve, page):
    page.goto(f"{serve(site)}/{RULING}")
    cut = "(t) => import('/assets/standfirst/listen.js').then((m) => m.cut(t, 'en'))"
    long = "One clause follows another, " * 30 + "and ends."
    for text in (long, "x" * 1000, "Short. And shorter!", ""):
        parts = page.evaluate(cut, text)
        assert "".join(parts) == text
        assert all(len(part) <= 221 for part in parts)
    assert page.evaluate(cut, long)[0].endswith(",")


SEEN = dt.datetime(2026, 7, 1, 9, 0, tzinfo=dt.UTC)
REMEMBER = "Show what is new on my next visit"


def with_news(page, site, **changed):
    """Let the file of news hold what it held, with some items changed or added by their ids."""
    file = json.loads((site / "since.json").read_text(encoding="utf-8"))
    by_id = {it["id"]: it for it in file["items"]}
    for name, facts in changed.items():
        new = {"id": name, "title": f"News of {name}", "address": f"2026/07/02/{name}/",
               "date": "2026-07-02", "topics": ["courts"], "stories": []}  # fmt: skip
        by_id[name] = {**by_id.get(name, new), **facts}
    body = json.dumps({**file, "items": list(by_id.values())})
    page.route("**/since.json", lambda route: route.fulfill(body=body))


@pytest.fixture
def reader(site, serve, page):
    """A reader on the home page, at a time of the test's choice."""
    page.clock.set_fixed_time(SEEN)
    page.goto(serve(site) + "/")
    return page


def later(page, **time):
    page.clock.set_fixed_time(SEEN + dt.timedelta(**time))
    page.reload()


def test_nothing_is_kept_or_fetched_before_the_reader_asks(reader, page_log):
    expect(reader.get_by_role("button", name=REMEMBER)).to_be_visible()
    assert reader.evaluate("localStorage.length") == 0
    assert not any("since.json" in url for url in page_log.requests)


def test_a_later_visit_shows_what_is_new_and_corrected_with_what_is_followed_first(reader, site):
    reader.get_by_role("button", name=REMEMBER).click()
    expect(reader.locator(".sf-since summary")).to_have_text("New since July 1: 0")
    home = reader.url
    reader.goto(f"{home}topics/privacy/")
    reader.get_by_role("button", name="Follow on this device").click()
    expect(reader.locator(".sf-follow button")).to_have_attribute("aria-pressed", "true")
    reader.goto(home)
    with_news(reader, site, fresh={}, secret={"topics": ["courts", "privacy"]},
              **{"ruling-0": {"corrected": "2026-07-02"}})  # fmt: skip
    later(reader, days=2)
    summary = reader.locator(".sf-since summary")
    expect(summary).to_have_text("New since July 1: 2 · corrected: 1")
    summary.click()
    expect(reader.locator(".sf-since li")).to_have_text(
        ["News of secret followed", "News of fresh", "A headline about ruling-0 corrected"]
    )
    later(reader, days=2, minutes=10)
    expect(summary).to_have_text("New since July 1: 2 · corrected: 1")
    summary.click()
    reader.get_by_role("button", name="I have seen these").click()
    expect(summary).to_have_text("New since July 3: 0")


def test_forgetting_leaves_nothing_behind(reader):
    reader.get_by_role("button", name=REMEMBER).click()
    reader.locator(".sf-since summary").click()
    assert reader.evaluate("localStorage.length") == 1
    reader.get_by_role("button", name="Forget everything").click()
    expect(reader.get_by_role("button", name=REMEMBER)).to_be_visible()
    assert reader.evaluate("localStorage.length") == 0


def test_a_spoilt_memory_and_a_missing_file_do_no_harm(reader, page_log):
    reader.evaluate("localStorage.setItem('standfirst.since /', '{not JSON')")
    reader.reload()
    expect(reader.get_by_role("button", name=REMEMBER)).to_be_visible()
    reader.route("**/since.json", lambda route: route.abort())
    reader.get_by_role("button", name=REMEMBER).click()
    expect(reader.get_by_role("button", name=REMEMBER)).to_be_visible()
    assert [error for error in page_log.errors if "Failed to load" not in error] == []


def test_what_comes_into_the_file_from_further_back_is_not_new(reader):
    compare = """(items, base) => import('/assets/standfirst/since.js').then((m) => {
      const { added, corrected } = m.compare(items, base);
      return [added.map((it) => it.id), corrected.map((it) => it.id)];
    })"""
    items = [
        {"id": "new", "date": "2026-06-25"},
        {"id": "old", "date": "2020-01-01"},
        {"id": "old-corrected", "date": "2020-01-01", "corrected": "2026-06-26"},
        {"id": "known", "date": "2026-06-01"},
    ]
    base = {"seen": {"known": ""}, "eldest": "2026-05-01"}
    assert reader.evaluate(f"([a, b]) => ({compare})(a, b)", [items, base]) == [
        ["new"],
        ["old-corrected"],
    ]


def test_without_scripts_nothing_is_said_of_what_is_new(site, serve, chromium):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        base = serve(site)
        page.goto(base + "/")
        expect(page.locator(".sf-since")).to_have_text("")
        page.goto(base + "/topics/courts/")
        expect(page.get_by_role("button", name="Follow on this device")).to_have_count(0)


def test_a_page_is_shared_by_its_link_and_by_the_way_of_the_device(site, serve, chromium):
    with chromium.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
        address = f"{serve(site)}/{RULING}"
        page.goto(f"{address}#related")
        page.get_by_role("button", name="Copy the link").click()
        assert page.evaluate("navigator.clipboard.readText()") == address
        page.get_by_role("button", name="Share").click()
        assert page.evaluate("shared") == {"title": "A headline about ruling-0", "url": address}
        expect(page.get_by_role("link", name="Report an error")).to_be_visible()


def test_a_page_has_a_permanent_link_without_scripts(site, serve, chromium):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        address = f"{serve(site)}/{RULING}"
        page.goto(address)
        page.get_by_role("link", name="Permanent link").click()
        expect(page).to_have_url(address)
