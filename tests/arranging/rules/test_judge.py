"""What holds of all rules over the whole digest. The cases in tests/cases/rules say it of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standfirst.arranging.rules.judge import judge
from standfirst.model.content import UNREAD
from standfirst.model.taxonomy import Ledger
from tests.builders import NOW, article, content, letter, story, topic
from tests.cases.test_cases import FOLDER, open_case

SAME = {"publisher": "Gazette", "url": "https://example.org/x"}


def cases():
    """The content of each case of a rule."""
    return [open_case(file).content for file in sorted((FOLDER / "rules").glob("*.yml"))]


def test_problems_are_sorted_by_place_and_each_is_there_once():
    own = content(article("b", topics=["x", "y"]), article("a", topics=["z"], stories=["s"]))
    found = judge(own, NOW)
    assert len(found) == 4
    assert list(found) == sorted(set(found))


def test_no_rule_looks_at_the_text_of_a_body():
    def sealed(items):
        return tuple(replace(item, body=None) for item in items)

    fields = ("topics", "stories", "letters", "pages", "leads")
    found = []
    for own in cases():
        hidden = replace(own, **{field: sealed(getattr(own, field)) for field in fields})
        found.append(judge(hidden, NOW))
        assert found[-1] == judge(own, NOW)
    assert any(found)


def faulty(item, *refused):
    return replace(item, refused=frozenset(refused))


PRESENT: dict[str, tuple[list[Any], list[Any]]] = {
    "a topic": ([article("a", topics=["law"])], [topic("law")]),
    "an old name of a topic": (
        [article("a", topics=["law"])],
        [faulty(topic("justice", aliases=["law", "the"]), "aliases")],
    ),
    "a topic that nobody could read": (
        [article("a", topics=["law"])], [faulty(topic("justice"), UNREAD)],
    ),
    "a story": ([article("a", stories=["appeal"])], [story("appeal")]),
    "an article": (
        [article("a", related=["b"], body="[b](b.md)"), letter("2026-W26", lead=["b"])],
        [article("b")],
    ),
    "an article without a date": ([letter("2026-W40", lead=["b"])], [faulty(article("b"), "date")]),
    "what may be withdrawn": (
        [article("a", source=SAME)], [faulty(article("b", source=SAME), "withdrawn")],
    ),
    "what may be a draft": (
        [article("a", status="draft")], [faulty(article("b", body="[a](a.md)"), "status")],
    ),
    "what may be in another language": (
        [article("a")], [faulty(article("b", translation_of="a"), "language")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PRESENT)
def test_a_file_with_errors_counts_as_present_with_all_that_may_be_in_it(name):
    others, broken = PRESENT[name]
    assert judge(replace(content(*others), faulty=tuple(broken)), NOW) == ()
    whole = replace(content(*others), faulty=tuple(map(faulty, broken)))
    assert judge(content(*others), NOW) or judge(whole, NOW), "there is nothing to follow"


def test_a_file_with_errors_is_judged_with_all_others_but_for_what_was_refused():
    broken = replace(
        article("a", topics=["nowhere"], related=["none"]),
        at={"topics": (4, 1), "topics.0": (4, 10), "related.0": (6, 1)},
        refused=frozenset({"topics.0"}),
    )
    (problem,) = judge(replace(content(), faulty=(broken,)), NOW)
    assert (problem.code, problem.line) == ("article-unknown", 6)


@pytest.mark.parametrize(
    ("url", "broken"),
    [
        ("/2026/06/25/b/", article("b")),
        ("/2020/01/01/b/", faulty(article("b"), "date")),
        ("/old/", faulty(article("b", aliases=["/old/", "/x/"]), "aliases")),
        ("/anything/", faulty(article("b"), UNREAD)),
        ("/topics/law/", topic("law")),
    ],
)
def test_a_url_is_not_gone_while_its_file_has_errors(url, broken):
    ledger = Ledger(((url, 1),))
    assert judge(replace(content(ledger), faulty=(broken,)), NOW) == ()
    (problem,) = judge(content(ledger), NOW)
    assert problem.code == "address-vanished"
