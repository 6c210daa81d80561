"""Tells from its path alone what a file is, and where a misplaced file belongs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from enum import Enum

from standfirst.model.codes import Code
from standfirst.model.content_kinds import (
    ARTICLE,
    CONTENT_KINDS,
    EDITION,
    PAGE,
    PUBLISHER,
    STORY,
    TOPIC,
    ContentKind,
)
from standfirst.model.problem import Finding, Problem
from standfirst.model.urls import slug

ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
MAX_ID = 120

_PICTURES = frozenset("jpg jpeg png gif webp avif".split())
_RECORDINGS = frozenset("mp3 m4a ogg opus wav flac".split())
_IGNORED = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "readme.md", "readme"})
_WEEK = re.compile(r"(\d{4})-?[wW]?(\d{1,2})")
_AS_TEXT = frozenset("docx doc odt rtf pdf pages txt html htm rst adoc markdown mdx mdown".split())

_KIND_BY_FILE = {kind.file: kind for kind in CONTENT_KINDS if kind.file}
_KIND_BY_FOLDER = {kind.folder: kind for kind in CONTENT_KINDS if kind.folder}
_MISNAMED_FOLDERS: Mapping[str, ContentKind] = {
    "article": ARTICLE,
    "posts": ARTICLE,
    "_posts": ARTICLE,
    "news": ARTICLE,
    "blog": ARTICLE,
    "topic": TOPIC,
    "tags": TOPIC,
    "story": STORY,
    "edition": EDITION,
    "newsletters": EDITION,
    "pages": PAGE,
}
"""Names that other systems, or people by mistake, give to the folder of a kind."""


class OtherFile(Enum):
    """What a file may be besides content that is read: a picture or recording, or not content."""

    MEDIA = "media"
    IGNORED = "ignored"
    MISPLACED = "misplaced"


FileKind = ContentKind | OtherFile
"""What a file is: one of the content kinds, or one of three others."""


def classify(path: str) -> tuple[FileKind, str]:
    """What the file at `path`, relative to the content folder, is; and for a misplaced one, what
    to do with it. Looks at names only.
    """
    parts = tuple(path.split("/"))
    name = parts[-1]
    if any(part.startswith((".", "~$")) for part in parts) or name.endswith("~"):
        return OtherFile.IGNORED, ""
    if name.lower() in _IGNORED:
        return OtherFile.IGNORED, ""
    top, depth = parts[0], len(parts)
    kind = _KIND_BY_FOLDER.get(top) if depth > 1 else _KIND_BY_FILE.get(path)
    suffix = name.rpartition(".")[2] if "." in name else ""
    if kind is not None and (kind.file or kind.takes_any_file):
        return kind, ""
    if suffix == "md":
        return _markdown(parts, kind)
    if suffix.lower() in _PICTURES | _RECORDINGS:
        return _media(top, depth, suffix.lower())
    return OtherFile.MISPLACED, _hint(name, suffix.lower(), top)


def _markdown(parts: tuple[str, ...], kind: ContentKind | None) -> tuple[FileKind, str]:
    """What a Markdown file is; `kind` is the one to which its topmost folder belongs."""
    top, depth, name = parts[0], len(parts), parts[-1]
    if depth == 1:
        return PAGE, ""
    if kind is None:
        return OtherFile.MISPLACED, _right_folder(parts)
    if depth == 2 or kind.has_subfolders:
        return kind, ""
    hint = f"move it to {top}/{name}: {kind.noun} stands in no subfolder"
    return OtherFile.MISPLACED, hint


def _right_folder(parts: tuple[str, ...]) -> str:
    """Where to move a Markdown file from a folder that belongs to no kind."""
    top = parts[0].lower()
    kind = _MISNAMED_FOLDERS.get(top) or _KIND_BY_FOLDER.get(top, ARTICLE)
    if not kind.folder:
        return f"move it to {parts[-1]}: pages stand at the top"
    return f"move it to {'/'.join((kind.folder, *parts[1:]))}, if it is {kind.noun}"


def _media(top: str, depth: int, suffix: str) -> tuple[FileKind, str]:
    folder = "images" if suffix in _PICTURES else "audio"
    if depth > 1 and top in ("images", "audio"):
        return OtherFile.MEDIA, ""
    return OtherFile.MISPLACED, f"move it below {folder}/ and name it there"


def _hint(name: str, suffix: str, top: str) -> str:
    if name.lower() in ("sources.yaml", "source.yml", "publishers.yml", "sources.yml"):
        return f"call it {PUBLISHER.file} and put it at the top of the content folder"
    if suffix == "md" or suffix in _AS_TEXT:
        return f"write it as Markdown, in a file that ends in .md such as {_stem(name)}.md"
    if suffix == "svg":
        return "save the picture as PNG or WebP: an SVG file can hold scripts"
    if suffix in ("yml", "yaml", "json", "toml"):
        return f"keys stand in each file's own front matter; only {PUBLISHER.file} holds a list"
    if top in ("images", "audio"):
        kinds = sorted(_PICTURES if top == "images" else _RECORDINGS)
        return f"files of these kinds belong here: {', '.join(kinds)}"
    return "keep it outside the content folder"


def _stem(name: str) -> str:
    return slug(name.rpartition(".")[0] or name)


def file_id(path: str) -> str:
    """The id of a Markdown file: its name without `.md`."""
    return path.rpartition("/")[2].removesuffix(".md")


def judge_name(path: str) -> Problem | None:
    """Whether the name of an article, a topic, a story or a page may be an id."""
    found = file_id(path)
    if len(found) <= MAX_ID and ID.fullmatch(found):
        return None
    if len(found) > MAX_ID:
        message = f"the file's name has {len(found)} characters; at most {MAX_ID} are allowed"
    else:
        message = "the file's name may hold only small letters, digits and hyphens"
    right = slug(found)
    return Finding(Code.NAME_INVALID, message, f"rename it to {right}.md").locate(path)


def judge_week(path: str) -> Problem | None:
    """Whether the name of an edition is a week that exists (ISO 8601), such as `2026-W26`."""
    found = file_id(path)
    match = _WEEK.fullmatch(found)
    message, hint = "the file's name is not a week", "call it after its ISO week: 2026-W26.md"
    if match is not None:
        year, number = int(match[1]), int(match[2])
        right = f"{year:04}-W{number:02}"
        if not _is_week(year, number):
            message = f"there is no week {right}"
            hint = f"{year} has {52 + _is_week(year, 53)} weeks" if 0 < year < 9999 else hint
        elif found == right:
            return None
        else:
            hint = f"rename it to {right}.md"
    return Finding(Code.NAME_INVALID, message, hint).locate(path)


def _is_week(year: int, number: int) -> bool:
    try:
        dt.date.fromisocalendar(year, number, 1)
    except ValueError:
        return False
    return True
