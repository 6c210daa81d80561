"""Reads a case, a miniature digest with what must come of it, and finds what does come of it.

README.md explains the form to those who write cases.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle, islice
from typing import Any, Literal

import msgspec
import yaml
from lxml import html

from standfirst.arranging.rules.judge import judge
from standfirst.model.content import Content
from standfirst.model.content_kinds import ARTICLE, LEAD, STORY, TOPIC, ContentKind, Item
from standfirst.model.problem import Problem
from standfirst.model.settings import Settings
from standfirst.reading.file_kinds import OtherFile, classify, file_id
from standfirst.reading.frontmatter.yaml.loader import load
from standfirst.reading.read import read
from tests.builders import NOW, article_meta, content, keep_body, lead_meta, story_meta, topic_meta
from tests.outputs import ROOT, files
from tests.rendered_pages import rendered

NONE = "none"
"""What a case writes for a page or a feed that must not be there."""

_DEFAULTS: Mapping[ContentKind, Callable[[str], dict[str, Any]]] = {
    ARTICLE: article_meta,
    TOPIC: topic_meta,
    STORY: story_meta,
    LEAD: lead_meta,
}
_FENCE = re.compile(r"^---\n", re.MULTILINE)
_KEY = re.compile(r"^(\w+):", re.MULTILINE)
_WORDS = re.compile(r"\{(\d+) words\}")
_FILLER = "The court heard both sides and gave its reasons in plain words".split()
_SUMMARY = "{50 words}"


class _Form(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A mapping with these keys and no others."""


class _ProblemForm(_Form, kw_only=True):
    """A problem in full, with its code as its `error` or its `warning`."""

    file: str
    line: int = 0
    error: str = ""
    warning: str = ""
    message: str
    hint: str = ""


class _EntryForm(_Form, kw_only=True):
    """An entry of a feed. What a case leaves out is not compared."""

    id: str = ""
    url: str = ""
    title: str = ""
    summary: str = ""
    language: str = ""
    published: str = ""
    updated: str = ""
    authors: list[str] = []


class _CaseForm(_Form, kw_only=True, rename={"topic_tree": "topic tree"}):
    case: str
    files: dict[str, str | None]
    settings: dict[str, Any] = {}
    problems: list[_ProblemForm] | None = None
    pages: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    topic_tree: list[str] = []
    redirects: dict[str, str] | None = None
    feeds: dict[str, list[str | _EntryForm] | Literal["none"]] = {}


@dataclass(frozen=True)
class _File:
    """A whole file; `lines` are the numbers that its lines have in the case, 0 if not shown."""

    text: str
    lines: Sequence[int]


@dataclass(frozen=True)
class Case:
    """A digest with its `settings`; `expected` is what must come of its `files`."""

    files: Mapping[str, _File]
    settings: Settings
    expected: Mapping[str, Any]

    @cached_property
    def _read(self) -> tuple[Content, tuple[Problem, ...]]:
        items: list[Item] = []
        problems: list[Problem] = []
        media: list[str] = []
        for path, file in self.files.items():
            kind, hint = classify(path)
            if kind is OtherFile.MEDIA:
                media.append(path)
            elif not isinstance(kind, ContentKind):
                raise ValueError(f"{path} is not content: {hint}")
            own = read(path, file.text.encode())
            items += own.items
            problems += own.problems
            if own.body is not None:
                keep_body(own.items[0], own.body)
        return content(*items, media=tuple(media)), tuple(problems)

    @property
    def content(self) -> Content:
        return self._read[0]

    def outcome(self) -> dict[str, Any]:
        """What comes of the files, as far as the case asks, in the form of `expected`."""
        problems = sorted({*self._read[1], *judge(self.content, NOW)})
        found: dict[str, Any] = {"problems": [self._problem(each) for each in problems]}
        for name, want in self.expected.items():
            if name != "problems":
                found[name] = _PARTS[name](self, want)
        return found

    def _problem(self, problem: Problem) -> dict[str, Any]:
        form = _ProblemForm(
            file=problem.path,
            line=self.files[problem.path].lines[problem.line - 1] if problem.line else 0,
            message=problem.message,
            hint=problem.hint,
            **{problem.level.value: problem.code},
        )
        found: dict[str, Any] = msgspec.to_builtins(form)
        return found

    @cached_property
    def _pages(self) -> Mapping[str, Any]:
        """The rendered pages by their URLs."""
        made = rendered(*self.content.items(), settings=self.settings)
        return {f"/{address}": html.fromstring(text) for address, text in made.items()}

    @cached_property
    def _files(self) -> Mapping[str, bytes]:
        """The files of the site that are not pages."""
        items, media = self.content.items(), tuple(self.content.media)
        return files(*items, settings=self.settings, media=media)

    def pages(self, want: Mapping[str, str]) -> dict[str, str]:
        """The heading of each page."""
        return {
            url: " ".join(self._pages[url].findtext(".//h1").split())
            if url in self._pages
            else NONE
            for url in want
        }

    def lists(self, want: Mapping[str, Any]) -> dict[str, list[str]]:
        """The ids of the articles that each page lists, in its order."""
        links = "//article/*[contains(@class, 'sf-entry__title')]/a/@href"
        return {
            url: [_id(link) for link in self._pages[url].xpath(links)]
            for url in want
            if url in self._pages
        }

    def topic_tree(self, want: Sequence[str]) -> list[str]:
        """The topics as their page shows them, each indented below its parent."""
        items = self._pages["/topics/"].xpath("//li[contains(@class, 'sf-tree__item')]")
        depths = [int(item.get("class").rpartition("-")[2]) for item in items]
        names = [item.findtext("p[@class='sf-tree__name']/a") for item in items]
        return ["> " * depth + name for depth, name in zip(depths, names, strict=True)]

    def redirects(self, want: Mapping[str, str]) -> dict[str, str]:
        """Every redirect of the site: the old URL, and the one that it leads to."""
        lines = self._files.get("_redirects", b"").decode().splitlines()
        pairs = (line.split()[:2] for line in lines)
        found = {_url(old): _url(new) for old, new in pairs}
        return {**{old: found[old] for old in want if old in found}, **found}

    def feeds(self, want: Mapping[str, Any]) -> dict[str, Any]:
        """The entries of each feed, as ids of articles or with the keys that are asked for."""
        return {url: self._feed(url, entries) for url, entries in want.items()}

    def _feed(self, url: str, want: Sequence[Any]) -> Any:
        raw = self._files.get(f"{url[1:]}feed.json")
        if raw is None:
            return NONE
        entries = json.loads(raw)["items"]
        asked = [*want, *[""] * len(entries)] if want != NONE else [""] * len(entries)
        return [_entry(entry, keys) for entry, keys in zip(entries, asked, strict=False)]


