"""Broken YAML is told in plain words, on the line to blame, with the line as it should be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.reading.frontmatter.yaml.explain import explain_yaml

# What is written; the row to blame, from 1; what the hint has to say.
_CASES = {
    "a colon in a value": ("title: Foo: bar\ndate: x\n", 1, 'title: "Foo: bar"'),
    "an escaped colon": ("title: Foo\\: bar\n", 1, 'title: "Foo: bar"'),
    "no space after a colon": ("a: b\nvideo:xyz\n\nc: d\n", 2, "video: xyz"),
    "no space after any colon": ("title:Foo\n", 1, "title: Foo"),
    "no space after a hyphen": ("topics:\n  - a\n  -b\nc: d\n", 3, "- b"),
    "a full-width colon": ("title：标题\na: b\n", 1, "title: 标题"),
    "a no-break space": ("title:\xa0Foo\na: b\n", 1, "title: Foo"),
    "an equals sign": ("title = Foo\n", 1, "title: Foo"),
    "no colon at all": ("title Foo bar\na: b\n", 1, "title: Foo bar"),
    "quotes around all": ('"title: Foo"\na: b\n', 1, "title: Foo"),
    "an asterisk": ("title: **Foo** bar\n", 1, 'title: "**Foo** bar"'),
    "an ampersand": ("title: &amp; bar\n", 1, 'title: "&amp; bar"'),
    "an at sign": ("author: @jane\n", 1, 'author: "@jane"'),
    "an at sign in a list": ("authors: [@jane, b]\n", 1, 'authors: ["@jane", b]'),
    "a backtick": ("title: `x` y\n", 1, 'title: "`x` y"'),
    "a percent sign": ("title: %x\n", 1, 'title: "%x"'),
    "a bracket": ("title: [Only] here\na: b\n", 1, 'title: "[Only] here"'),
    "a Markdown link": ("url: [x](https://example.org/a)\n", 1, "url: https://example.org/a"),
    "an apostrophe in apostrophes": ("title: 'It's so'\n", 1, 'title: "It\'s so"'),
    "quotes in quotes": ('title: "The "big" one"\n', 1, "title: 'The \"big\" one'"),
    "text after quotes": ('title: "Foo" bar\n', 1, "title: '\"Foo\" bar'"),
    "a comma after quotes": ('title: "Foo",\n', 1, 'title: "Foo"'),
    "quotes of two kinds": ('title: "Foo\'\nlede: "Bar"\n', 1, 'title: "Foo"'),
    "quotes never closed": ('title: "Foo\ndate: x\n', 1, 'title: "Foo"'),
    "quotes that swallow keys": ('title: "Foo\ndate: x\nlede: Bar"\n', 1, 'title: "Foo"'),
    "quotes closed far below": (
        'a: "Foo\n' + "".join(f"k{i}: v\n" for i in range(30)) + 'b: "c"\n',
        1,
        'a: "Foo"',
    ),
    "typographic quotes": ("title: “Foo: bar”\n", 1, 'title: "Foo: bar"'),
    "a needless escape": ('title: "It\\\'s"\n', 1, 'title: "It\'s"'),
    "a path in quotes": ('title: "C:\\Users"\n', 1, "title: 'C:\\Users'"),
    "text after a bar": ("title: | Foo\na: b\n", 1, 'title: "Foo"'),
    "a list on its key's line": ("topics: - a\n", 1, "topics: [a]"),
    "an open list": ("topics: [a, b\ndate: x\n", 1, "topics: [a, b]"),
    "asterisks for items": ("topics:\n  * a\n", 2, "- a"),
    "dashes for items": ("topics:\n– a\n", 2, "- a"),
    "a tab": ("source:\n\turl: a\n", 2, "indent with spaces"),
    "a colon in an item": ("names:\n  - A b: c: d\n", 2, '- "A b: c: d"'),
    "a line too far right": ("a: b\n c: d\n", 2, "at the margin: c: d"),
    "a line too far left": ("s:\n    a: b\n  c: d\n", 3, "after 4 spaces: c: d"),
    "lines with a colon": ("lede: One\n  two three: four\na: b\n", 1, "lede: >-"),
    "long text never closed": ('lede: "One\n  two three\na: b\nc: d\n', 1, "after «two three»"),
    "a key made a comment": ("a: b\n# topics:\n  - x\n", 2, "topics: without the #"),
    "a list without a key": ("a: [b]\n  - x\n  - y\nc: d\n", 2, "write its key"),
    "a comment of another kind": ("a: b\n// so\nc: d\n", 2, "begin a comment with #"),
    "a line not indented": ("a: One\ntwo three\nb: c\n", 2, "indent it by two spaces"),
    "a template tag": ("a: b\n\n{{< video x >}}\n", 3, "move it below"),
    "body in the front matter": ("a: b\n\nSome text.\nMore of it.\n\n", 3, "write ---"),
    "only prose": ("Hello world\n", 1, "move it below"),
}


@pytest.mark.parametrize(("text", "row", "hint"), _CASES.values(), ids=_CASES.keys())
def test_one_fault_is_one_problem_on_the_line_to_blame(text, row, hint):
    problems, _ = explain_yaml(text, "a.md", line=1)
    assert [problem.line for problem in problems] == [row]
    assert hint in problems[0].hint


def test_each_of_several_faults_is_told_at_once():
    text = "title: Foo: bar\ntopics:[a]\nlede: 'It's'\nkind: news\n"
    problems, repaired = explain_yaml(text, "a.md", line=2)
    assert [problem.line for problem in problems] == [2, 3, 4]
    assert repaired == 'title: "Foo: bar"\ntopics: [a]\nlede: "It\'s"\nkind: news\n'


def test_where_no_repair_helps_the_reader_has_the_word():
    problems, repaired = explain_yaml('a: b\nc: "' + "x" * 50 + "\n\nd\n", "a.md", line=1)
    assert repaired is None or len(problems) > 0
    assert problems[0].line == 2


def test_a_long_line_is_shown_by_both_its_ends():
    (problem,), _ = explain_yaml(f"title: Foo: {'x' * 300} end\n", "a.md", line=1)
    assert problem.hint.startswith('write title: "Foo: x')
    assert problem.hint.endswith('x end"')
    assert len(problem.hint) < 130


_FRAGMENTS = st.sampled_from(
    ["a: ", "a:", ": ", "- ", "-", "  ", "\t", "\n", "\n\n", '"', "'", "“", "[", "]", "{", "}",
     ",", "#", " #", "*", "&", "!", ">", "|", "\\", "@", "%",
     "---", "...", "x y", "<<: ", "? ", "é",
     "12"]
)  # fmt: skip


@given(st.lists(_FRAGMENTS, max_size=30).map("".join))
def test_no_text_is_too_broken_to_be_explained(text):
    problems, repaired = explain_yaml(text, "a.md", line=1)
    rows = text.count("\n") + 1
    assert all(1 <= problem.line <= rows and problem.column >= 1 for problem in problems)
    assert repaired is None or repaired.count("\n") == text.count("\n")
