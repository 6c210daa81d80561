"""What a summary has word for word from its source."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.contributing.copying.copy_guard import LONGEST_RUN, compare_texts, judge_copying
from standfirst.contributing.copying.passages import Passage, split_passages
from tests.builders import article, bodies
from tests.contributing.copying.samples import COPIED, OWN, SOURCE


def compare(own, source):
    return judge_copying(own, bodies([own])[own.path], source)


def judge(body, **meta):
    found, problems = compare(article("a", body=body, **meta), SOURCE)
    return found, [problem.code for problem in problems]


def test_own_words_pass():
    found, codes = judge(OWN)
    assert (found.longest, found.overlap, codes) == (0, 0, [])


def test_a_long_run_is_an_error_that_shows_the_passage():
    found, problems = compare(article("a", body=f"{OWN} So {COPIED} port."), SOURCE)
    assert found.longest == 14
    (problem,) = [p for p in problems if p.code == "copied-passage"]
    assert problem.is_error
    assert COPIED in problem.message


def test_case_marks_and_line_ends_hide_nothing():
    hidden = COPIED.replace(" ", ",\n").upper()
    assert judge(f"{OWN} {hidden}")[0].longest == 14


def test_what_is_quoted_is_no_copy_but_has_a_budget():
    filler = " ".join([OWN] * 3)
    assert judge(f"{filler} The office wrote: “{COPIED}”.")[1] == []
    assert judge(f"The office wrote: “{COPIED}”.")[1] == ["quoted-too-much"]
    assert judge(f"The office wrote:\n\n> {COPIED}.")[1] == ["quoted-too-much"]
    long = " ".join(["word"] * 41)
    assert judge(" ".join([OWN] * 12) + f" “{long}”")[1] == ["quoted-too-much"]


def test_the_names_of_what_it_is_about_are_no_copy():
    words = COPIED.split()
    name = " ".join(words[:4])
    found, codes = judge(f"{OWN} {COPIED}.", entities=[name])
    assert found.longest == 10 <= LONGEST_RUN
    assert "copied-passage" not in codes


def test_many_short_pieces_are_an_overlap():
    pieces = "its new register on Monday with ballast water before it enters with fee for each day"
    _, codes = judge(pieces)
    assert codes == ["copied-share"]
    assert judge(f"{OWN} {OWN} {pieces}")[1] in (["copied-share"], [])


EVASIONS = {
    "capitals": str.upper,
    "typographic quotes": lambda text: text.replace("'", "’").replace(" the ", " “the” "),
    "dashes": lambda text: text.replace(" and ", " – and – ").replace(",", ";"),
    "soft hyphens": lambda text: text.replace("register", "re\u00adgis\u00adter"),
    "nothing between letters": lambda text: text.replace("o", "o\u200b"),
    "ligatures and wide letters": lambda text: text.replace("fi", "ﬁ").replace("m", "ｍ"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "markup": lambda text: " ".join(f"**{word}**" for word in text.split()),
}


@pytest.mark.parametrize("evade", EVASIONS.values(), ids=EVASIONS)
def test_no_trick_hides_a_copy(evade):
    source = SOURCE.replace("office", "oﬃcé")
    body = evade(source.replace("ﬃ", "ffi"))
    _, problems = compare(article("a", body=body), source)
    assert {"copied-passage", "copied-share"} & {problem.code for problem in problems}


@pytest.mark.parametrize("every", [4, 5, 6])
def test_a_copy_with_a_word_exchanged_here_and_there_is_one(every):
    words = [w if (n + 1) % every else f"other{n}" for n, w in enumerate(SOURCE.split())]
    assert set(judge(" ".join(words))[1]) & {"copied-reworded", "copied-share"}


def test_a_title_and_a_lede_are_compared_too():
    found, _ = judge(OWN, lede=f"It says that {COPIED}.")
    assert found.longest == 14


@given(st.text(max_size=200), st.text(max_size=200))
def test_shares_are_shares(own, source):
    found = compare_texts([Passage(own)], [], split_passages(source))
    assert 0 <= found.overlap <= 1
    assert 0 <= found.quoted <= 1


@given(st.text(alphabet="<>/abqscript p!-\"'", max_size=100))
def test_no_page_is_too_broken(page):
    assert all(passage.text.strip() for passage in split_passages(page, is_html=True))
