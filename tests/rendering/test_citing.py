"""Citations: the same facts in every form, whatever a title holds."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.dates import PartialDate
from standfirst.model.settings import Settings
from standfirst.rendering.citing.citation_forms import bibtex, csl_json, plain_citation, ris
from standfirst.rendering.citing.citations import citations
from standfirst.rendering.citing.cited_work import Work, one_line
from tests.builders import article, context

SETTINGS = Settings(locale="en-GB", site_name="The Digest", site_url="https://example.org/")
ENGLISH = Locale.parse("en_GB")
SOURCE = {
    "publisher": "Law & Development",
    "url": "https://example.org/a_b?c=1&d=%20",
    "title": "100 % of {everything}",
    "authors": ["Minh Khanh", "Smith and Sons, Ltd"],
    "published": "2026-06",
    "language": "vi",
}


def cited(**meta):
    return citations(context(settings=SETTINGS), article("ruling", **meta))


def work(**facts):
    known = {"key": "k", "title": None, "authors": ("A",), "container": "C", "issued": None}
    return Work(**{**known, "url": None, "language": None, **facts})


def test_the_summary_comes_first_and_its_sources_follow_under_stable_keys():
    sources = [SOURCE, {"publisher": "GOV.UK", "url_note": "none"}]
    found = cited(source=sources, contributors=["@ada"])
    assert [c.title for c in found] == ["A headline about ruling", SOURCE["title"], "GOV.UK"]
    files = [form.file for citation in found for form in citation.forms]
    assert files[:4] == ["ruling.txt", "ruling.bib", "ruling.json", "ruling.ris"]
    assert files[4] == "ruling-source.txt"
    assert files[8] == "ruling-source-2.txt"
    assert found[0].forms[0].text == (
        "@ada, “A headline about ruling”, The Digest, 25 June 2026, "
        "https://example.org/2026/06/25/ruling/\n"
    )


def test_bibtex_keeps_names_whole_and_texts_as_they_were_written():
    entry = cited(source=SOURCE)[1].forms[1].text
    assert (
        entry
        == r"""@misc{ruling-source,
  author = {{Minh Khanh} and {Smith and Sons, Ltd}},
  title = {{100 \% of \textbraceleft{}everything\textbraceright{}}},
  howpublished = {Law \& Development},
  date = {2026-06},
  year = {2026},
  month = jun,
  url = {https://example.org/a_b?c=1&d=%20}
}
"""
    )


def test_csl_json_knows_a_date_as_far_as_it_was_stated():
    (item,) = json.loads(cited(source=SOURCE)[1].forms[2].text)
    assert item == {
        "id": "ruling-source",
        "type": "webpage",
        "title": SOURCE["title"],
        "author": [{"literal": "Minh Khanh"}, {"literal": "Smith and Sons, Ltd"}],
        "container-title": "Law & Development",
        "issued": {"date-parts": [[2026, 6]]},
        "URL": SOURCE["url"],
        "language": "vi",
    }


def test_ris_has_a_line_for_each_author_and_an_end():
    lines = cited(source=SOURCE)[1].forms[3].text.splitlines()
    assert lines[0] == "TY  - ELEC"
    assert lines[-1] == "ER  - "
    assert [line for line in lines if line.startswith("AU")] == [
        "AU  - Minh Khanh",
        "AU  - Smith and Sons, Ltd",
    ]
    assert "DA  - 2026/06//" in lines


@pytest.mark.parametrize(
    ("stated", "in_bibtex", "in_csl", "in_ris", "in_plain"),
    [
        ("2026", "date = {2026},", [2026], "DA  - 2026///", "A, C, 2026"),
        ("2026-06", "date = {2026-06},", [2026, 6], "DA  - 2026/06//", "A, C, June 2026"),
        (
            "2026-06-25T12:13", "date = {2026-06-25},", [2026, 6, 25], "DA  - 2026/06/25/",
            "A, C, 25 June 2026",
        ),
    ],
)  # fmt: skip
def test_a_date_is_cited_to_the_day_at_most(stated, in_bibtex, in_csl, in_ris, in_plain):
    dated = work(issued=PartialDate.parse(stated))
    assert in_bibtex in bibtex(dated)
    assert json.loads(csl_json(dated))[0]["issued"] == {"date-parts": [in_csl]}
    assert in_ris in ris(dated)
    assert plain_citation(dated, ENGLISH) == f"{in_plain}\n"


def test_what_is_not_known_is_left_out():
    source = {"publisher": "GOV.UK", "url_note": "read on paper"}
    _, citation = cited(source=source)
    assert citation.forms[0].text == "GOV.UK\n"
    assert "None" not in "".join(form.text for form in citation.forms)
    assert citation.forms[1].text.count("=") == 2
    assert json.loads(citation.forms[2].text) == [
        {
            "id": "ruling-source", "type": "document", "author": [{"literal": "GOV.UK"}],
            "container-title": "GOV.UK",
        }
    ]  # fmt: skip


def test_an_archived_copy_lends_its_address_where_the_source_has_none():
    source = {"publisher": "P", "url_note": "gone", "archive": "https://archive.example.org/1"}
    assert cited(source=source)[1].forms[0].text == "P, https://archive.example.org/1\n"


def test_without_an_address_of_the_site_the_summary_has_none():
    (own, _) = citations(context(), article("ruling"))
    assert "url" not in own.forms[1].text


lines = st.text(min_size=1).map(one_line).filter(bool)
works = st.builds(
    Work,
    key=st.just("k"),
    title=st.none() | lines,
    authors=st.lists(lines, min_size=1, max_size=3).map(tuple),
    container=lines,
    issued=st.none() | st.builds(PartialDate, st.integers(1000, 2100), st.none(), st.none()),
    url=st.none(),
    language=st.none(),
)


@given(works)
def test_no_text_breaks_out_of_its_field(any_work):
    fields = 2 + len(any_work.authors) + 2 + 1 + 2 * (any_work.issued is not None)
    records = ris(any_work).split("\r\n")
    assert len(records) == fields + (any_work.title is not None)
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in records[:-1])
    entry = bibtex(any_work)
    depth = [0]
    for character in entry:
        depth.append(depth[-1] + (character == "{") - (character == "}"))
    assert min(depth[:-1]) == 0
    assert 0 not in depth[len("@misc{") : entry.rindex("}")]
    assert depth[-1] == 0
    assert [a["literal"] for a in json.loads(csl_json(any_work))[0]["author"]] == list(
        any_work.authors
    )


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=10, max_size=100))
def test_a_file_holds_what_the_page_shows(title):
    headline = one_line(f"About {title} and on").replace("`", "'").replace("[", "(")
    if "**" in headline or len(headline) > 120:
        headline = "About this and on"
    for citation in cited(title=headline):
        for form in citation.forms:
            head, _, data = form.data.partition(",")
            assert re.fullmatch(r"data:[\w./+-]+;charset=utf-8", head)
            assert not re.search(r"[\s<>\"'{}|\\^`\[\]#]", data, re.ASCII)
            assert unquote(data).replace("\r\n", "\n") == form.text
