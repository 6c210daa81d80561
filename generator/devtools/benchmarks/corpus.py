"""A digest of any size, made of invented words that follow Zipf's law; equal for an equal seed."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

TOPICS = 40
_SYLLABLES = "ba ce di fo gu ka le mi no pu ra se ti vo zu lan mer tis nor cal".split()


class Summary(NamedTuple):
    """One article; `place` is its jurisdiction."""

    number: int
    day: dt.date
    title: str
    topics: list[str]
    publisher: str
    place: str
    body: str


def articles(count: int, seed: int = 7, words: int = 220) -> Iterator[Summary]:
    """Yield `count` articles, 8 a day."""
    chance = random.Random(seed)  # noqa: S311  a corpus, no secret
    known = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(20_000)]
    weights = list(accumulate(1 / rank for rank in range(1, len(known) + 1)))

    def text(length: int) -> str:
        return " ".join(chance.choices(known, cum_weights=weights, k=length)).capitalize()

    for number in range(count):
        day = dt.date(2026, 6, 25) - dt.timedelta(days=number // 8)
        topics = sorted(
            chance.sample([f"topic-{i:02}" for i in range(TOPICS)], chance.randint(1, 3))
        )
        parts = [f"{text(words // 4)} **{text(1)}** [{text(2)}](https://example.org/{number})."]
        parts.append("\n".join(f"- {text(12)}." for _ in range(3)))
        parts += [f"## {text(4)}", f"{text(words // 2)}.", f"{text(words // 4)}."]
        place = chance.choice("US EU GB FR DE VN JP BR IN CA AU ZA".split())
        publisher = f"Publisher {chance.randrange(25):02}"
        title = f"{text(8)} {number}"
        yield Summary(number, day, title, topics, publisher, place, "\n\n".join(parts))


def write_digest(folder: Path, count: int) -> None:
    """A whole digest in our own form, with its mkdocs.yml."""
    for i in range(TOPICS):
        write(
            folder / "content" / "topics" / f"topic-{i:02}.md",
            f"---\ntitle: Topic {i:02}\ndescription: What belongs to topic {i:02}.\n---\n",
        )
    for number, day, title, topics, publisher, place, body in articles(count):
        front = (
            f"title: {title}\ndate: {day}\ntopics: [{', '.join(topics)}]\nsource:\n"
            f"  publisher: {publisher}\n  url: https://example.org/a/{number}\n"
            f"  published: {day}\njurisdictions: [{place}]\n"
        )
        file = folder / "content" / "articles" / f"{day:%Y/%m}" / f"article-{number}.md"
        write(file, f"---\n{front}---\n\n{body}\n")
    write(
        folder / "mkdocs.yml",
        "site_name: Bench\nsite_url: https://example.org/\ndocs_dir: content\n"
        "theme: {name: material, features: [navigation.tabs]}\nplugins: [standfirst]\n",
    )


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
