"""The cases: each YAML file is a miniature digest with what must come of it (see README.md)."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from standfirst.arranging.rules.judge import RULES
from tests.builders import NOW
from tests.cases.case import Case, as_text, read_case

FOLDER = Path(__file__).parent


def open_case(file: Path) -> Case:
    return read_case(file.read_text(encoding="utf-8"), file.relative_to(FOLDER).as_posix())


def each_case(folder: str) -> pytest.MarkDecorator:
    files = sorted((FOLDER / folder).glob("*.yml"))
    return pytest.mark.parametrize("file", files, ids=[file.stem for file in files])


def assert_holds(file: Path) -> None:
    case = open_case(file)
    expected, found = as_text(case.expected), as_text(case.outcome())
    if expected != found:
        lines = unified_diff(expected.splitlines(), found.splitlines(), "expected", "found", n=99)
        pytest.fail("\n".join([str(file), *lines]), pytrace=False)


@each_case("rules")
def test_a_rule_finds_what_it_forbids_and_nothing_else(file):
    assert_holds(file)


@each_case("topics")
def test_topics_list_what_they_should(file):
    assert_holds(file)


@each_case("feeds")
def test_feeds_hold_what_they_should(file):
    assert_holds(file)


@each_case("urls")
def test_urls_are_what_they_should_be(file):
    assert_holds(file)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_has_a_case_that_it_stops_and_one_that_it_lets_pass(rule):
    files = (FOLDER / "rules").glob(f"{rule.__module__.rpartition('.')[2]}_*.yml")
    assert {any(rule(open_case(file).content, NOW)) for file in files} == {True, False}


GOOD = """\
case: A topic has a page.
files:
  topics/courts.md:
pages:
  /topics/courts/: On courts
"""


def test_a_good_case_holds():
    case = read_case(GOOD, "a.yml")
    assert case.outcome() == case.expected


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("pages:", "page:", "unknown field `page`"),
        ("case: ", "name: ", "unknown field `name`"),
        ("page.", "page", "full stop"),
        ("topics/courts.md:\n", "topic/courts.md:\n", "move it to topics/courts.md"),
        ("pages:\n  /topics/courts/: On courts\n", "", "expects nothing"),
        ("  /topics/courts/: On courts\n", "  {}\n", "is empty"),
        ("pages:", "settings: {colour: red}\npages:", "colour"),
        ("pages:", "problems: [{file: a.md}]\npages:", "missing required field `message`"),
        ("pages:", "case: Another.\npages:", "stands here again"),
        ("pages:", "pages", "could not find expected ':'"),
    ],
)
def test_a_mistake_in_a_case_is_an_error(old, new, message):
    assert old in GOOD
    with pytest.raises(ValueError, match=message):
        read_case(GOOD.replace(old, new), "a.yml").outcome()


@pytest.mark.parametrize(
    ("old", "new"), [("On courts", "Courts"), ("/topics/courts/:", "/topics/court/:")]
)
def test_a_case_that_does_not_hold_fails_with_what_was_found(old, new, tmp_path, monkeypatch):
    file = tmp_path / "a.yml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    monkeypatch.setattr("tests.cases.test_cases.FOLDER", tmp_path)
    with pytest.raises(pytest.fail.Exception, match="expected"):
        assert_holds(file)
