"""What the digest as a whole forbids."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from standfirst.arranging.rules.judge import judge
from standfirst.model.article import Body
from standfirst.model.content import UNREAD
from standfirst.model.taxonomy import Ledger
from tests.builders import NOW, article, content, letter, publisher, story, topic


def problems(*items, media=()):
    return judge(content(*items, media=media), NOW)


def test_a_digest_without_contradictions_has_no_problems():
    assert (
        problems(
            topic("privacy", parent="courts"),
            story("appeal"),
            article("a", body="[b](b.md) ![c](../images/c.png)", stories=["appeal"], related=["b"]),
            article("b", "2026-06-24", topics=["privacy"], aliases=["/old/b/"]),
            article(
                "c", language="de", translation_of="b", source={"publisher": "G", "url_note": "n"}
            ),
            letter("2026-W26", lead=["a"]),
            media=("images/c.png",),
        )
        == ()
    )


SAME = {"publisher": "Gazette", "url": "https://example.org/x"}
CASES: dict[str, list[Any]] = {
    "id-duplicate": [article("a"), article("a", "2026-06-26", source=SAME)],
    "source-duplicate": [article("a", source=SAME),
                         article("b", source={**SAME, "url": "https://www.example.org/x/"})],
    "topic-unknown": [article("a", topics=["cuorts"])],
    "story-unknown": [article("a", stories=["apeal"]), story("appeal")],
    "article-unknown": [article("a", related=["bb"]), article("b")],
    "related-to-itself": [article("a", related=["a"])],
    "translation-chain": [article("a"), article("b", translation_of="a", language="de"),
                          article("c", translation_of="b", language="fr")],
    "translation-language": [article("a"), article("b", translation_of="a")],
    "topic-circle": [topic("a", parent="b"), topic("b", parent="a")],
    "alias-taken": [article("a", aliases=["/old/"]), article("b", aliases=["/old/"])],
    "edition-empty": [letter("2020-W10")],
    "lead-unknown": [article("a"), letter("2026-W26", lead=["b"])],
    "publisher-spelling": [publisher("The Gazette"),
                           article("a", source={"publisher": "the gazette", "url_note": "n"})],
    "entity-spelling": [article("a", entities=["Supreme Court"]),
                        article("b", entities=["supreme court"])],
    "link-broken": [article("a", body="[x](nowhere.md)")],
    "media-missing": [article("a", image={"file": "images/x.png", "alt": "An x", "credit": "Y"})],
}  # fmt: skip  # fmt: skip


@pytest.mark.parametrize("code", sorted(CASES))
def test_each_rule_finds_what_it_forbids(code):
    found = problems(*CASES[code])
    assert code in {problem.code for problem in found}
    assert {problem.code for problem in found} <= {code, "source-duplicate"}
    assert all(problem.line >= 1 and problem.message for problem in found)
    assert list(found) == sorted(found)


def test_no_rule_looks_at_the_text_of_a_body():
    """A build relies on it: an edit of a body alone calls for no new judgement."""

    class Sealed(Body):
        __slots__ = ()

        def __init__(self, body):
            for name in ("excerpt", "words", "links"):
                object.__setattr__(self, name, getattr(body, name))

    def sealed(item):
        return replace(item, body=Sealed(item.body)) if hasattr(item, "body") else item

    for code, items in CASES.items():
        assert problems(*map(sealed, items)) == problems(*items), code


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
