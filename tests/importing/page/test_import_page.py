"""The import of a page or a feed: what is read, what is written and what is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from standfirst.errors import DraftError, SourceError
from standfirst.importing.page import import_page as module
from standfirst.importing.page.import_page import PageImport, import_page, read_source
from standfirst.importing.page.page_facts import PageFacts, SavedPage
from standfirst.reading.front_matter_file import read_lead
from standfirst.reading.frontmatter.split import split
from tests.builders import article, content, publisher
from tests.importing.page.samples import ATOM, HTML, JSON, RSS, TEXT
from tests.sites import tree

DATE = dt.date(2026, 6, 26)
DRAFT = "articles/2026/06/a-headline-of-theirs.md"
LEADS = ("leads/one-thing.md", "leads/another-thing.md")
PAGE = SavedPage(
    PageFacts(title="A headline of theirs", url="https://gazette.example/a", mark="G&L"),
    (
        PageFacts(title="One thing", url="https://gazette.example/one"),
        PageFacts(title="Another thing", url="https://gazette.example/another"),
    ),
)


def planned(folder, page, *items):
    """The paths of what an import would write."""
    return import_page(page, folder, content(*items), DATE, dry_run=True).planned


@pytest.fixture
def save(tmp_path):
    def save(data):
        file = tmp_path / "saved"
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(file)

    return save


@pytest.mark.parametrize("text", [HTML, TEXT], ids=["HTML", "text"])
def test_a_saved_page_has_an_article_and_what_it_announces(save, text):
    page = read_source(save(text))
    assert page.article is not None
    assert page.article.title.startswith("A Court Weighs the Rules")
    assert page.teasers


@pytest.mark.parametrize("text", [RSS, ATOM, JSON], ids=["RSS", "Atom", "JSON"])
def test_a_feed_has_no_article(save, text):
    page = read_source(save(text))
    assert page.article is None
    assert page.teasers[0].title == "One & two"


def test_a_page_from_the_web_knows_its_own_url(monkeypatch):
    body = HTML.replace('<link rel="canonical" href="https://gazette.example/a?utm_source=x">', "")
    monkeypatch.setattr(module, "fetch", {"https://gazette.example/asked": body}.__getitem__)
    page = read_source("https://gazette.example/asked")
    assert page.article is not None
    assert page.article.url == "https://gazette.example/asked"


def test_a_source_that_cannot_be_read_is_named(save):
    with pytest.raises(SourceError, match=r"^nosuch\.html cannot be read: no such file"):
        read_source("nosuch.html")
    binary = save(b"\0\1\2")
    with pytest.raises(SourceError, match="it is no text") as caught:
        read_source(binary)
    assert str(caught.value).startswith(f"{binary}: ")


def test_the_article_becomes_a_draft_and_each_announcement_a_lead(tmp_path):
    done = import_page(PAGE, tmp_path, content(), DATE, publisher="Gazette")
    assert done == PageImport(written=tuple(tmp_path / path for path in (DRAFT, *LEADS)))
    front, _ = split((tmp_path / DRAFT).read_bytes(), DRAFT)
    assert front is not None
    assert front.data["source"]["publisher"] == "Gazette"
    lead, problems = read_lead(LEADS[0], (tmp_path / LEADS[0]).read_bytes())
    assert problems == ()
    assert lead is not None
    assert (lead.meta.publisher, lead.meta.found) == ("Gazette", DATE)


def test_a_dry_run_names_the_same_files_and_writes_none(tmp_path):
    assert planned(tmp_path, PAGE) == (DRAFT, *LEADS)
    assert tree(tmp_path) == {}


def test_a_second_import_keeps_what_is_there(tmp_path):
    first = import_page(PAGE, tmp_path, content(), DATE)
    before = tree(tmp_path)
    (tmp_path / DRAFT).unlink()
    second = import_page(PAGE, tmp_path, content(), DATE, publisher="Gazette")
    assert (first.kept, len(second.written)) == ((), 1)
    assert second.kept == tuple(tmp_path / path for path in LEADS)
    after = tree(tmp_path)
    assert {path: after[path] for path in LEADS} == {path: before[path] for path in LEADS}


def test_a_page_that_is_summarized_already_is_refused_and_nothing_is_written(tmp_path):
    known = article("a", source={"publisher": "G", "url": "https://www.gazette.example/a/"})
    with pytest.raises(DraftError, match=r"summarised already: .*articles/a\.md"):
        import_page(PAGE, tmp_path, content(known), DATE)
    assert tree(tmp_path) == {}


def test_what_is_known_already_is_not_announced_again(tmp_path):
    import_page(PAGE, tmp_path, content(), DATE)
    lead, _ = read_lead(LEADS[0], (tmp_path / LEADS[0]).read_bytes())
    known = article(
        "a", source={"publisher": "G", "url": "https://www.gazette.example/another#top"}
    )
    assert planned(tmp_path / "other", PAGE, lead, known) == (DRAFT,)


def test_a_feed_in_which_everything_is_known_gives_nothing(tmp_path):
    known = article("a", source={"publisher": "G", "url": "https://gazette.example/one"})
    assert planned(tmp_path, SavedPage(None, PAGE.teasers[:1]), known) == ()
    assert planned(tmp_path, SavedPage(None)) == ()


@pytest.mark.parametrize(
    ("stated", "given", "known", "expected"),
    [
        ("Herald", "Gazette", ["Gazette & Law"], "Gazette"),
        ("Herald", "", ["Gazette & Law"], "Herald"),
        ("", "", ["Gazette & Law"], "Gazette & Law"),
        ("", "", ["Herald"], None),
    ],
)
def test_the_publisher_is_the_users_word_then_the_pages_then_a_known_one_with_its_initials(
    tmp_path, stated, given, known, expected
):
    facts = PageFacts(title="A headline of theirs", publisher=stated, mark="G&L")
    items = [publisher(name) for name in known]
    import_page(SavedPage(facts), tmp_path, content(*items), DATE, publisher=given)
    front, _ = split((tmp_path / DRAFT).read_bytes(), DRAFT)
    assert front is not None
    assert front.data["source"].get("publisher") == expected