_PARTS: Mapping[str, Callable[[Case, Any], Any]] = {
    "pages": Case.pages,
    "lists": Case.lists,
    "topic tree": Case.topic_tree,
    "redirects": Case.redirects,
    "feeds": Case.feeds,
}


def read_case(text: str, name: str) -> Case:
    """Read a case from the text of its file. Raises ValueError for what is not a case."""
    try:
        loaded = load(text, name, line=1)
    except yaml.YAMLError as error:
        raise ValueError(f"{name}: {error}") from error
    if loaded.problems:
        raise ValueError(f"{name}:{loaded.problems[0].line}: {loaded.problems[0].message}")
    try:
        form = msgspec.convert(loaded.data, _CaseForm)
        settings = Settings(**{"site_name": "The digest", "site_url": ROOT, **form.settings})
    except (msgspec.ValidationError, TypeError) as error:
        raise ValueError(f"{name}: {error}") from error
    parts = {key: value for key, value in loaded.data.items() if key in _PARTS}
    if form.problems is None and not parts:
        raise ValueError(f"{name}: this case expects nothing: say what must come of its files")
    if not form.case.endswith("."):
        raise ValueError(f"{name}: the description of a case is a sentence, with a full stop")
    if not all(parts[key] for key in parts.keys() - {"redirects"}):
        raise ValueError(f"{name}: a part of this case is empty")
    expected = {"problems": msgspec.to_builtins(form.problems or []), **parts}
    whole = {path: _complete(path, text or "") for path, text in form.files.items()}
    return Case(whole, settings, expected)


def _complete(path: str, text: str) -> _File:
    """The whole of a file, of which a case shows only what it is about."""
    kind = classify(path)[0]
    if not isinstance(kind, ContentKind) or not kind.has_front_matter:
        return _File(text, range(1, text.count("\n") + 2))
    front, *rest = _FENCE.split(text, maxsplit=1)
    shown, height = set(_KEY.findall(front)), front.count("\n")
    defaults = _DEFAULTS[kind](file_id(path)) if kind in _DEFAULTS else {}
    added = [f"{key}: {json.dumps(value)}\n" for key, value in defaults.items() if key not in shown]
    body = rest[0] if rest else _SUMMARY if kind is ARTICLE else ""
    body = _WORDS.sub(lambda found: " ".join(islice(cycle(_FILLER), int(found[1]))), body)
    of_body = range(height + 2, height + body.count("\n") + 4)
    if not front and not added:
        return _File(body, of_body)
    lines = (0, *range(1, height + 1), *[0] * len(added), height + 1, *of_body)
    return _File(f"---\n{front}{''.join(added)}---\n{body}\n", lines)


def _entry(entry: Mapping[str, Any], want: Any) -> Any:
    if isinstance(want, str):
        return _id(entry["url"])
    values = {
        **entry,
        "url": entry["url"].removeprefix(ROOT[:-1]),
        "published": _time(entry["date_published"]),
        "updated": _time(entry["date_modified"]),
        "authors": [author["name"] for author in entry["authors"]],
    }
    return {key: values[key] for key in want}


def _time(moment: str) -> str:
    """A moment without what says nothing: midnight in UTC, where only a day is known."""
    return moment.removesuffix("T00:00:00+00:00")


def _id(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]


def _url(path: str) -> str:
    """A path of the site's host, such as `/digest/topics/`, as a URL of the digest."""
    return path.removeprefix("/digest")


def as_text(outcome: Mapping[str, Any]) -> str:
    """An outcome as a case states it."""
    return yaml.safe_dump(dict(outcome), allow_unicode=True, sort_keys=False, width=1000)
