"""Texts that make some renderers run for minutes: each is read at once, or refused by name."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import pytest

from devtools.fuzzing.laws import SLOWEST, judge_html
from standfirst.model.problem import Problem
from standfirst.reading.markdown.render import MAX_BYTES
from standfirst.reading.read import MAX_PROBLEMS, read
from tests.security.shapes import Shape, shapes

META = """\
title: A headline that is long enough
date: 2026-06-25
topics: [courts]
source:
  publisher: Gazette
  url: https://example.org/a
"""
PLACES: dict[str, Callable[[str], tuple[str, str]]] = {
    "a body": lambda text: ("articles/a.md", f"---\n{META}---\n\n{text}"),
    "a value": lambda text: ("articles/a.md", f"---\n{META}lede: {text}\n---\n\nText."),
    "a block": lambda text: ("articles/a.md", f"---\n{META}lede: |\n  {text}\n---\n\nText."),
    "front matter": lambda text: ("articles/a.md", f"---\n{text}\n---\n\nText."),
    "a list": lambda text: ("sources.yml", f"sources:\n- publisher: Gazette\n{text}\n"),
    "a ledger": lambda text: ("addresses.txt", text),
    "a page": lambda text: ("about.md", text),
}
EVERY = dict(shapes())


def outcome(place: str, text: str) -> tuple[float, tuple[Problem, ...]]:
    """Seconds of the processor's time that reading takes, and what it says; the HTML is judged."""
    path, whole = PLACES[place](text)
    raw = whole.encode("utf-8")
    began = time.process_time()
    content = read(path, raw)
    items, problems = content.items, content.problems
    took = time.process_time() - began
    for item in items:
        if hasattr(item, "body"):
            judge_html(item.body.html)
    assert items or problems or path == "sources.yml"
    assert len(problems) <= MAX_PROBLEMS + 1
    return took, problems


def test_there_are_enough_shapes():
    assert len(EVERY) > 500
    for name, shape in EVERY.items():
        assert 500 <= len(shape(1500)) <= 2500, name


@pytest.mark.parametrize("place", PLACES)
def test_no_small_shape_is_too_much(place):
    for shape in list(EVERY.values())[::17]:
        outcome(place, shape(3000))


def test_a_body_too_long_is_refused_by_name_before_it_is_rendered():
    for shape in list(EVERY.values())[::29]:
        codes = {problem.code for problem in outcome("a body", shape(1_000_000))[1]}
        assert codes & {"body-too-long", "blanks-in-a-row", "control-character", "body-empty"}


SIZES = {4_000: 2, 64_000: 1, MAX_BYTES - 100: 4, 1_000_000: 12}
"""Characters, and of how many shapes one is tried, in each place another one.

STANDFIRST_ALL_SHAPES=1 has every shape tried at every size, for half an hour.
"""


def chosen(place: str, size: int) -> dict[str, Shape]:
    step = 1 if os.environ.get("STANDFIRST_ALL_SHAPES") else SIZES[size]
    return dict(list(EVERY.items())[list(PLACES).index(place) % step :: step])


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", PLACES)
def test_every_shape_is_read_in_a_second(place, size):
    slow = {}
    for name, shape in chosen(place, size).items():
        text = shape(size)
        took, _ = outcome(place, text)
        if took >= SLOWEST:  # once may be the machine's doing
            took, _ = outcome(place, text)
        slow[name] = took
    name = max(slow, key=slow.__getitem__)
    assert slow[name] < SLOWEST, f"{name} in {place}, {size:,} characters: {slow[name]:.2f} s"
