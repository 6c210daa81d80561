"""A digest in which every string of an attacker stands wherever the model lets it in."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from standfirst.model.problem import has_errors
from standfirst.reading.read import read
from tests.security.attacks import attacks
from tests.sites import DigestFolder

FILLER = " The court heard both sides and gave its reasons in plain words." * 5
_DAYS = dt.date(1990, 1, 1)  # a Monday; one week for each attack leaves each alone in its edition
Values = Mapping[str, str]


def _article(name: str, number: int, values: Values) -> dict[str, Any]:
    source: dict[str, Any] = {
        "publisher": values.get("publisher", "Gazette"), "url": f"https://example.org/{name}",
    }  # fmt: skip
    if "headline" in values:
        source["title"] = values["headline"]
    if "note" in values:
        source["url_note"] = values["note"]
    if "author" in values:
        source["authors"] = [values["author"]]
    meta: dict[str, Any] = {
        "title": values.get("title", f"A harmless headline {name}"),
        "date": str(_DAYS + dt.timedelta(weeks=number)),
        "topics": ["courts"], "source": source,
    }  # fmt: skip
    if "lede" in values:
        meta["lede"] = (values["lede"] + FILLER)[:280]
    if "correction" in values:
        meta["corrections"] = [{"date": "2026-06-26", "note": values["correction"]}]
    if {"alt", "credit"} & values.keys():
        meta["image"] = {
            "file": "images/pixel.png", "alt": values.get("alt", "A pixel"),
            "credit": values.get("credit", "Nobody"),
        }  # fmt: skip
    if "ahead" in values:
        meta["ahead"] = [{"date": "2026-09-01", "what": values["ahead"]}]
    for one, several in (("entity", "entities"), ("contributor", "contributors")):
        if one in values:
            meta[several] = [values[one]]
    return meta | {key: values[key] for key in ("disclosure",) if key in values}


def _topic(name: str, number: int, values: Values) -> dict[str, Any]:
    description = values.get("description", f"What belongs to {name}.")
    return {"title": values.get("title", f"Topic {name}"), "description": description[:400]}


def _story(name: str, number: int, values: Values) -> dict[str, Any]:
    summary = values.get("summary", f"What goes on in {name}.")
    return {"title": values.get("title", f"Story {name}"), "summary": summary[:400]}


def _edition(name: str, number: int, values: Values) -> dict[str, Any]:
    return {"title": values.get("title", f"Edition {name}")}


def _lead(name: str, number: int, values: Values) -> dict[str, Any]:
    publisher = values.get("publisher", "Gazette")
    return {"title": values.get("title", name), "found": "2026-06-25", "publisher": publisher}


def _page(name: str, number: int, values: Values) -> dict[str, Any]:
    description = values.get("description", f"What stands on {name}.")
    return {"title": values.get("title", f"Page {name}"), "description": description[:400]}


def _week(number: int) -> str:
    year, week, _ = (_DAYS + dt.timedelta(weeks=number)).isocalendar()
    return f"{year}-W{week:02}"


@dataclass(frozen=True)
class Kind:
    """A kind of file: where the one of an attack lies, the fields that take a text, what they make
    together, and the address of its page.
    """

    path: Callable[[int], str]
    fields: tuple[str, ...]
    make: Callable[[str, int, Values], dict[str, Any]]
    address: Callable[[int], str]


KINDS: Mapping[str, Kind] = {
    "article": Kind(
        lambda n: f"articles/attack-{n}.md",
        (
            "title", "lede", "publisher", "headline", "author", "note", "correction", "alt",
            "credit", "entity", "contributor", "disclosure", "ahead", "body",
        ),
        _article,
        lambda n: f"{_DAYS + dt.timedelta(weeks=n):%Y/%m/%d}/attack-{n}/",
    ),
    "topic": Kind(
        lambda n: f"topics/t{n}.md", ("title", "description", "body"), _topic,
        lambda n: f"topics/t{n}/",
    ),
    "story": Kind(
        lambda n: f"stories/s{n}.md", ("title", "summary", "body"), _story,
        lambda n: f"stories/s{n}/",
    ),
    "edition": Kind(
        lambda n: f"editions/{_week(n)}.md", ("title", "body"), _edition,
        lambda n: f"editions/{_week(n)}/",
    ),
    "lead": Kind(
        lambda n: f"leads/l{n}.md", ("title", "publisher"), _lead, lambda n: "leads/",
    ),
    "page": Kind(
        lambda n: f"p{n}.md", ("title", "description", "body"), _page, lambda n: f"p{n}/",
    ),
}  # fmt: skip
_NAMES = frozenset({"publisher", "entity"})
"""Of these two spellings that differ in little are an error, so each begins with a number."""


@dataclass
class Attacked:
    """The digest, how many strings each field took or refused, and the addresses of their pages."""

    digest: DigestFolder
    accepted: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    addresses: dict[str, None] = field(default_factory=dict)

    @property
    def pages(self) -> list[Path]:
        return sorted(self.digest.site.rglob("*.html"))


def attack(digest: DigestFolder) -> Attacked:
    """Write the strings into the digest, but for fields that the check refuses, and build it."""
    made = Attacked(digest)
    made.digest.picture("images/pixel.png")
    for number, text in enumerate(attacks()):
        for name, kind in KINDS.items():
            path, taken = kind.path(number), {}
            for where in kind.fields:
                value = f"{number} {text}" if where in _NAMES else text
                is_fine = _passes(path, _file(kind, number, {where: value}))
                (made.accepted if is_fine else made.refused)[f"{name} {where}"] += 1
                if is_fine:
                    taken[where] = value
            made.digest.write(path, _file(kind, number, taken))
            made.addresses[kind.address(number)] = None
    report = made.digest.build(jobs=2)
    assert [problem for problem in report.problems if problem.is_error] == []
    return made


def _file(kind: Kind, number: int, values: Values) -> str:
    meta = kind.make(f"attack-{number}", number, values)
    return f"---\n{json.dumps(meta)}\n---\n{values.get('body', '')}\n\n{FILLER}\n"


def _passes(path: str, text: str) -> bool:
    """Whether the file is read without an error, and links to no file that is not there."""
    content = read(path, text.encode(errors="replace"))
    if has_errors(content.problems):
        return False
    return not any(getattr(item, "links", ()) for item in content.items)
