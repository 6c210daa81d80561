from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.importing.archive.convert import ConvertedArchive, ExistingContent, convert
from standfirst.importing.archive.import_report import Entry, Outcome
from standfirst.importing.archive.mapping import ImportMapping, read_mapping
from standfirst.model.article import Article
from standfirst.model.fields import Status
from standfirst.model.problem import has_errors
from standfirst.reading.article_file import read_article
from standfirst.reading.front_matter_file import read_topic

_MAPPING = read_mapping(
    "publisher: The Gazette\naddress: https://example.org/{year}/{slug}/\nlanguage: en"
)
_WORDS = "Some words that stand for a whole text. " * 3


def _file(body: str = _WORDS, **front: str) -> bytes:
    lines = "".join(f"{key}: {value}\n" for key, value in front.items())
    return f"---\n{lines}---\n{body}\n".encode()


def _convert(
    files: Mapping[str, bytes],
    mapping: ImportMapping = _MAPPING,
    taken: ExistingContent | None = None,
) -> ConvertedArchive:
    imported = convert(files.items(), mapping, existing=taken)
    assert [entry.path for entry in imported.report.entries] == sorted(files)
    return imported


def _articles(imported: ConvertedArchive) -> dict[str, Article]:
    """Each article as the digest reads it; the proof that it does."""
    found = {}
    for written in imported.articles:
        file, problems = read_article(written.path, written.text.encode())
        assert not has_errors(problems)
        assert file is not None
        found[file.article.id] = file.article
    for written in imported.topics:
        topic, problems = read_topic(written.path, written.text.encode())
        assert topic is not None
        assert not has_errors(problems)
    return found


def _entry(imported: ConvertedArchive, path: str) -> Entry:
    return next(entry for entry in imported.report.entries if entry.path == path)


def _codes(imported: ConvertedArchive, path: str) -> list[str]:
    return [note.code for note in _entry(imported, path).notes]


def test_a_post_becomes_an_article_that_says_where_it_comes_from() -> None:
    imported = _convert(
        {
            "news/2015-01-02-a-story.md": _file(
                title="A court&#58; has spoken",
                date="2015-01-02 9:00:00 -0400",
                summary="One sentence that is long enough to stand for this article.",
                authors="[Ann Smith]",
                tags="[Open Data]",
            )
        }
    )
    article = _articles(imported)["a-story"]
    assert article.path == "articles/2015/01/a-story.md"
    assert article.title == "A court: has spoken"
    assert article.meta.topics == ("open-data",)
    assert article.meta.language == "en"
    assert article.meta.lede == "One sentence that is long enough to stand for this article."
    source = article.source
    assert (source.publisher, source.authors) == ("The Gazette", ("Ann Smith",))
    assert source.url == "https://example.org/2015/a-story/"
    assert str(source.published) == "2015-01-02T09:00-04:00"
    assert [topic.path for topic in imported.topics] == ["topics/open-data.md"]


def test_links_between_posts_of_the_import_stay_links() -> None:
    to_two = '[two]({{< ref "2015-03-04-two.md" >}})'
    imported = _convert(
        {
            "2015-01-02-one.md": _file(f"{_WORDS} {to_two}", title="The first one"),
            "2015-03-04-two.md": _file(f"{_WORDS} [one](/2015/one/)", title="The second one"),
        }
    )
    articles = _articles(imported)
    assert [link.target for link in articles["one"].links] == [articles["two"].path]
    assert [link.target for link in articles["two"].links] == [articles["one"].path]


def test_a_post_that_is_left_out_takes_the_links_to_it_along() -> None:
    imported = _convert(
        {
            "2015-01-02-one.md": _file(f"{_WORDS} [two](/2015/two/)", title="The first one"),
            "2015-03-04-two.md": _file("{{< img x >}}", title="The second one"),
        }
    )
    assert not _articles(imported)["one"].links
    assert "[two](https://example.org/2015/two/)" in imported.articles[0].text
    assert _entry(imported, "2015-03-04-two.md").code == "empty"


def test_a_published_article_does_not_link_to_a_draft() -> None:
    imported = _convert(
        {
            "2015-01-02-one.md": _file(f"{_WORDS} [two](/2015/two/)", title="The first one"),
            "2015-03-04-two.md": _file(
                f"{_WORDS} [one](/2015/one/)", title="The second one", draft="true"
            ),
        }
    )
    articles = _articles(imported)
    assert articles["two"].meta.status is Status.DRAFT
    assert not articles["one"].links
    assert len(articles["two"].links) == 1


