"""From the files of another generator's archive to articles and topics, with an account of each.

A pure function: what the content folder already holds comes in, files to write come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from standfirst.importing.archive.article_front_matter import ImportedNames
from standfirst.importing.archive.article_writer import WrittenFile, make_article, make_topic
from standfirst.importing.archive.body.plain_text import to_plain
from standfirst.importing.archive.import_report import (
    Entry,
    ImportReport,
    Note,
    Outcome,
    SkippedPostError,
)
from standfirst.importing.archive.imported_topics import (
    Definition,
    read_definition,
    spellings,
    taxonomy_folders,
)
from standfirst.importing.archive.link_map import LinkMap
from standfirst.importing.archive.mapping import ImportMapping
from standfirst.importing.archive.posts import SUFFIXES, Post, read_post, read_text_file
from standfirst.model import urls


@dataclass(frozen=True, slots=True)
class ExistingContent:
    """What the content folder already holds.

    `ids` maps article ids to their files, `addresses` canonical source addresses to article ids,
    `publishers` the slugs of publishers to their names, `topics` the ids of topics, former ones
    too, to those they have now.
    """

    ids: Mapping[str, str] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    publishers: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ConvertedArchive:
    """The files to write, sorted by path, and the account of every file of the archive."""

    articles: tuple[WrittenFile, ...]
    topics: tuple[WrittenFile, ...]
    report: ImportReport


def convert(
    files: Iterable[tuple[str, bytes]],
    mapping: ImportMapping,
    *,
    existing: ExistingContent | None = None,
) -> ConvertedArchive:
    """Convert an archive: pairs of a file's path, with forward slashes, and its bytes."""
    return _Import(mapping, existing or ExistingContent()).run(files)


