"""The registry of content kinds: what a content folder may hold besides pictures and recordings.

A new kind is a row here, its model, a field of Content and a reader in `reading.read`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from standfirst.model.article import Article, ArticleMeta
from standfirst.model.taxonomy import (
    DEAD_LINKS_FILE,
    LEDGER_FILE,
    PUBLISHERS_FILE,
    DeadLinks,
    EditionLetter,
    EditionMeta,
    Lead,
    LeadMeta,
    Ledger,
    PageMeta,
    PlainPage,
    Publisher,
    PublisherMeta,
    Story,
    StoryMeta,
    Topic,
    TopicMeta,
)

MarkdownItem = Article | Topic | Story | EditionLetter | PlainPage | Lead
"""What a Markdown file is read into: it has keys, and some may have been refused."""

Item = MarkdownItem | Publisher | Ledger | DeadLinks
"""What a content file is read into: the item classes of all kinds, for type checkers."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ContentKind:
    """A kind of content: where its files are, and what they are read into.

    `noun` is its name with an article, for messages. A file becomes one or more `item`s, which
    `Content` keeps in its field `field`. `meta` is the model of the keys that a file's front
    matter, or each entry of its list, may have; None for a file of lines without keys.

    The files are Markdown in `folder`, or the one file `file`; with neither, Markdown at the top
    of the content folder. Kinds are compared by identity.
    """

    name: str
    noun: str
    item: type[Item]
    meta: type[Any] | None
    field: str
    folder: str = ""
    file: str = ""
    has_subfolders: bool = False
    """Whether its files may be in folders below `folder`."""
    takes_any_file: bool = False
    """Whether files in `folder` that are not Markdown are of this kind, too."""
    is_single: bool = False
    """Whether a digest has at most one item of it: Content's field is then that item."""

    @property
    def has_front_matter(self) -> bool:
        """Whether its files are Markdown, with `meta` as their front matter."""
        return not self.file

    @property
    def schema(self) -> str:
        """The name of its JSON Schema; empty where no file has keys."""
        if self.meta is None:
            return ""
        return self.file.partition(".")[0] or self.name


ARTICLE = ContentKind(
    name="article", noun="an article", item=Article, meta=ArticleMeta,
    field="articles", folder="articles", has_subfolders=True,
)  # fmt: skip
TOPIC = ContentKind(
    name="topic", noun="a topic", item=Topic, meta=TopicMeta, field="topics", folder="topics",
)  # fmt: skip
STORY = ContentKind(
    name="story", noun="a story", item=Story, meta=StoryMeta, field="stories", folder="stories",
)  # fmt: skip
EDITION = ContentKind(
    name="edition", noun="an edition", item=EditionLetter, meta=EditionMeta,
    field="letters", folder="editions",
)  # fmt: skip
PAGE = ContentKind(
    name="page", noun="a page", item=PlainPage, meta=PageMeta, field="pages",
)  # fmt: skip
LEAD = ContentKind(
    name="lead", noun="a lead", item=Lead, meta=LeadMeta,
    field="leads", folder="leads", has_subfolders=True, takes_any_file=True,
)  # fmt: skip
PUBLISHER = ContentKind(
    name="publisher", noun="a publisher", item=Publisher, meta=PublisherMeta,
    field="publishers", file=PUBLISHERS_FILE,
)  # fmt: skip
LEDGER = ContentKind(
    name="ledger", noun="a ledger", item=Ledger, meta=None,
    field="ledger", file=LEDGER_FILE, is_single=True,
)  # fmt: skip
DEAD_LINKS = ContentKind(
    name="dead links", noun="a list of dead links", item=DeadLinks, meta=None,
    field="dead_links", file=DEAD_LINKS_FILE, is_single=True,
)  # fmt: skip

CONTENT_KINDS: tuple[ContentKind, ...] = (
    ARTICLE, TOPIC, STORY, EDITION, PAGE, LEAD, PUBLISHER, LEDGER, DEAD_LINKS,
)  # fmt: skip
