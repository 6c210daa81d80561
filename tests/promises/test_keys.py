"""Whatever is edited: a page or a file whose key stays the same has the same bytes.

Every field of every front matter, every body, every setting and the moment are changed, one at a
time, in a small digest that uses them all. So a template or a writer that shows a value which its
key does not cover fails here.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from functools import cache, cached_property, partial
from typing import Any

import pytest
from jinja2 import Environment

from standfirst.arranging.arrange import arrange
from standfirst.model import urls
from standfirst.model.article import (
    Ahead,
    ArticleMeta,
    Audio,
    Bodies,
    Correction,
    Image,
    Source,
    Withdrawn,
)
from standfirst.model.content import FileContent, gather
from standfirst.model.settings import Newsletter, Settings
from standfirst.model.taxonomy import (
    EditionMeta,
    LeadMeta,
    PageMeta,
    PublisherMeta,
    StoryMeta,
    TopicMeta,
)
from standfirst.reading.read import read
from standfirst.rendering.context import Context
from standfirst.rendering.environment import environment
from standfirst.rendering.make_context import make_context
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.outputs import outputs
from standfirst.rendering.page import Page
from standfirst.rendering.pages.all_pages import pages
from standfirst.rendering.renderer import Renderer
from standfirst.rendering.search.search_documents import (
    SearchDocument,
    SearchRecord,
    search_documents,
)
from standfirst.workspace.configuration.project import page_templates
from tests.builders import NOW, context

SETTINGS = Settings(
    site_name="Digest",
    site_url="https://example.org/",
    per_page=2,
    edit_base="https://example.org/edit/",
    report_to="https://example.org/repo",
    feeds_without_topics=True,
)
MEDIA = ("images/a.png", "images/b.png", "audio/a.mp3", "audio/b.mp3")
WORDS = "The court heard both sides and gave its reasons in plain words. " * 4

Meta = dict[str, Any]

ARTICLE: Meta = {
    "title": "A ruling on privacy", "date": "2026-06-24", "topics": ["privacy"],
    "source": [
        {
            "publisher": "Gazette", "url": "https://example.org/a", "title": "The whole story",
            "authors": ["Ann"], "published": "2026-06-23", "language": "en", "access": "open",
            "role": "primary", "archive": "https://archive.example.org/a",
        },
        {"publisher": "Herald", "url_note": "printed"},
    ],
    "lede": "One plain sentence that stands for all of it.", "kind": "ruling", "stage": "filed",
    "jurisdictions": ["US"], "entities": ["Supreme Court"], "stories": ["appeal"],
    "ahead": [{"date": "2026-08-01", "what": "Hearing"}], "related": ["old"],
    "image": {"file": "images/a.png", "alt": "A court", "credit": "Ann", "licence": "CC0-1.0"},
    "audio": {"file": "audio/a.mp3", "seconds": 61, "voice": "human"},
    "corrections": [{"date": "2026-06-26", "note": "The sum was wrong."}],
    "contributors": ["ann"], "ai_use": "assisted", "disclosure": "Ann knows the judge.",
    "licence": "CC-BY-4.0", "aliases": ["/old/ruling/"],
}  # fmt: skip
PLAIN: Meta = {
    "title": "What the senate said", "date": "2026-06-25", "topics": ["courts", "trade"],
    "source": {"publisher": "Gazette", "url": "https://example.org/b"}, "stories": ["appeal"],
}  # fmt: skip
WITHDRAWN = {"date": "2026-06-28", "reason": "It was never decided."}


FRONTS: Mapping[str, Meta] = {
    "articles/ruling.md": ARTICLE,
    "articles/plain.md": PLAIN,
    "articles/old.md": {**PLAIN, "title": "An older one", "date": "2026-06-11"},
    "articles/gone.md": {
        **PLAIN,
        "title": "One that went",
        "date": "2026-06-10",
        "withdrawn": WITHDRAWN,
    },
    "topics/courts.md": {"title": "Courts", "description": "What courts say."},
    "topics/trade.md": {"title": "Trade", "description": "What is bought and sold."},
    "topics/privacy.md": {
        "title": "Privacy",
        "description": "What stays private.",
        "parent": "courts",
        "aliases": ["secrecy"],
    },
    "stories/appeal.md": {
        "title": "The appeal",
        "summary": "How it went on.",
        "aliases": ["trial"],
    },
    "editions/2026-W26.md": {"title": "A busy week", "lead": ["ruling"]},
    "about.md": {"title": "About us", "description": "Who we are.", "aliases": ["/us/"]},
    "leads/wanted.md": {
        "title": "What somebody might read",
        "found": "2026-06-20",
        "publisher": "Herald",
        "url": "https://example.org/wanted",
        "published": "2026-06-19",
    },
}  # fmt: skip
TEXTS = {
    "articles/ruling.md": f"{WORDS}\n\nMore of it, and [another](plain.md).",
    "articles/plain.md": WORDS,
    "articles/old.md": WORDS,
    "articles/gone.md": WORDS,
    "topics/privacy.md": "Of [a ruling](../articles/ruling.md).",
    "stories/appeal.md": "It began with [a ruling](../articles/ruling.md).",
    "editions/2026-W26.md": "To our [readers](../articles/ruling.md).",
    "about.md": "We read [it](articles/ruling.md).",
}
PUBLISHER: Meta = {
    "publisher": "Gazette",
    "url": "https://gazette.example.org/",
    "country": "GB",
    "language": "en",
    "access": "open",
}  # fmt: skip


@dataclass(frozen=True)
class Edited:
    """A digest as its editors wrote it: `fronts` and `texts` are those of its files."""

    fronts: Mapping[str, Any] = field(default_factory=lambda: FRONTS)
    texts: Mapping[str, str] = field(default_factory=lambda: TEXTS)
    publisher: Meta = field(default_factory=lambda: PUBLISHER)
    dead: tuple[str, ...] = ()
    settings: Settings = SETTINGS
    now: dt.datetime = NOW
    sizes: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(MEDIA, 1000))

    def change(self, path: str, *steps: str | int, value: Any) -> Edited:
        """The digest with another value at a place in the front matter of a file."""
        fronts = {**self.fronts, path: deepcopy(self.fronts[path])}
        place = fronts[path]
        for step in steps[:-1]:
            place = place[step]
        place[steps[-1]] = value
        return replace(self, fronts=fronts)

    def write(self, path: str, text: str) -> Edited:
        """The digest with another text below the front matter of a file."""
        return replace(self, texts={**self.texts, path: text})

    def files(self) -> Iterator[tuple[str, str]]:
        for path, front in self.fronts.items():
            yield path, f"---\n{json.dumps(front)}\n---\n\n{self.texts.get(path, '')}\n"
        yield "sources.yml", json.dumps([self.publisher])
        yield "dead-links.txt", "\n".join(self.dead)

    @cached_property
    def rendering(self) -> Rendering:
        contents = [read_file(path, text) for path, text in self.files()]
        content = gather([item for each in contents for item in each.items], MEDIA)
        bodies = {each.items[0].path: each.body for each in contents if each.body is not None}
        site = arrange(content, self.settings, self.now)
        return Rendering(make_context(site, self.settings, self.now), bodies, self.sizes)


@cache
def read_file(path: str, text: str) -> FileContent:
    content = read(path, text.encode())
    assert not [problem for problem in content.problems if problem.is_error], content.problems
    return content


class Rendering:
    """Everything that is made of a digest: its key and what makes it, by its path."""

    def __init__(self, context: Context, bodies: Bodies, sizes: Mapping[str, int]) -> None:
        self._bodies = bodies
        self._renderer = Renderer(context, templates(context))
        self.made: dict[str, tuple[object, Callable[[], Any]]] = {}
        all_pages = tuple(pages(context))
        for page in all_pages:
            shown = page.key, page.title, page.description  # as `plan_pages` has them
            self.made[urls.file_path(page.address)] = shown, partial(self._page, page)
        fill = self._renderer.fill
        for output in outputs(context, all_pages, fill=fill, sizes=sizes):
            if "schema" in output.path:
                continue  # these are made of the code alone, and take as long as all others
            key: object = output.key or object()  # without one it is made in every build
            self.made[output.path] = key, partial(self._output, output)
        for document in search_documents(context):
            make = partial(self._make, document)
            self.made[f"search for {document.address}"] = document.key, make

    @cached_property
    def contents(self) -> dict[str, Any]:
        return {path: make() for path, (_, make) in self.made.items()}

    def _page(self, page: Page) -> tuple[str, str]:
        return self._renderer.head(page), self._renderer.content(page, self._needed(page.needs))

    def _output(self, output: Output | Joined) -> bytes:
        if isinstance(output, Output):
            return output.make(self._needed(output.needs))
        return b"".join(self.made[part][1]() for part in output.parts)

    def _make(self, document: SearchDocument) -> SearchRecord:
        return document.make(self._needed(document.needs))

    def _needed(self, paths: tuple[str, ...]) -> Bodies:
        """The bodies that something needs, and no other."""
        return {path: self._bodies[path] for path in paths}


def templates(context: Context) -> Environment:
    """The templates, compiled once for all digests in one language."""
    return compiled(context.settings.language, context.settings.locale)


@cache
def compiled(language: str, locale: str) -> Environment:
    settings = Settings(language=language, locale=locale)
    return environment(page_templates(None), context(settings=settings))


BASE = Edited()
RULING, GONE, PRIVACY, APPEAL = (
    "articles/ruling.md", "articles/gone.md", "topics/privacy.md", "stories/appeal.md",
)  # fmt: skip

PLACES: dict[type, tuple[str | int, ...]] = {
    ArticleMeta: (RULING,),
    Source: (RULING, "source", 0),
    Ahead: (RULING, "ahead", 0),
    Image: (RULING, "image"),
    Audio: (RULING, "audio"),
    Correction: (RULING, "corrections", 0),
    Withdrawn: (GONE, "withdrawn"),
    TopicMeta: (PRIVACY,),
    StoryMeta: (APPEAL,),
    EditionMeta: ("editions/2026-W26.md",),
    PageMeta: ("about.md",),
    LeadMeta: ("leads/wanted.md",),
}
"""Where in the digest the fields of each model are."""

VALUES: dict[type, Meta] = {
    ArticleMeta: {
        "title": "Another headline", "date": "2026-06-23", "topics": ["courts", "privacy"],
        "source": [{"publisher": "Herald", "url": "https://example.org/other"}],
        "lede": "Another sentence that stands for all of it.", "kind": "news", "stage": "decided",
        "jurisdictions": ["EU", "US"], "entities": ["Senate"], "stories": [], "ahead": [],
        "related": ["plain"], "image": None, "audio": None, "language": "vi",
        "translation_of": "plain", "status": "draft", "publish_at": "2026-06-24T08:00:00Z",
        "pin": True, "aliases": ["/old/place/"], "corrections": [], "withdrawn": WITHDRAWN,
        "contributors": ["bob"], "ai_use": "none", "disclosure": None, "licence": "CC0-1.0",
    },
    Source: {
        "publisher": "Herald", "url": "https://example.org/other", "url_note": "printed, too",
        "title": "Another story", "authors": ["Bob", "Ann"], "published": "2026-06",
        "language": "vi", "access": "paywall", "role": "official",
        "archive": "https://archive.example.org/b",
    },
    Ahead: {"date": "2026-09-01", "what": "Another hearing"},
    Image: {
        "file": "images/b.png", "alt": "Another court", "credit": "Bob", "licence": "CC-BY-4.0",
    },
    Audio: {"file": "audio/b.mp3", "seconds": 9, "voice": "synthetic", "text_hash": "0" * 32},
    Correction: {"date": "2026-06-27", "note": "The name was wrong.", "substantive": True},
    Withdrawn: {"date": "2026-06-29", "reason": "It was a joke."},
    TopicMeta: {
        "title": "Secrets", "description": "What else stays private.", "parent": "trade",
        "aliases": ["secrets"],
    },
    StoryMeta: {
        "title": "The trial", "summary": "How it ended.", "status": "closed", "aliases": ["case"],
    },
    EditionMeta: {"title": "A quiet week", "lead": ["plain"]},
    PageMeta: {"title": "Who we are", "description": "All about us.", "aliases": ["/them/"]},
    LeadMeta: {
        "title": "What nobody read", "found": "2026-06-21", "publisher": "Gazette",
        "url": "https://example.org/else", "published": "2026-06-18", "expires": "2026-06-25",
    },
    PublisherMeta: {
        "publisher": "The Gazette", "url": "https://other.example.org/", "country": "US",
        "language": "vi", "access": "paywall",
    },
    Settings: {
        "site_name": "Other", "site_description": "About law.", "site_url": "", "language": "vi",
        "locale": "de", "licence": "CC0-1.0", "edit_base": "", "report_to": "", "per_page": 1,
        "related": 0, "feed_items": 1, "feeds_without_topics": False, "feed_id": "x",
        "social_cards": 1,
        "newsletter": Newsletter(sender="a@example.org"), "links_suppressed": {"a.org": "why"},
        "podcast_category": "Arts", "podcast_image": "images/a.png", "speak_command": "say",
        "speak_ending": "mp3", "drafts": True,
    },
}  # fmt: skip
"""Another value for each field of each model."""

FIRST_WORDS = f"Other words. {WORDS}"


def edits() -> Iterator[tuple[str, Edited]]:
    """Every change of one thing, with a name."""
    for model, place in PLACES.items():
        for name, value in VALUES[model].items():
            path, *steps = place
            yield f"{model.__name__}.{name}", BASE.change(str(path), *steps, name, value=value)
    for name, value in VALUES[PublisherMeta].items():
        yield f"PublisherMeta.{name}", replace(BASE, publisher={**BASE.publisher, name: value})
    for name, value in VALUES[Settings].items():
        yield f"Settings.{name}", replace(BASE, settings=replace(SETTINGS, **{name: value}))
    for path, text in BASE.texts.items():
        yield f"the end of {path}", BASE.write(path, f"{text}\n\nOne paragraph more.")
        yield f"the beginning of {path}", BASE.write(path, f"{FIRST_WORDS}\n\n{text}")
        yield f"a link of {path}", BASE.write(path, text.replace("ruling.md", "old.md"))
    yield "a link of an article", BASE.write(RULING, BASE.texts[RULING].replace("plain", "old"))
    yield "the topic's parent alone", BASE.change(PRIVACY, "parent", value=None)
    yield "dead links", replace(BASE, dead=("https://example.org/a",))
    yield "a day later", replace(BASE, now=NOW + dt.timedelta(days=1))
    yield "months later", replace(BASE, now=NOW + dt.timedelta(days=90))
    yield "longer recordings", replace(BASE, sizes=dict.fromkeys(MEDIA, 2000))
    waiting = (NOW + dt.timedelta(hours=1)).isoformat()
    held = BASE.change(RULING, "publish_at", value=waiting)
    yield "an article to wait for", held
    yield (
        "one article less",
        replace(BASE, fronts={path: own for path, own in BASE.fronts.items() if path != RULING}),
    )


EDITS = dict(edits())


@pytest.mark.parametrize("name", EDITS)
def test_an_equal_key_means_equal_bytes(name):
    before, after = BASE.rendering, EDITS[name].rendering
    kept = [path for path, (key, _) in after.made.items() if before.made.get(path, ("",))[0] == key]
    for path in kept:
        assert after.made[path][1]() == before.contents[path], path


@pytest.mark.parametrize("model", VALUES)
def test_every_field_of_every_model_is_changed(model):
    assert list(VALUES[model]) == [each.name for each in fields(model)]


def test_most_edits_leave_most_files_as_they_are():
    """Else the test above would hold for keys that always change."""
    before, after = BASE.rendering.made, EDITS["the end of articles/plain.md"].rendering.made
    kept = [path for path in after if before[path][0] == after[path][0]]
    changed = after.keys() - set(kept)
    assert before.keys() == after.keys()
    assert len(kept) > len(changed)
    assert {"2026/06/25/plain/index.html", "feed.xml", "search for 2026/06/25/plain/"} <= changed
    assert {"index.html", "2026/06/25/index.html", "api/v1/articles.json"} <= set(kept)
