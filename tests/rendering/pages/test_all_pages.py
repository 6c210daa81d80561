"""From a site to HTML: every page, with whatever a title may hold."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from jinja2 import DictLoader, FileSystemLoader, UndefinedError

from standfirst.arranging.arrange import arrange
from standfirst.model.dates import PartialDate
from standfirst.model.settings import Settings
from standfirst.model.urls import ROOT
from standfirst.rendering.environment import environment
from standfirst.rendering.i18n import date_names, display_names
from standfirst.rendering.i18n.catalogue import ENGLISH
from standfirst.rendering.pages.all_pages import pages
from standfirst.rendering.renderer import Renderer
from tests.builders import NOW, article, content, letter, publisher, story, topic

TEMPLATES = Path(__file__).parents[3] / "site_templates" / "pages"
TRICKY = "Why <b>&\"'{{ 7*7 }}{% raw %} 😀 ]]> matters"
SETTINGS = Settings(site_name="Digest", per_page=2, edit_base="https://example.org/edit/")


class Text(HTMLParser):
    """The text that a browser would show, but for that in `pre`, and the tags in order."""

    def __init__(self, html):
        super().__init__()
        self.text, self.tags, self.hrefs, self.in_code = "", [], [], False
        self.feed(html)

    def handle_data(self, data):
        self.text += "" if self.in_code else data

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.in_code = tag == "pre"
        self.hrefs += [value for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag):
        self.in_code = False


def rendered(*items, settings=SETTINGS):
    """Every page of a site made of these, by address."""
    site = arrange(content(*items), settings, NOW)
    env = environment(FileSystemLoader(TEMPLATES), settings)
    renderer = Renderer(site, settings, env)
    return {page.address: renderer.content(page) for page in pages(site, settings, NOW)}


@pytest.fixture(scope="module")
def everything():
    """A site in which every field of every kind is set, most of them to the tricky text."""
    full: dict[str, Any] = {
        "title": TRICKY,
        "lede": f"{TRICKY} to everyone who reads it",
        "kind": "ruling",
        "source": [
            {"publisher": TRICKY, "url": "https://example.org/full", "title": TRICKY,
             "authors": [TRICKY], "published": "2026-06-24T09:30:00-05:00", "language": "vi",
             "access": "paywall", "role": "primary", "archive": "https://archive.example.org/1"},
            {"publisher": "Other", "url_note": TRICKY},
        ],
        "jurisdictions": ["US", "EU", "ICC", "US-TX"],
        "entities": [TRICKY],
        "stories": ["appeal"],
        "ahead": [{"date": "2026-08-01", "what": TRICKY}],
        "image": {"file": "images/x.png", "alt": TRICKY, "credit": TRICKY, "licence": "CC0-1.0"},
        "audio": {"file": "audio/x.mp3", "seconds": 60, "voice": "synthetic"},
        "language": "ar",
        "corrections": [{"date": "2026-06-26", "note": TRICKY}],
        "contributors": [TRICKY],
        "ai_use": "assisted",
        "disclosure": TRICKY,
        "pin": True,
    }  # fmt: skip
    return rendered(
        topic("privacy", title=TRICKY, description=TRICKY, parent="courts"),
        story("appeal", title=TRICKY, summary=TRICKY),
        letter("2026-W26", title=TRICKY, lead=["full"]),
        publisher(TRICKY, url="https://example.org/", country="GB", language="en"),
        article("full", topics=["privacy", "courts"], **full),
        article("plain", "2026-06-24", related=["full"]),
        article("gone", "2026-06-23", title=TRICKY,
                withdrawn={"date": "2026-06-25", "reason": TRICKY}),
        *(article(f"a{i}", f"2026-05-{i + 1:02}") for i in range(5)),
    )  # fmt: skip


def test_every_kind_of_page_is_made_once_at_an_address_of_its_own(everything):
    site = arrange(content(article("a"), article("b")), SETTINGS, NOW)
    made = [page.address for page in pages(site, SETTINGS, NOW)]
    assert len(made) == len(set(made))
    wanted = """2026/06/25/full/ topics/ topics/privacy/ topics/courts/page/2/ archive/ 2026/
        2026/06/ 2026/06/25/ editions/2026-W26/ stories/appeal/ sources/other/
        jurisdictions/us-tx/"""
    assert {"", *wanted.split()} <= everything.keys()


def test_a_tricky_text_is_shown_as_it_was_written_wherever_it_stands(everything):
    shown = 0
    for address, html in everything.items():
        page = Text(html)
        assert "b" not in page.tags, address
        assert "{{ 49" not in page.text
        for part in re.findall(r"Why.{0,60}", page.text):
            assert part.startswith(TRICKY), (address, part)
            shown += 1
    assert shown > 40


def test_an_articles_page_shows_everything_that_its_front_matter_holds(everything):
    text = Text(everything["2026/06/25/full/"]).text
    for wanted in (
        "Ruling", "June 24, 2026, 9:30", "UTC−05:00", "Vietnamese", "behind a paywall",
        "primary source", "archived copy", "No address known", "European Union",
        "International Criminal Court", "Texas (United States)", "CC0-1.0", "synthetic voice",
        "Arabic", "Corrected", "assisted", "Disclosure", "CC-BY-4.0", "Edit this summary",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert 'dir="rtl"' in everything["2026/06/25/full/"]


def test_what_is_missing_is_left_out():
    html = rendered(article("lonely"))["2026/06/25/lonely/"]
    page = Text(html)
    assert not {"audio", "img", "figure"} & set(page.tags)
    for absent in ("None", "Corrected", "Disclosure", "Dates ahead", "In other languages", "Story"):
        assert absent not in page.text, absent
    assert "" not in page.hrefs


def test_a_withdrawn_article_shows_its_notice_and_none_of_its_text(everything):
    text = Text(everything["2026/06/23/gone/"]).text
    assert "Withdrawn on June 25, 2026" in text
    assert "Some words" not in text


def test_each_page_has_one_first_level_heading_and_skips_no_level(everything):
    for address, html in everything.items():
        levels = [int(tag[1]) for tag in Text(html).tags if re.fullmatch(r"h[1-6]", tag)]
        assert levels.count(1) == 1, address
        steps = [after - before for before, after in pairwise(levels)]
        assert all(step <= 1 for step in steps), (address, levels)


def test_addresses_of_the_site_stand_behind_the_mark_of_its_root(everything):
    for html in everything.values():
        for href in Text(html).hrefs:
            assert href.startswith((ROOT, "https://", "#", "data:")), href


def test_an_empty_digest_has_a_home_page():
    assert "Nothing is published yet" in rendered()[""]


def test_a_list_runs_over_as_many_pages_as_it_needs():
    made = rendered(*(article(f"a{i}") for i in range(5)))
    numbers = [address for address in made if address.startswith("topics/courts/")]
    assert numbers == ["topics/courts/", "topics/courts/page/2/", "topics/courts/page/3/"]
    assert made["topics/courts/page/3/"].count("sf-entry__title") == 1


@pytest.mark.parametrize("name", ["page.html.j2", "page.html", "page.txt", "page"])
def test_autoescape_is_on_whatever_a_template_is_called(name):
    env = environment(DictLoader({name: "{{ value }}{{ _('a & b') }}"}), SETTINGS)
    assert env.get_template(name).render(value="<b>") == "&lt;b&gt;a &amp; b"


def test_an_undefined_name_is_an_error():
    env = environment(DictLoader({"x": "{{ nothing }}"}), SETTINGS)
    with pytest.raises(UndefinedError):
        env.get_template("x").render()


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ("2026", "2026"),
        ("2026-06", "June 2026"),
        ("2026-06-25", "25 June 2026"),
        ("2026-06-25T12:13", "25 June 2026, 12:13"),
        ("2026-06-25T12:13Z", "25 June 2026, 12:13 UTC"),
        ("2026-06-25T12:13:00+05:30", "25 June 2026, 12:13 UTC+05:30"),
    ],
)
def test_a_date_is_shown_exactly_as_far_as_it_is_known(known, shown):
    assert date_names.partial(PartialDate.parse(known), Locale.parse("en_GB")) == shown


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-02-30", "26", "2026-1-3", "yesterday", "2026-06-25T25:00"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"write YYYY|must be in|out of range"):
        PartialDate.parse(text)


def test_names_of_places_and_languages():
    english = Locale.parse("en")
    assert display_names.territory("EU", english, ENGLISH) == "European Union"
    assert display_names.territory("COE", english, ENGLISH) == "Council of Europe"
    assert display_names.territory("US-TX", english, ENGLISH) == "Texas (United States)"
    assert display_names.language("vi", english) == "Vietnamese"
    assert display_names.direction("ar") == "rtl"
    assert display_names.direction("en") == "ltr"
