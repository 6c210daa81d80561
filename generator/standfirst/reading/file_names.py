"""Whether a file's path can be kept by every system and shown to everybody, whatever it holds."""

from __future__ import annotations

import re

from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Problem
from standfirst.model.spelling import printable

MAX_DEPTH = 12
"""Folders below content/ that are looked into."""

MAX_PATH = 200
"""Longest path below content/ in characters: some systems keep 260, the folders above included."""

_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE
)


def judge_path(path: str) -> Problem | None:
    """What keeps a path from being checked out everywhere; its Problem's own path is printable.

    The names that Windows reserves are those of its documentation, «Naming Files, Paths, and
    Namespaces».
    """
    shown = printable(path)
    if shown != path:
        message = "the name holds characters that nobody sees, or that are no text"
        return _problem(shown, message, "rename it with letters, digits and hyphens")
    for part in path.split("/"):
        if found := _FORBIDDEN.search(part):
            return _problem(path, f"«{found[0]}» cannot stand in a file's name", "take it out")
        if _RESERVED.fullmatch(part):
            message = f"Windows keeps the name «{part}» for itself"
            return _problem(path, message, "choose another name")
        if part.endswith((".", " ")):
            message = "Windows drops the dot or the space at the end of a name"
            return _problem(path, message, "take it away")
    if len(path) > MAX_PATH:
        message = f"the path has {len(path)} characters; at most {MAX_PATH} are allowed"
        return _problem(path, message, "shorten the name, or use fewer folders")
    return None


def too_deep(path: str) -> Problem:
    """What is said of a folder that is not looked into."""
    message = f"this folder lies more than {MAX_DEPTH} folders deep and is not looked into"
    return Finding(Code.FILE_TOO_DEEP, message, "move its files up").locate(printable(path))


def _problem(path: str, message: str, hint: str) -> Problem:
    return Finding(Code.FILE_NAME, message, hint).locate(path)
