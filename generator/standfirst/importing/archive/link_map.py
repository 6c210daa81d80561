"""Where the links of an archive lead once it is imported."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from collections.abc import Mapping as Map
from urllib.parse import quote, unquote, urljoin, urlsplit

from standfirst.importing.archive.body.template_code import REFERENCE
from standfirst.importing.archive.posts import SUFFIXES, Post

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = ("http://", "https://")
_INDEX = re.compile(r"/(?:_?index)(?:\.\w+)?$|\.(?:html?|md|markdown|aspx?|php)$")
_DATED = re.compile(r"(\d{4})/(\d{1,2})(?:/(\d{1,2}))?/")
_TELLING = 3
"""So many hyphens make a slug long enough to mean one post, wherever it stands in a path."""


class LinkMap:
    """Knows every file of the import by its old addresses and names.

    `topics` maps `taxonomy/slug`, such as `tags/open-data`, to topic ids. A name that two files
    share leads to neither.
    """

    def __init__(self, posts: Iterable[Post], topics: Map[str, str], base: str) -> None:
        self._base = base
        bare = (urlsplit(base).hostname or "").removeprefix("www.")
        self._hosts = {bare, f"www.{bare}"} if bare else set()
        self._by_address: dict[str, str | None] = {}
        self._by_name: dict[str, str | None] = {}
        self._by_slug: dict[str, Post | None] = {}
        posts = tuple(posts)
        self.targets = frozenset(
            (*(post.target for post in posts), *(f"topics/{name}.md" for name in topics.values()))
        )
        """The files under content/ that a link can lead to."""
        for post in posts:
            for address in _old_addresses(post):
                self._add(self._by_address, _key(address), post.target)
            parts = posixpath.splitext(post.path)[0].removesuffix("/index").lower().split("/")
            for at in range(len(parts)):
                self._add(self._by_name, "/".join(parts[at:]), post.target)
            slug = post.slug.lower()
            self._by_slug[slug] = None if slug in self._by_slug else post
        for place, topic_id in topics.items():
            self._by_address.setdefault(_key(place), f"topics/{topic_id}.md")

    @staticmethod
    def _add(known: dict[str, str | None], key: str, target: str) -> None:
        known[key] = target if known.get(key, target) == target else None

    def lead(self, href: str, post: Post | None, *, path: str) -> str | None:
        """The address that a link of `post` gets in the file `path` under content/.

        None where it leads nowhere and only its text can stay. An address elsewhere in the web
        stays as it is.
        """
        try:
            return self._lead(href.strip(), post, path)
        except ValueError:  # no address at all, such as https://[x
            return None

    def picture(self, src: str, post: Post | None) -> str | None:
        """The full address of a picture of the old site, or of any other in the web."""
        src = f"https:{src}" if src.startswith("//") else src.strip()
        if src.startswith(REFERENCE) or not src:
            return None
        try:
            whole = urljoin(post.address if post and post.address else self._base, src)
        except ValueError:
            return None
        return _safe(whole) if whole.startswith(_WEB) else None

    def _lead(self, href: str, post: Post | None, path: str) -> str | None:
        if href.startswith("#"):
            return href
        if href.startswith(REFERENCE):
            return _relative_path(self._referred(href.removeprefix(REFERENCE)), path)
        if href.startswith("//"):
            href = f"https:{href}"
        if _SCHEME.match(href):
            return self._absolute(href, path)
        if not href or href.startswith(("?", "\\")):
            return None
        return self._inside(href, post, path)

    def _absolute(self, href: str, path: str) -> str | None:
        if href.lower().startswith("mailto:"):
            return quote(href, safe="%:@?=&+,.-_~!'*")
        if not href.lower().startswith(_WEB):
            return None
        parts = urlsplit(href)
        if not parts.hostname:
            return None
        target = self._by_address.get(_key(parts.path)) if parts.hostname in self._hosts else None
        return _relative_path(target, path) or _safe(href)

    def _inside(self, href: str, post: Post | None, path: str) -> str | None:
        """A link within the old site, from its root or from the post's own place."""
        route = href.partition("#")[0].partition("?")[0]
        target = None
        if post is not None and not route.startswith("/") and route.endswith(SUFFIXES):
            near = posixpath.normpath(posixpath.join(posixpath.dirname(post.path), unquote(route)))
            target = self._by_name.get(posixpath.splitext(near)[0].lower())
        here = post.address if post and post.address else self._base
        whole = urljoin(here or "https://unknown.invalid/", href)
        key = _key(urlsplit(whole).path)
        target = target or self._by_address.get(key) or self._guessed(key)
        if target:
            return _relative_path(target, path)
        return _safe(whole) if here else None

    def _guessed(self, key: str) -> str | None:
        """The post whose telling slug ends a path, if no date in the path speaks against it."""
        slug = key.rpartition("/")[2]
        post = self._by_slug.get(slug)
        if post is None or slug.count("-") < _TELLING:
            return None
        dated = _DATED.search(key)
        if dated and (int(dated[1]), int(dated[2])) != (post.date.year, post.date.month):
            return None
        return post.target

    def _referred(self, reference: str) -> str | None:
        """What a shortcode or a tag names: a file of the archive, by the end of its path."""
        name = unquote(reference).partition("#")[0].strip("/").lower()
        if not name:
            return None
        name = _INDEX.sub("", name)
        return self._by_name.get(name) or self._by_address.get(_key(name))


def _relative_path(target: str | None, path: str) -> str | None:
    """The relative way from one file under content/ to another."""
    return None if target is None else posixpath.relpath(target, posixpath.dirname(path))


def _old_addresses(post: Post) -> Iterable[str]:
    date = post.date
    day = f"{date.year:04}/{date.month:02}/{date.day:02}"
    yield f"{day}/{post.slug}"
    yield "/".join((*post.categories, day, post.slug))
    if post.address:
        yield urlsplit(post.address).path
    aliases = post.front_matter.texts(["aliases", "redirect_from"])
    yield from (alias for alias in aliases if alias.startswith("/"))


def _key(path: str) -> str:
    """A path as it is looked up: the forms that web servers take for one another are equal."""
    return _INDEX.sub("", "/" + unquote(path).strip("/").lower()).strip("/")


def _safe(url: str) -> str:
    """An address that neither Markdown nor HTML can take apart."""
    return quote(url, safe="%/:?#[]@!$&*+,;=~-._'")