class _Import:
    """The state of one import: posts that may still become articles, and what became of files."""

    def __init__(self, mapping: ImportMapping, existing: ExistingContent) -> None:
        self._mapping = mapping
        self._existing = existing
        self._entries: dict[str, Entry] = {}
        self._definitions: dict[str, Definition] = {}
        self._names = ImportedNames(
            claimed=dict(existing.addresses), spelled=dict(existing.publishers)
        )
        for name in (mapping.publisher, *mapping.publishers.values()):
            self._names.spelled.setdefault(urls.slug(name), name)

    def run(self, files: Iterable[tuple[str, bytes]]) -> ConvertedArchive:
        posts, present = self._choose(self._read(files))
        articles, posts = self._articles(posts, present)
        topics = self._topics(posts, self._link_map(posts, present, drafts=False))
        for post in posts:
            written = articles[post.target]
            self._entries[post.path] = Entry(
                path=post.path,
                outcome=Outcome.ARTICLE,
                target=written.path,
                notes=written.notes,
            )
        described_ones = {definition.id for definition in self._definitions.values()}
        report = ImportReport(
            tuple(entry for _, entry in sorted(self._entries.items())),
            tuple(path for path in topics if path[7:-3] not in described_ones),
        )
        return ConvertedArchive(
            tuple(articles[path] for path in sorted(articles)), tuple(topics.values()), report
        )

    def _leave_out(self, path: str, code: str, text: str) -> None:
        self._entries[path] = Entry(path=path, outcome=Outcome.LEFT_OUT, code=code, text=text)

    def _read(self, files: Iterable[tuple[str, bytes]]) -> list[Post]:
        posts = []
        for path, raw in sorted(files):
            try:
                if post := self._read_one(path, raw):
                    posts.append(post)
            except SkippedPostError as reason:
                self._leave_out(path, reason.code, str(reason))
        return posts

    def _read_one(self, path: str, raw: bytes) -> Post | None:
        """The post in a file; None for a description, which is kept. Raises SkippedPostError."""
        if not path.lower().endswith(SUFFIXES):
            raise SkippedPostError("not-markdown", "only Markdown files become articles")
        if self._mapping.excludes(path):
            raise SkippedPostError("excluded", "the mapping excludes it")
        kind, term = read_definition(path, self._mapping)
        if kind == "topics":
            self._define(self._mapping.topics.get(term, term), path, raw)
            return None
        if kind == "authors":
            front_matter, _ = read_text_file(raw)
            self._names.authors[term] = to_plain(
                front_matter.text(["display_name", "name", "title"])
            )
            raise SkippedPostError("author-page", "it describes an author; the name is used")
        if path.rpartition("/")[2].startswith("_index."):
            raise SkippedPostError(
                "index-page", "it describes a folder of the archive, and no article"
            )
        if not self._mapping.includes(path):
            raise SkippedPostError("not-included", "no `include` of the mapping names it")
        return read_post(path, raw, self._mapping)

    def _define(self, topic_id: str | None, path: str, raw: bytes) -> None:
        if topic_id is None:
            raise SkippedPostError("topic-dropped", "the mapping drops the topic that it describes")
        if topic_id in self._definitions:
            other = self._definitions[topic_id].path
            raise SkippedPostError("topic-repeated", f"{other} describes the same topic")
        self._definitions[topic_id] = Definition(topic_id, path, read_text_file(raw)[0])

    def _choose(self, posts: list[Post]) -> tuple[list[Post], list[Post]]:
        """Posts to import, with ids of their own; and those that are in the content folder."""
        chosen: list[Post] = []
        present: list[Post] = []
        ids: set[str] = set()
        for post in sorted(posts, key=lambda post: (post.date, post.path)):
            renamed = _with_own_id(post, ids)
            ids.add(renamed.id)
            where = self._existing.ids.get(renamed.id)
            if where is None:
                chosen.append(renamed)
            elif where == renamed.target:
                present.append(renamed)
                self._leave_out(post.path, "exists", f"{where} is there and stays as it is")
            else:
                self._leave_out(post.path, "id-taken", f"{where} has the id {renamed.id}")
        return chosen, present

    def _articles(
        self, posts: list[Post], present: list[Post]
    ) -> tuple[dict[str, WrittenFile], list[Post]]:
        """Convert posts until no article links to one that was left out."""
        finished: dict[str, WrittenFile] = {}
        while True:
            public = self._link_map(posts, present, drafts=False)
            everything = self._link_map(posts, present, drafts=True)
            lost: set[str] = set()
            for post in posts:
                if post.target in finished:
                    continue
                try:
                    link_map = everything if post.is_draft else public
                    finished[post.target] = make_article(post, self._mapping, self._names, link_map)
                except SkippedPostError as reason:
                    self._leave_out(post.path, reason.code, str(reason))
                    lost.add(post.target)
            if not lost:
                return finished, posts
            posts = [post for post in posts if post.target not in lost]
            kept = self._link_map(posts, present, drafts=True).targets
            finished = {
                path: written for path, written in finished.items() if written.links <= kept
            }

    def _link_map(self, posts: list[Post], present: list[Post], *, drafts: bool) -> LinkMap:
        used = {topic: topic for post in posts for topic in post.topics} | dict(
            self._existing.topics
        )
        terms = {f"topics/{topic}": file for topic, file in used.items()}
        for taxonomy in sorted(taxonomy_folders(self._mapping, "topics")):
            terms |= {f"{taxonomy}/{topic}": file for topic, file in used.items()}
            terms |= {
                f"{taxonomy}/{old}": used[new]
                for old, new in self._mapping.topics.items()
                if new in used
            }
        linked = (post for post in [*posts, *present] if drafts or not post.is_draft)
        return LinkMap(linked, terms, self._mapping.base)

    def _topics(self, posts: list[Post], link_map: LinkMap) -> dict[str, WrittenFile]:
        spelled = spellings(posts, self._mapping)
        used = {topic for post in posts for topic in post.topics}
        topics: dict[str, WrittenFile] = {}
        for topic_id in sorted(used - self._existing.topics.keys()):
            spelling = spelled.get(topic_id, topic_id)
            if topic_id == self._mapping.default_topic and topic_id not in spelled:
                spelling = ""
            written = make_topic(topic_id, self._definitions.get(topic_id), spelling, link_map)
            topics[written.path] = written
        for topic_id, definition in self._definitions.items():
            path = f"topics/{topic_id}.md"
            if path in topics:
                self._entries[definition.path] = Entry(
                    path=definition.path,
                    outcome=Outcome.TOPIC,
                    target=path,
                    notes=topics[path].notes,
                )
            elif topic_id in self._existing.topics:
                self._leave_out(definition.path, "exists", f"{path} is there and stays as it is")
            else:
                self._leave_out(definition.path, "topic-unused", "no imported article is about it")
        return topics


def _with_own_id(post: Post, ids: set[str]) -> Post:
    """The post, with a number behind its id where an earlier one has the same."""
    if post.id not in ids:
        return post
    number = 2
    while f"{post.id}-{number}" in ids:
        number += 1
    note = Note("id-suffixed", f"another post is called {post.id} too")
    return replace(post, id=f"{post.id}-{number}", notes=(*post.notes, note))
