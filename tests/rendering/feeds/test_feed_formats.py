"""Feeds in every format, as independent parsers read them."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings
from lxml import etree

from standfirst.model.settings import Settings
from standfirst.workspace.configuration.template_files import site_templates
from tests.builders import article, letter, story, topic
from tests.outputs import ROOT, SETTINGS, files
from tests.rendering.feeds.feed_parsers import ATOM, read, read_items, titles


@given(title=titles, lede=titles.map(lambda text: f"{text}, which is long enough to be a lede"))
def test_every_format_gives_back_what_was_written(title, lede):
    made = files(article("a", title=title, lede=lede, body=f"A < B & «{'ế'}» `]]>` 😀."))
    whole = read_items(made["feed.json"])[0]
    assert (whole["title"], whole["summary"]) == (title.strip(), lede)
    assert "<code>]]&gt;</code> 😀." in whole["content_html"]
    for name in ("feed.xml", "rss.xml"):
        tree = etree.fromstring(made[name])
        found = tree.findall(".//{*}entry/{*}title") or tree.findall(".//item/title")
        assert [each.text for each in found] == [whole["title"]]
        html = tree.findall(".//{*}entry/{*}content") or tree.findall(".//{*}encoded")
        assert [each.text for each in html] == [whole["content_html"]]


def test_an_entry_says_whose_it_is_and_what_it_is_of():
    made = files(
        topic("privacy"),
        article(
            "a", topics=["privacy", "courts"], contributors=["Ann", "Bo"], language="vi",
            body="[Another](b.md), [the note](#note) and ![a court](../images/court.jpg)",
            licence="CC0-1.0",
        ),
        article("b", "2026-06-24"),
        media=("images/court.jpg",),
    )  # fmt: skip
    for name in ("feed.xml", "rss.xml"):
        entry = read(made[name]).entries[0]
        assert entry.link == f"{ROOT}2026/06/25/a/"
        assert entry.tags[0].term in ("privacy", "On privacy")
        assert [link.href for link in entry.links if link.rel == "via"] == ["https://example.org/a"]
        assert entry.content[0].value.count(ROOT) >= 2
        assert 'href="../' not in entry.content[0].value
        assert entry.id.startswith("urn:uuid:")
    first = read_items(made["feed.json"])[0]
    assert first["external_url"] == "https://example.org/a"
    assert [author["name"] for author in first["authors"]] == ["Ann", "Bo"]
    assert first["tags"] == ["On privacy", "On courts"]
    assert first["language"] == "vi"
    assert f'href="{ROOT}2026/06/24/b/"' in first["content_html"]
    assert f'src="{ROOT}images/court.jpg"' in first["content_html"]


def test_every_feed_in_xml_is_valid():
    made = files(
        topic("privacy", aliases=["secrecy"]), story("appeal"), letter("2026-W26"),
        article("a", stories=["appeal"], jurisdictions=["US", "EU"], language="vi"),
        article("b", corrections=[{"date": "2026-06-28", "note": "The sum was wrong."}]),
        settings=replace(SETTINGS, feeds_without_topics=True),
    )  # fmt: skip
    seen = 0
    for path, raw in made.items():
        if path.endswith("feed.xml"):
            assert ATOM.validate(etree.fromstring(raw)), (path, ATOM.error_log)
            read(raw)
            seen += 1
        elif path.endswith("rss.xml"):
            tree = etree.fromstring(raw)
            assert tree.get("version") == "2.0"
            for name in ("title", "link", "description"):
                assert tree.findtext(f"channel/{name}"), (path, name)
            read(raw)
    assert seen == len([path for path in made if path.endswith("rss.xml")]) > 10


def test_an_empty_digest_has_valid_feeds():
    made = files()
    assert ATOM.validate(etree.fromstring(made["feed.xml"]))
    assert read(made["rss.xml"]).entries == []
    assert read_items(made["feed.json"]) == []


@settings(max_examples=10)
@given(name=titles, about=titles)
def test_what_a_topic_is_called_comes_back_from_its_feeds(name, about):
    made = files(topic("privacy", title=name, description=about), article("a", topics=["privacy"]))
    folder = "topics/privacy/"
    assert json.loads(made[f"{folder}feed.json"])["title"].startswith(f"{name} · ")
    assert read_items(made["feed.json"])[0]["tags"] == [name]
    atom, rss = (etree.fromstring(made[f"{folder}{file}"]) for file in ("feed.xml", "rss.xml"))
    assert atom.findtext("{*}subtitle") == rss.findtext("channel/description") == about
    assert atom.find("{*}entry/{*}category").get("label") == name
    assert rss.findtext("channel/item/category") == name


def test_each_format_names_itself_and_the_page_that_shows_the_same():
    made = files(topic("privacy"), article("a", topics=["privacy"]))
    folder = f"{ROOT}topics/privacy/"
    whole = json.loads(made["topics/privacy/feed.json"])
    assert (whole["feed_url"], whole["home_page_url"]) == (f"{folder}feed.json", folder)
    for file in ("feed.xml", "rss.xml"):
        links = read(made[f"topics/privacy/{file}"]).feed.links
        assert [link.href for link in links if link.rel == "self"] == [f"{folder}{file}"]
        assert folder in [link.href for link in links if link.rel == "alternate"]


def test_a_feed_was_last_changed_when_its_latest_entry_was():
    correction = {"date": "2026-06-28", "note": "The sum was wrong.", "substantive": True}
    made = files(article("new"), article("old", "2026-06-01", corrections=[correction]))
    assert read(made["feed.xml"]).feed.updated == "2026-06-28T00:00:00+00:00"
    assert read(made["rss.xml"]).feed.updated == "Sun, 28 Jun 2026 00:00:00 +0000"


def test_a_digest_without_an_address_has_feeds_that_work_where_they_lie():
    made = files(topic("privacy"), article("a", topics=["privacy"]), settings=Settings())
    assert read(made["topics/privacy/feed.xml"]).entries[0].link == "../../2026/06/25/a/"


def test_a_feed_names_the_style_that_browsers_show_it_with():
    style = site_templates() / "theme" / "assets" / "standfirst" / "feed.css"
    assert style.is_file()
    assert b'href="../../assets/standfirst/feed.css"' in files()["topics/courts/feed.xml"]