def test_the_summary_stands_in_for_a_missing_text() -> None:
    imported = _convert(
        {"2015-01-02-a.md": _file("", title="A title that is long", summary=f"'*Read* {_WORDS}'")}
    )
    article = _articles(imported)["a"]
    assert article.excerpt.startswith("Read Some words")
    assert article.meta.lede is None
    assert "body-from-summary" in _codes(imported, "2015-01-02-a.md")


def test_posts_of_one_name_are_numbered_by_their_date() -> None:
    imported = _convert(
        {
            "a/2016-01-02-same.md": _file(title="The later story"),
            "b/2015-01-02-same.md": _file(title="The earlier story"),
        }
    )
    assert {i: a.title for i, a in _articles(imported).items()} == {
        "same": "The earlier story",
        "same-2": "The later story",
    }


def test_an_address_belongs_to_one_article() -> None:
    both = {"source_url": "https://other.org/x", "source": "Other"}
    imported = _convert(
        {
            "2015-01-02-one.md": _file(title="The first one", **both),
            "2015-01-03-two.md": _file(title="The second one", **both),
        }
    )
    articles = _articles(imported)
    assert articles["one"].source.url == "https://other.org/x"
    assert articles["one"].source.publisher == "Other"
    assert articles["two"].source.url is None
    assert "which one has too" in str(articles["two"].source.url_note)


@pytest.mark.parametrize(
    ("address", "code"),
    [("http://other.org/x", "address-refused"), ("", "address-missing")],
)
def test_without_an_address_there_is_a_note_why(address: str, code: str) -> None:
    front = {"title": "A title of a story", "source_url": address}
    imported = _convert({"2015-01-02-a.md": _file(**front)}, ImportMapping(publisher="The Gazette"))
    source = _articles(imported)["a"].source
    assert source.url is None
    assert (address or "2015-01-02-a.md") in str(source.url_note)
    assert code in _codes(imported, "2015-01-02-a.md")


def test_tracking_leaves_an_address() -> None:
    front = {"title": "A title of a story", "source_url": "https://other.org/x?utm_source=y&a=1"}
    imported = _convert({"2015-01-02-a.md": _file(**front)})
    assert _articles(imported)["a"].source.url == "https://other.org/x?a=1"


def test_a_publisher_is_written_in_one_way() -> None:
    def front(name: str) -> bytes:
        return _file(title="A title of a story", source=name, source_url=f"https://o.org/{name}")

    imported = _convert(
        {"2015-01-02-a.md": front("other-site"), "2015-01-03-b.md": front("Other Site")},
        taken=ExistingContent(publishers={"the-gazette": "THE GAZETTE"}),
    )
    assert {a.source.publisher for a in _articles(imported).values()} == {"other-site"}


@pytest.mark.parametrize(
    ("mapping", "front", "publisher"),
    [
        ("publisher: X\nbase: https://x.org/", "https://www.x.org/a", "X"),
        ("publisher: X\nbase: https://x.org/", "https://www.other.org/a", "other.org"),
        ("publisher: X", "https://x.org/a", "X"),
        ("language: en", "https://x.org/a", "x.org"),
    ],
)
def test_a_publisher_is_who_published_the_address(mapping: str, front: str, publisher: str) -> None:
    files = {"2015-01-02-a.md": _file(title="A title of a story", canonical=front)}
    imported = _convert(files, read_mapping(mapping))
    assert _articles(imported)["a"].source.publisher == publisher


def test_topics_are_named_by_the_archive() -> None:
    imported = _convert(
        {
            "2015-01-02-a.md": _file(title="A title of a story", topics="[usability, other]"),
            "topics/usability/_index.md": _file(
                "See [a story](/2015/a/).", title="Usability", summary="How easily things work."
            ),
            "topics/unused/_index.md": _file(title="Unused", summary="Nothing is about it."),
            "topics/_index.md": _file(title="Topics"),
            "authors/ann/_index.md": _file(display_name="Ann Smith"),
        }
    )
    _articles(imported)
    text = {written.path: written.text for written in imported.topics}
    assert "description: How easily things work." in text["topics/usability.md"]
    assert "[a story](../articles/2015/01/a.md)" in text["topics/usability.md"]
    assert _entry(imported, "topics/usability/_index.md").outcome is Outcome.TOPIC
    assert _entry(imported, "topics/unused/_index.md").code == "topic-unused"
    assert _entry(imported, "topics/_index.md").code == "index-page"
    assert _entry(imported, "authors/ann/_index.md").code == "author-page"
    assert imported.report.new_topics == ("topics/other.md",)


