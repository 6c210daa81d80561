"""Feeds, as independent parsers read them."""

from __future__ import annotations

import json
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from standfirst.model.settings import Settings
from standfirst.workspace.configuration.template_files import site_templates
from tests.builders import article, letter, story, topic
from tests.outputs import ROOT, SETTINGS, files

ATOM = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
FORMATS = ("feed.xml", "rss.xml", "feed.json")

titles = st.text(
    st.one_of(
        st.characters(
            min_codepoint=33,
            max_codepoint=0x24F,
            exclude_categories=["Cc", "Cf"],
            exclude_characters="`*",
        ),
        st.sampled_from(" &<>\"'ếđ😀👩‍⚖️שלוםقانون法"),
    ),
    min_size=4,
    max_size=60,
).map(lambda text: f"On ]]>&amp; {text.strip()} in court")


def read(raw):
    feed = feedparser.parse(raw)
    assert not feed.bozo, feed.bozo_exception
    return feed


@given(title=titles, lede=titles.map(lambda text: f"{text}, which is long enough to be a lede"))
def test_every_format_gives_back_what_was_written(title, lede):
    made = files(article("a", title=title, lede=lede, body=f"A < B & «{'ế'}» `]]>` 😀."))
    whole = json.loads(made["feed.json"])["items"][0]
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
    first = json.loads(made["feed.json"])["items"][0]
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
    assert seen == len([path for path in made if path.endswith("rss.xml")]) > 15


def test_there_is_a_feed_for_everything_one_may_follow():
    made = files(
        topic("privacy", aliases=["secrecy"]),
        story("appeal"),
        article("a", stories=["appeal"], jurisdictions=["US"], topics=["privacy"]),
        article("b", language="vi"),
    )
    for folder in (
        "", "topics/privacy/", "topics/secrecy/", "topics/courts/", "stories/appeal/",
        "sources/gazette/", "jurisdictions/us/", "languages/en/", "languages/vi/", "editions/",
        "editions/2026-W26/", "corrections/", "feeds/without/privacy/", "feeds/without/secrecy/",
    ):  # fmt: skip
        assert {f"{folder}{name}" for name in FORMATS} <= made.keys(), folder
    assert made["topics/secrecy/feed.xml"] == made["topics/privacy/feed.xml"]
    without = json.loads(made["feeds/without/privacy/feed.json"])
    assert [item["url"] for item in without["items"]] == [f"{ROOT}2026/06/25/b/"]
    assert [e.link for e in read(made["languages/vi/feed.xml"]).entries] == [f"{ROOT}2026/06/25/b/"]


def test_ids_outlive_titles_and_dates_and_addresses_of_the_site():
    def ids(settings=SETTINGS, **meta):
        made = files(article("a", **meta), settings=settings)
        return [item["id"] for item in json.loads(made["feed.json"])["items"]]

    before = ids()
    assert ids(title="Another headline altogether") == ids(date="2026-06-24") == before
    moved = Settings(site_url="https://example.net/", feed_id=SETTINGS.site_url)
    assert ids(moved) == before
    assert ids(Settings(site_url="https://example.net/")) != before


@pytest.mark.parametrize(("substantive", "day"), [(True, "2026-06-28"), (False, "2026-06-25")])
def test_only_a_substantive_correction_makes_an_entry_new(substantive, day):
    correction = {"date": "2026-06-28", "note": "The sum was wrong.", "substantive": substantive}
    made = files(article("a", corrections=[correction]))
    assert read(made["feed.xml"]).entries[0].updated == f"{day}T00:00:00+00:00"
    assert json.loads(made["feed.json"])["items"][0]["date_modified"][:10] == day


def test_a_correction_is_an_entry_of_its_own():
    corrections = [
        {"date": "2026-06-28", "note": "The sum was wrong."},
        {"date": "2026-06-29", "note": "The name was wrong.", "substantive": True},
    ]
    made = files(article("a", title="A fine was set", corrections=corrections), article("b"))
    entries = read(made["corrections/feed.xml"]).entries
    assert [entry.summary for entry in entries] == ["The name was wrong.", "The sum was wrong."]
    assert entries[0].title == "Correction: A fine was set"
    assert len({entry.id for entry in entries}) == 2


def test_what_was_withdrawn_is_in_no_feed():
    gone = {"date": "2026-06-28", "reason": "It was never decided."}
    made = files(article("a", withdrawn=gone, title="A ruling that never was"), article("b"))
    assert not [path for path, raw in made.items() if b"never was" in raw]


def test_an_edition_is_one_entry_with_its_summaries():
    made = files(letter("2026-W26", title="A busy week"), article("a"), article("b"))
    entry = json.loads(made["editions/feed.json"])["items"][0]
    assert (entry["title"], entry["url"]) == ("A busy week", f"{ROOT}editions/2026-W26/")
    assert entry["content_html"].count("<li>") == 2


def test_feeds_carry_so_many_entries_and_editions_all():
    settings = Settings(site_url=ROOT, feed_items=2)
    made = files(*(article(f"a{n}") for n in range(5)), settings=settings)
    assert len(read(made["feed.xml"]).entries) == len(read(made["rss.xml"]).entries) == 2
    assert len(read(made["editions/2026-W26/feed.xml"]).entries) == 5


def test_an_empty_digest_has_valid_feeds():
    made = files()
    assert ATOM.validate(etree.fromstring(made["feed.xml"]))
    assert read(made["rss.xml"]).entries == []
    assert json.loads(made["feed.json"])["items"] == []


def test_all_feeds_are_in_one_file_for_readers():
    made = files(topic("privacy"), story("appeal"), article("a", jurisdictions=["US"]))
    outlines = etree.fromstring(made["feeds.opml"]).findall(".//outline[@type='rss']")
    listed = {each.get("xmlUrl") for each in outlines}
    assert f"{ROOT}feed.xml" in listed
    assert {address.removeprefix(ROOT) for address in listed} <= made.keys()
    assert all(each.get("text") and each.get("htmlUrl") for each in outlines)


@settings(max_examples=10)
@given(name=titles, about=titles)
def test_what_a_topic_is_called_comes_back_from_its_feeds_and_the_list_of_all(name, about):
    made = files(topic("privacy", title=name, description=about), article("a", topics=["privacy"]))
    folder = "topics/privacy/"
    (listed,) = etree.fromstring(made["feeds.opml"]).xpath(
        f"//outline[@xmlUrl='{ROOT}{folder}feed.xml']"
    )
    assert (listed.get("text"), listed.get("description")) == (name, about)
    assert json.loads(made[f"{folder}feed.json"])["title"].startswith(f"{name} · ")
    assert json.loads(made["feed.json"])["items"][0]["tags"] == [name]
    atom, rss = (etree.fromstring(made[f"{folder}{file}"]) for file in ("feed.xml", "rss.xml"))
    assert atom.findtext("{*}subtitle") == rss.findtext("channel/description") == about
    assert atom.find("{*}entry/{*}category").get("label") == name
    assert rss.findtext("channel/item/category") == name


def test_a_digest_without_an_address_has_feeds_that_work_where_they_lie():
    made = files(topic("privacy"), article("a", topics=["privacy"]), settings=Settings())
    assert read(made["topics/privacy/feed.xml"]).entries[0].link == "../../2026/06/25/a/"


def test_a_feed_names_the_style_that_browsers_show_it_with():
    style = site_templates() / "theme" / "assets" / "standfirst" / "feed.css"
    assert style.is_file()
    assert b'href="../../assets/standfirst/feed.css"' in files()["topics/courts/feed.xml"]
