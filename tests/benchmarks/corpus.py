"""A digest of any size, made of invented words that follow Zipf's law; equal for an equal seed."""

from __future__ import annotations

import datetime as dt
import random
from itertools import accumulate
from pathlib import Path

TOPICS = 40
_SYLLABLES = "ba ce di fo gu ka le mi no pu ra se ti vo zu lan mer tis nor cal".split()


def articles(count: int, seed: int = 7, words: int = 220):
    """Yield (number, day, title, topics, publisher, place, body) for `count` articles, 8 a day."""
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
        yield number, day, f"{text(8)} {number}", topics, publisher, place, "\n\n".join(parts)


def write_digest(folder: Path, count: int) -> None:
    """A whole digest in our own form, with its mkdocs.yml."""
    for i in range(TOPICS):
        _write(
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
        _write(file, f"---\n{front}---\n\n{body}\n")
    _write(
        folder / "mkdocs.yml",
        "site_name: Bench\nsite_url: https://example.org/\ndocs_dir: content\n"
        "theme: {name: material, features: [navigation.tabs]}\nplugins: [headnote]\n",
    )


def write_plain_mkdocs(folder: Path, count: int) -> None:
    """The same articles as plain pages of MkDocs and Material, without lists."""
    for number, day, title, *_, body in articles(count):
        file = folder / "docs" / f"{day:%Y/%m}" / f"article-{number}.md"
        _write(file, f"---\ntitle: {title}\n---\n\n{body}\n")
    _write(
        folder / "mkdocs.yml",
        "site_name: Bench\nsite_url: https://example.org/\n"
        "theme: {name: material, font: false}\nplugins: []\n",
    )


def write_hugo(folder: Path, count: int) -> None:
    """The same for Hugo, with lists of 30, feeds, terms and related articles."""
    for number, day, title, topics, *_, body in articles(count):
        front = f"title: {title}\ndate: {day}T12:00:00Z\ntags: [{', '.join(topics)}]\n"
        _write(
            folder / "content" / "posts" / f"article-{number}.md", f"---\n{front}---\n\n{body}\n"
        )
    _write(
        folder / "hugo.toml",
        'baseURL = "https://example.org/"\ntitle = "Bench"\n[taxonomies]\ntag = "tags"\n'
        "[pagination]\npagerSize = 30\n[related]\nthreshold = 20\nincludeNewer = true\n"
        '[[related.indices]]\nname = "tags"\nweight = 100\n'
        '[[related.indices]]\nname = "date"\nweight = 10\n',
    )
    link = '<a href="{{ .RelPermalink }}">{{ .Title }}</a>'
    layouts = {
        "baseof": '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>'
        '{{ block "main" . }}{{ end }}</body></html>',
        "single": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}'
        '{{ range .GetTerms "tags" }}LINK{{ end }}'
        "{{ with .PrevInSection }}LINK{{ end }}{{ with .NextInSection }}LINK{{ end }}"
        "{{ range first 5 (.Site.RegularPages.Related .) }}LINK{{ end }}{{ end }}",
        "list": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages).Pages }}'
        "<h2>LINK</h2><p>{{ .Summary }}</p>{{ end }}"
        '{{ template "_internal/pagination.html" . }}{{ end }}',
    }
    layouts = {name: layout.replace("LINK", link) for name, layout in layouts.items()}
    for name, layout in layouts.items():
        _write(folder / "layouts" / "_default" / f"{name}.html", layout)
    _write(folder / "layouts" / "index.html", layouts["list"])


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
