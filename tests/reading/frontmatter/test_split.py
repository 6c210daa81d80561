"""`split` takes a file apart with every place right; `join` writes what `split` reads back."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.reading.frontmatter.invisible_characters import find_hidden
from standfirst.reading.frontmatter.load_result import MAX_CHARACTERS
from standfirst.reading.frontmatter.merge_conflicts import find_conflicts
from standfirst.reading.frontmatter.split import (
    FrontMatter,
    join,
    load_yaml_file,
    read_without_front_matter,
    split,
)


def _split(raw: bytes | str) -> FrontMatter:
    parts, problems = split(raw, "a.md")
    assert parts is not None, problems
    assert problems == ()
    return parts


def test_a_file_gives_its_values_and_places():
    text = "---\ntitle: x\n---\n\n\nBody\n"
    parts = _split(text)
    assert parts.data == {"title": "x"}
    assert parts.at == {"title": (2, 1)}
    assert parts.body == "Body"
    assert text.split("\n")[parts.body_line - 1] == "Body"


@pytest.mark.parametrize(
    "text", ['{"title": "x", "n": [1]}', '{\n\t"title": "x",\n\t"n": [\n\t\t1\n\t]\n}']
)
def test_json_between_fences_is_yaml(text):
    _, (problem,) = split(f"{text}\nBody\n", "a.md")
    assert problem.code == "front-matter-not-yaml"
    assert "a line above the opening {" in problem.hint
    assert _split(f"---\n{text}\n---\nBody\n").data == {"title": "x", "n": [1]}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_change_nothing(mark, end):
    raw = f"{mark}---\ntitle: x\n---\n\n    code\n\nend  \n\n".replace("\n", end).encode()
    parts = _split(raw)
    assert parts.data == {"title": "x"}
    assert parts.body == "    code\n\nend"
    assert parts.body_line == 5


def test_front_matter_without_a_body_is_whole():
    parts = _split("---\ntitle: x\n---")
    assert parts.body == ""
    assert parts.body_line == 3


def test_a_rule_in_the_body_is_the_bodys():
    assert _split("---\na: b\n---\nx\n\n---\n\ny\n").body == "x\n\n---\n\ny"


@pytest.mark.parametrize("text", ["---\n---\nx\n", "---\n# c\n---\nx\n", "---\n{}\n---\nx"])
def test_empty_front_matter_is_told(text):
    parts, (problem,) = split(text, "a.md")
    assert parts is None
    assert problem.code == "front-matter-empty"


def test_front_matter_that_is_closed_too_early_is_told_at_the_fence_too_many():
    _, (problem,) = split("---\n# note\n---\ntitle: x\n---\nbody\n", "a.md")
    assert (problem.line, problem.code) == (3, "front-matter-empty")


@pytest.mark.parametrize(("inner", "found"), [("- a\n- b\n", "a list"), ('"a"\n', "a text")])
def test_front_matter_that_is_no_mapping_is_told(inner, found):
    parts, (problem,) = split(f"---\n{inner}---\nx\n", "a.md")
    assert parts is None
    assert problem.code == "front-matter-not-mapping"
    assert found in problem.message


def test_front_matter_beyond_the_limit_is_not_read():
    parts, (problem,) = split(f"---\na: {'x' * MAX_CHARACTERS}\n---\n", "a.md")
    assert parts is None
    assert problem.code == "front-matter-too-large"


def test_a_conflict_in_front_matter_is_the_only_problem():
    parts, problems = split(
        "---\n<<<<<<< a\ntitle: x\n=======\ntitle: y\n>>>>>>> b\n---\nbody\n", "a.md"
    )
    assert parts is None
    assert [(problem.line, problem.code) for problem in problems] == [(2, "conflict-marker")]


def test_a_conflict_in_the_body_leaves_the_front_matter():
    parts, (problem,) = split("---\na: b\n---\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", "a.md")
    assert parts is not None
    assert problem.line == 4


def test_what_is_left_of_broken_yaml_is_judged_all_the_same():
    parts, problems = split("---\ntitle: A: b\ndate: x\ndate: y\n---\n", "a.md")
    assert parts is not None
    assert parts.data == {"title": "A: b", "date": "x"}
    assert [problem.code for problem in problems] == ["yaml-syntax", "key-duplicate"]


def test_of_one_line_only_the_first_error_is_told():
    _, problems = split("---\na\u200b: &x 9999999999999999\n---\n", "a.md")
    assert len(problems) == 1


def test_a_hidden_character_is_found_behind_its_escape():
    _, (problem,) = split('---\na: "x\\u202Ey"\n---\n', "a.md")
    assert problem.code == "character-invisible"


def test_hidden_characters_are_reported_once_a_value_where_the_value_is():
    text = '---\na:\n  b: "x\\u200By\\u200B"\nc: [fine, "x\\u202Ey"]\n---\n'
    _, problems = split(text, "a.md")
    assert [(each.line, each.column) for each in problems] == [(3, 3), (4, 11)]


def test_a_file_that_is_all_body_keeps_its_lines():
    parts = read_without_front_matter(b"\n\n# Title\n\ntext\n", "a.md")
    assert (parts.body, parts.body_line, parts.data) == ("# Title\n\ntext", 3, {})


def test_a_file_that_is_all_yaml_is_read():
    loaded, problems = load_yaml_file("sources:\n  - publisher: A: b\n", "sources.yml")
    assert loaded.data == {"sources": [{"publisher": "A: b"}]}
    assert [(problem.line, problem.code) for problem in problems] == [(2, "yaml-syntax")]


# The law: what was joined is split into the same.

_TRICKY = st.sampled_from(
    [
        "NO", "no", "y", "on", "12:13", "1e3", "1_000", "0x1F", ".5", "~", "null", "true", "",
        "#x",
        "a #b", "a: b", "a:", ":a", "- a", "-", "? a", "* a", "&a", "!a", "|", ">", "%a", "@a",
        "`a`",
        "[a]", "a, b", "{a}", "'", '"', "it's", 'say "so"', "\\", "a\\:b", " a", "a ", "\ta", "a\n",
        "a\nb", "a\n\nb\n", "\na", " a\nb", "a \nb", "2026-06-25", "2026-06-25T08:00:00+02:00",
        "---",
        "+++", "...", "<<", "=", "👩\u200d⚖\ufe0f", "“Foo”", "– a", "• a", "\xa0a", "a\u3000", "𝔘",
        "é",
        "C#", "c++", "100 days", "3-D", "a" * 300,
    ]
)  # fmt: skip


def _is_visible(text: str) -> bool:
    return "\r" not in text and not list(find_hidden(text))


_TEXTS = _TRICKY | st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=30).filter(
    _is_visible
)
_KEYS = _TEXTS.filter(lambda key: bool(key) and key == key.strip())
_NUMBERS = st.integers(-(10**15) + 1, 10**15 - 1) | st.floats(
    allow_nan=False, allow_infinity=False, min_value=-1e6, max_value=1e6
).map(lambda number: round(number, 4))
_VALUES = st.recursive(
    _TEXTS | _NUMBERS | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=10,
)
_DATA = st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=5)


def _is_peaceful(body: str) -> bool:
    return not any(find_conflicts(f"\n{body}", "a.md", front_matter_ends=0))


_BODIES = (
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=60)
    | st.sampled_from(["---", "---\na: b\n---", "    code", "# x", "+++", "}", "a\n\n\nb"])
).filter(_is_peaceful)


@given(data=_DATA, body=_BODIES)
def test_what_was_joined_is_split_into_the_same(data, body):
    parts = _split(join(data, body))
    assert parts.data == data
    again = _split(join(parts.data, parts.body))
    assert (again.data, again.body) == (parts.data, parts.body)
    assert parts.body == parts.body.rstrip()
    assert "".join(body.split()).endswith("".join(parts.body.split()))


@given(data=_DATA)
def test_null_is_written_and_read(data):
    assert _split(join({**data, "none": None}, "")).data == {**data, "none": None}


def test_the_canonical_form_is_the_one_people_write():
    data = {
        "title": "Court: no duty to pay",
        "date": dt.date(2026, 6, 25),
        "topics": ("export-controls", "ai-policy"),
        "source": [{"publisher": "Law & Development", "url": "https://example.org/a?b=c"}],
        "lede": "One line.\nAnother.\n",
        "jurisdictions": ["NO", "EU"],
        "pin": True,
        "aliases": [],
    }
    assert join(data, "\n\nThe body.\n\n") == (
        "---\n"
        'title: "Court: no duty to pay"\n'
        "date: 2026-06-25\n"
        "topics: [export-controls, ai-policy]\n"
        "source:\n"
        "  - publisher: Law & Development\n"
        "    url: https://example.org/a?b=c\n"
        "lede: |\n"
        "  One line.\n"
        "  Another.\n"
        'jurisdictions: ["NO", EU]\n'
        "pin: true\n"
        "aliases: []\n"
        "---\n"
        "\n"
        "The body.\n"
    )


def test_a_long_list_stands_one_item_a_line():
    names = [f"A rather long name, number {number}" for number in range(4)]
    assert join({"entities": names}, "").count("\n  - ") == 4


_SCRAPS = st.sampled_from(
    ["---", "+++", "\n", "\r\n", "a: b", "a = 1", "{", "}", '"', "'", "\t", " ", "\0", "\ufeff",
     "<<<<<<< x", "=======", ">>>>>>> y", "- ", "é", "\u202e", "…", ": ", "# ", "[", "|", "--- x"]
)  # fmt: skip


@given(st.binary(max_size=60) | st.lists(_SCRAPS, max_size=25).map(lambda p: "".join(p).encode()))
def test_no_file_is_too_broken_to_be_told_so(raw):
    parts, problems = split(raw, "a.md")
    assert parts is not None or any(problem.is_error for problem in problems)
    assert parts is None or parts.data
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in problems)
    assert all(problem.message and problem.hint for problem in problems)
