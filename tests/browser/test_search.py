"""The search in Chromium: its dialog, its page, and what they find."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from devtools.benchmarks.preview import open_preview, previewed
from standfirst.building import search_shards
from standfirst.rendering.search.shards import shards
from standfirst.rendering.search.tokenizer import fold, tokenize

TEXTS = (
    "Công lý và pháp luật: Điều 5", "Größe straße ŒUVRE Łódź", "L’accord GPT-5.6, don't_stop",
    "EUの個人情報保護法", "ΔΊΚΗΣ δίκης", "한국 법원", "عَرَبِيّ قانون", "ศาลรัฐธรรมนูญ", "İstanbul ışık",
    "ﬁnal ½ ① Ⅷ", "हिन्दी न्यायालय", "𠮷野家と法", "",
)  # fmt: skip


@pytest.fixture(scope="module")
def digest(new_digest):
    """A digest in two shards of articles, besides that of topics and stories."""
    digest = new_digest()
    for number in range(30):
        digest.article(
            f"old-{number}", f"2020-{1 + number % 12:02}-03", title=f"Tariffs of week {number}",
            topics=["courts"], kind="ruling" if number % 3 else "news",
        )  # fmt: skip
    digest.article(
        "semiconductors", "2026-06-20", title="New limits on semiconductors",
        lede="The ministry limits which semiconductors may leave the country.",
    )  # fmt: skip
    digest.article(
        "vietnam", "2026-06-21", title="Pháp luật mới về công lý và Điều tra", language="vi",
        source={"publisher": "Công Lý", "url": "https://example.org/vn"},
    )  # fmt: skip
    digest.article("japan", "2026-06-22", title="個人情報保護法の改正について", language="ja")
    digest.article(
        "germany", "2026-06-23", title="Gericht zu neuen Gesetzen", language="de",
        body="Das Gericht prüft die Gesetze der Länder und hört beide Seiten. " * 5,
    )  # fmt: skip
    digest.article("quoted", "2026-06-24", body="A rule of law is not a law of rules. " * 6)
    digest.article("unquoted", "2026-06-24", body="They rule, and a law stands aside of it. " * 6)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_shards, "shards", lambda items: shards(items, 12))
        digest.build()
    return digest


@pytest.fixture
def base(digest, serve):
    return serve(digest.site)


@pytest.fixture
def ask(base, page):
    """Type into the dialog, from the home page; answers with the titles found."""
    page.goto(f"{base}/")

    def ask(text):
        if not page.locator("dialog[open]").count():
            page.keyboard.press("/")
        page.get_by_role("dialog").get_by_role("searchbox").fill(text)
        expect(page.locator("dialog [role=status]")).to_contain_text(re.compile("Results|No|These"))
        page.wait_for_load_state("networkidle")
        return page.locator("dialog .sf-result__title").all_inner_texts()

    return ask


def test_the_browser_cuts_and_folds_words_as_the_index_does(base, page):
    page.goto(f"{base}/")
    script = """async (texts) => {
      const { cut } = await import("./assets/standfirst/search/words.js");
      return texts.map(cut);
    }"""
    ours = [[form for word in tokenize(text) if (form := fold(word))] for text in TEXTS]
    assert page.evaluate(script, list(TEXTS)) == ours


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("semiconductors", "New limits on semiconductors"),
        ("semicond", "New limits on semiconductors"),
        ("SEMICONDUCTOR limit", "New limits on semiconductors"),
        ("semicondcutors", "New limits on semiconductors"),
        ("semiconduktor limts", "New limits on semiconductors"),
        ("phap luat", "Pháp luật mới về công lý và Điều tra"),
        ("Cong ly", "Pháp luật mới về công lý và Điều tra"),
        ("dieu tra", "Pháp luật mới về công lý và Điều tra"),
        ("個人情報", "個人情報保護法の改正について"),
        ("改", "個人情報保護法の改正について"),
        ("Gesetz", "Gericht zu neuen Gesetzen"),
        ("laender", "Gericht zu neuen Gesetzen"),
        ("privacy", "On privacy"),
        ("Appeal", "On appeal"),
    ],
)
def test_words_are_found_as_people_type_them(ask, typed, title):
    assert ask(typed)[0] == title


def test_quotes_find_words_that_follow_each_other(ask):
    assert ask('"rule of law"') == ["A headline about quoted"]
    assert len(ask("rule of law")) == 2


def test_the_older_years_join_where_the_newest_have_little(ask, page):
    assert ask("week 7")[0] == "Tariffs of week 7"


def test_the_dialog_keeps_and_returns_the_focus(base, page, page_log):
    page.goto(f"{base}/2026/06/10/ruling-0/")
    page.locator(".sf-path a, .sf-topic").first.focus()
    page.evaluate("globalThis.was = document.activeElement")
    page.keyboard.press("s")
    box = page.get_by_role("dialog").get_by_role("searchbox")
    expect(box).to_be_focused()
    page.keyboard.type("headline")
    expect(page.get_by_role("status")).to_contain_text("Results: 8")
    page.keyboard.press("ArrowDown")
    expect(page.locator("dialog .sf-result a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    for _ in range(12):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name=re.compile("All results"))).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    assert page.evaluate("document.activeElement === globalThis.was")
    assert page_log.errors == []
    assert [url for url in page_log.requests if not url.startswith((base, "data:"))] == []


def test_escape_closes_the_dialog_and_keeps_what_was_typed(ask, page):
    ask("tariffs")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_have_value("tariffs")
    expect(page.locator("dialog .sf-result").first).to_be_visible()


@pytest.mark.parametrize("key", ["/", "s", "f", "Control+k", "Meta+k"])
def test_each_of_the_keys_opens_the_dialog(base, page, key):
    page.goto(f"{base}/")
    page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_have_value("")


def test_keys_are_left_alone_where_one_types(base, page):
    page.goto(f"{base}/search/")
    page.get_by_role("searchbox").fill("a")
    page.keyboard.press("s")
    expect(page.get_by_role("searchbox")).to_have_value("as")
    expect(page.get_by_role("dialog")).not_to_be_visible()


def test_words_found_are_marked_and_nothing_typed_is_markup(ask, page):
    ask("semiconductor")
    marks = page.locator("dialog .sf-result mark").all_inner_texts()
    assert marks == ["semiconductors", "semiconductors"]
    ask("<img src=x onerror=alert(1)>")
    assert page.locator("dialog img").count() == 0


def test_enter_leads_to_all_results_and_back(ask, page):
    ask("tariffs")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=tariffs$"))
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 30")
    expect(page.locator(".sf-result")).to_have_count(20)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".sf-result")).to_have_count(30)


def counts(page: Page, facet: str) -> dict[str, str]:
    rows = page.locator(f"[data-facet={facet}] label").all_inner_texts()
    return dict(re.split(r"\s*\n\s*", row.strip()) for row in rows)


def test_facets_narrow_down_and_their_state_is_in_the_address(base, page):
    page.goto(f"{base}/search/?q=tariffs")
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 30")
    assert counts(page, "kind") == {"Ruling": "20", "News": "10"}
    page.get_by_label(re.compile("^Ruling")).check()
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 20")
    expect(page).to_have_url(re.compile(r"\?q=tariffs&kind=ruling$"))
    assert counts(page, "kind") == {"Ruling": "20", "News": "10"}
    page.get_by_label("Newest first").check()
    expect(page).to_have_url(re.compile("order=newest$"))
    expect(page.locator(".sf-result time").first).to_have_text("December 3, 2020")
    page.go_back()
    page.go_back()
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 30")
    expect(page.get_by_label(re.compile("^Ruling"))).not_to_be_checked()


def test_a_search_with_facets_only_is_browsing(base, page):
    page.goto(f"{base}/search/")
    expect(page.locator(".sf-search__covers")).to_have_text("Counted over everything.")
    assert counts(page, "year") == {"2026": "12", "2020": "30"}
    page.get_by_label(re.compile("^2026")).check()
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 12")
    dates = [t.get_attribute("datetime") for t in page.locator(".sf-result time").all()]
    assert dates == sorted(dates, reverse=True)
    page.get_by_role("button", name="Remove: 2026").click()
    expect(page.locator(".sf-result")).to_have_count(0)


def test_a_shared_address_shows_what_was_shared(base, page):
    page.goto(f"{base}/search/?q=court&topic=privacy&kind=news&order=newest")
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 2")
    expect(page.get_by_role("button", name="Remove: On privacy")).to_be_visible()
    expect(page.get_by_label("Newest first")).to_be_checked()


def test_counts_say_what_they_cover_until_all_was_searched(base, page):
    page.add_init_script("globalThis.most = 2")
    source = (
        Path(search_shards.__file__).parents[3]
        / "site_templates/theme/assets/standfirst/search/page.js"
    )
    script = source.read_text(encoding="utf-8").replace("MOST = 8", "MOST = 2")
    page.route("**/search/page.js", lambda route: route.fulfill(
        body=script, content_type="text/javascript"))  # fmt: skip
    page.goto(f"{base}/search/?q=headline")
    expect(page.locator(".sf-search__coverage")).to_contain_text("Searched back to 2026: 15 of 45")
    expect(page.locator(".sf-search__covers")).to_contain_text("newest 15 of 45")
    page.get_by_role("button", name="Search all of them").click()
    expect(page.locator(".sf-search__covers")).to_have_text("Counted over everything.")
    expect(page.locator(".sf-search__coverage")).not_to_be_visible()


def test_the_page_offers_other_ways_without_scripts(base, chromium):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}/")
        page.get_by_role("link", name="Search").click()
        assert "needs scripts" in page.locator("noscript").evaluate("e => e.innerText")
        expect(page.get_by_role("link", name="All topics")).to_be_visible()
        expect(page.get_by_role("link", name="The archive by date")).to_be_visible()
        expect(page.get_by_role("searchbox")).not_to_be_visible()


def test_the_search_works_under_a_path_and_from_the_page_of_errors(digest, tmp_path, serve, page):
    shutil.copytree(digest.site, tmp_path / "digest")
    base = f"{serve(tmp_path)}/digest"
    page.goto(f"{base}/2026/06/20/semiconductors/")
    page.get_by_role("link", name="Search").click()
    page.keyboard.type("tariffs")
    link = page.locator("dialog .sf-result a").first
    expect(link).to_have_attribute("href", re.compile(rf"^{base}/2020/\d\d/03/old-\d+/$"))
    link.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tariffs of week")
    page.goto(f"{base}/404.html")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_search_works_with_instant_navigation(digest, serve, page, tmp_path):
    port = re.search(r":(\d+)$", base := serve(tmp_path / "site"))
    digest.configure(
        site_url=f"http://127.0.0.1:{port[1] if port else ''}/",
        theme={"name": "material", "features": ["navigation.instant"]},
    )
    digest.build(site=tmp_path / "site")
    with page.expect_response("**/sitemap.xml"):  # only then does Material know its own pages
        page.goto(f"{base}/")
    page.wait_for_load_state("networkidle")
    page.evaluate("globalThis.stayed = true")
    page.locator("#content").get_by_role("link", name=re.compile("^A headline")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("A headline")
    assert page.evaluate("globalThis.stayed")
    page.keyboard.press("/")
    page.keyboard.type("semiconductors")
    page.locator("dialog .sf-result a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("New limits on semiconductors")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("tariffs")
    page.keyboard.press("Enter")
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 30")
    page.locator(".sf-result a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tariffs of week")
    page.go_back()
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 30")


def test_what_is_typed_and_entered_before_the_dialog_is_there_is_not_lost(base, page):
    """On a slow network the dialog comes late: here after the keys."""
    held: list[Route] = []

    def hold(route: Route) -> None:  # the browser's driver marks its handlers, so no method will do
        held.append(route)

    page.route("**/search/dialog.js", hold)
    page.goto(f"{base}/")
    page.keyboard.press("/")
    page.keyboard.type("tariffs")
    page.keyboard.press("Enter")
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()
    page.wait_for_url("**/search/?q=tariffs")
    expect(page.locator(".sf-search__status")).to_contain_text("Results: 30")


def test_the_search_needs_nothing_but_its_own_files(base, page, page_log):
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"

    def guard(route):
        answer = route.fetch()
        html = re.sub(
            r"(?s)<script>.*?</script>|<script id=.__config.*?</script>", "", answer.text()
        )
        html = html.replace(
            "<head>", f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">'
        )
        route.fulfill(response=answer, body=html)

    page.route(re.compile(r"/search/(\?.*)?$"), guard)
    page.goto(f"{base}/search/?q=semiconductors")
    expect(page.locator(".sf-result")).to_have_count(1)
    assert [error for error in page_log.errors if "/search" in error] == []


def test_a_page_that_nobody_searches_on_loads_one_small_script(base, page, page_log):
    page.goto(f"{base}/")
    page.wait_for_load_state("networkidle")
    ours = [url for url in page_log.requests if "search" in url]
    assert ours == [f"{base}/assets/standfirst/search.js"]


def test_a_preview_finds_the_words_of_an_edit(new_digest, page):
    digest = new_digest()
    article = digest.article("edited")
    with previewed(digest.folder) as host:
        root = f"{host}digest/"
        open_preview(page, f"{root}search/?q=zeppelins")
        expect(page.get_by_role("status").first).to_contain_text("Nothing")
        text = article.read_text(encoding="utf-8")
        article.write_text(f"{text}\nIt forbids zeppelins.\n", encoding="utf-8")
        expect(page.locator(".sf-result")).to_have_count(1)


@pytest.mark.slow
@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_violation_in_the_search(tool, base, chromium, width, palette):
    axe = tool("axe-core/axe.min.js").read_text(encoding="utf-8")
    with chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=palette
    ) as context:
        page = context.new_page()
        for is_dialog in (False, True):
            page.goto(f"{base}/search/?q=tariffs&kind=ruling")
            expect(page.locator(".sf-result")).to_have_count(20)
            page.locator("details").evaluate("part => part.open = true")
            if is_dialog:
                page.keyboard.press("Control+k")
                page.keyboard.type("semicondcutor")
                expect(page.locator("dialog .sf-result")).to_have_count(1)
            page.evaluate(axe)
            found = page.evaluate("axe.run({rules: {'target-size': {enabled: true}}})")
            assert [
                (fault["id"], fault["nodes"][0]["target"]) for fault in found["violations"]
            ] == []