def test_what_the_content_folder_holds_stays() -> None:
    files = {
        "2015-01-02-one.md": _file(
            f"{_WORDS} [two](/2015/two/) [rest](/tags/unfiled/)", title="The first one"
        ),
        "2015-03-04-two.md": _file(title="The second one", tags="[courts]"),
        "2015-03-05-three.md": _file(title="The third one", tags="[courts]"),
    }
    taken = ExistingContent(
        ids={"two": "articles/2015/03/two.md", "three": "articles/2020/01/three.md"},
        addresses={},
        topics={"courts": "courts", "unfiled": "rest"},
    )
    imported = _convert(files, taken=taken)
    assert _entry(imported, "2015-03-04-two.md").code == "exists"
    assert _entry(imported, "2015-03-05-three.md").code == "id-taken"
    assert [link.target for link in _articles(imported)["one"].links] == [
        "articles/2015/03/two.md",
        "topics/rest.md",
    ]
    assert imported.topics == ()


@pytest.mark.parametrize(
    ("path", "raw", "code"),
    [
        ("a.png", b"", "not-markdown"),
        ("skip/2015-01-02-a.md", _file(title="A title"), "excluded"),
        ("other/2015-01-02-a.md", _file(title="A title"), "not-included"),
        ("news/_index.md", _file(title="News"), "index-page"),
        ("news/README.md", b"Read me.\n", "no-front-matter"),
        ("news/a.md", _file(title="A title"), "no-date"),
        ("news/2015-01-02-a.md", _file("x" * 200_001, title="A title"), "too-long"),
    ],
)
def test_every_file_that_is_left_out_has_its_reason(path: str, raw: bytes, code: str) -> None:
    mapping = read_mapping("publisher: X\ninclude: ['news/**', 'skip/**']\nexclude: 'skip/*'")
    imported = _convert({path: raw}, mapping)
    assert imported.articles == ()
    assert _entry(imported, path).code == code
    assert _entry(imported, path).text


def test_nobody_is_made_a_publisher() -> None:
    imported = _convert({"2015-01-02-a.md": _file(title="A title of a story")}, ImportMapping())
    assert _entry(imported, "2015-01-02-a.md").code == "no-publisher"


def test_an_import_of_the_same_files_is_the_same() -> None:
    files = {f"2015-01-0{n}-same.md": _file(title=f"Story number {n}") for n in range(1, 6)}
    backwards = dict(reversed(files.items()))
    assert _convert(files) == _convert(backwards)


_FRONT = st.dictionaries(
    st.sampled_from(["title", "date", "tags", "summary", "slug", "source_url", "author", "draft"]),
    st.text(alphabet="aB 1-:/.'\"[]{}&#<>*_%,é\u200b\ttrue", max_size=40),
    max_size=6,
)
_BODY = st.text(alphabet="ab[]()!<>`*_ \n\t~-#|\\:/.{}%\"'=&;\x08é", max_size=200)


@given(st.lists(st.tuples(_FRONT, _BODY), max_size=3))
def test_whatever_goes_in_what_comes_out_passes(posts: list[tuple[dict[str, str], str]]) -> None:
    """Every file is accounted for, and no article has a fault or leads to a missing file."""
    files = {
        f"2015-01-0{n}-post.md": _file(
            body, **{key: json.dumps(text) for key, text in front.items()}
        )
        for n, (front, body) in enumerate(posts, 1)
    }
    imported = _convert(files)
    report = imported.report
    assert report.articles + report.left_out == report.seen == len(files)
    known = {written.path for written in (*imported.articles, *imported.topics)}
    for article in _articles(imported).values():
        assert {link.target for link in article.links} <= known
        assert {f"topics/{topic}.md" for topic in article.meta.topics} <= known
