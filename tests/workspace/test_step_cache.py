"""A step over the whole digest runs again only when something that it looks at changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from standfirst.arranging.related import related
from standfirst.arranging.rules.judge import judge
from standfirst.model.content import gather
from standfirst.model.taxonomy import DeadLinks, Ledger
from standfirst.reading.read import read
from standfirst.workspace import step_cache
from standfirst.workspace.step_cache import StepCache
from standfirst.workspace.store import Store, pack
from tests.builders import NOW, article, content, publisher, topic


@pytest.fixture
def store():
    store = Store.open(None, "1")
    yield store
    store.close()


@pytest.fixture
def runs(monkeypatch):
    """What `judge` and `related` were called for, each time they really run."""
    done = []

    def counted(step):
        def run(*arguments):
            done.append(step.__name__)
            return step(*arguments)

        return run

    monkeypatch.setattr(step_cache, "judge", counted(judge))
    monkeypatch.setattr(step_cache, "related", counted(related))
    return done


CONTENT = content(article("a"), article("b"), publisher("Gazette"), media=("images/a.png",))


def test_a_digest_without_problems_is_judged_once(store, runs):
    steps = StepCache(store)
    assert steps.judge(CONTENT, NOW) == ()
    assert steps.judge(CONTENT, NOW) == ()
    assert runs == ["judge"]


def test_a_digest_with_a_faulty_file_is_judged_each_time(store, runs):
    steps, faulty = StepCache(store), replace(CONTENT, faulty=(article("c"),))
    assert steps.judge(faulty, NOW) == steps.judge(faulty, NOW) == ()
    assert runs == ["judge", "judge"]


@pytest.mark.parametrize(
    "changed",
    [
        content(article("a"), article("c"), publisher("Gazette"), media=("images/a.png",)),
        content(article("a"), article("b"), publisher("Gazette")),
        content(article("a"), article("b"), publisher("Review"), media=("images/a.png",)),
        replace(CONTENT, topics=(topic("courts", title="Law"),)),
        replace(CONTENT, ledger=Ledger((("/topics/courts/", 1),))),
        replace(CONTENT, dead_links=DeadLinks(frozenset({"https://a.org/"}))),
    ],
)
def test_whatever_a_rule_may_look_at_is_judged_again(store, runs, changed):
    steps = StepCache(store)
    steps.judge(CONTENT, NOW)
    steps.judge(changed, NOW)
    assert len(runs) > 1


def test_another_day_is_judged_again_and_another_hour_is_not(store, runs):
    steps = StepCache(store)
    steps.judge(CONTENT, NOW)
    steps.judge(CONTENT, NOW + dt.timedelta(hours=1))
    assert len(runs) == 1
    steps.judge(CONTENT, NOW + dt.timedelta(days=1))
    assert len(runs) == 2


def test_problems_are_found_again_each_time(store, runs):
    steps = StepCache(store)
    faulty = content(article("a", topics=["nowhere"]))
    steps.judge(faulty, NOW)
    once = len(runs)
    steps.judge(faulty, NOW)
    assert len(runs) == 2 * once


def test_a_problem_has_the_position_of_its_key_from_the_store(store):
    text = """---
title: A headline of some length
date: 2026-06-25
topics: [nowhere]
source: {publisher: Gazette, url: "https://example.org/a"}
---

A few words.
"""
    store.put_files([pack("articles/a.md", "", read("articles/a.md", text.encode()))])
    (stored,) = store.files()
    (problem,) = StepCache(store).judge(gather([*stored.items, topic("courts")]), NOW)
    assert (problem.code, problem.line, problem.column) == ("topic-unknown", 4, 10)


def test_related_articles_are_the_same_from_the_store(store, runs):
    articles = tuple(article(f"a{n}", topics=["courts"]) for n in range(6))
    steps = StepCache(store)
    first = steps.relate(articles, 3)
    assert first == steps.relate(articles, 3) == related(articles, 3)
    assert len(runs) == 1
    assert steps.relate(articles[:4], 3) == related(articles[:4], 3)
    assert steps.relate(articles[:4], 2) == related(articles[:4], 2)
    assert len(runs) == 3
