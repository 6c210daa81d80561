"""Every code that a Problem of this step may have, with its meaning in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "content-too-costly": "Judging all files together takes more time or memory than it may.",
    "file-irregular": "A symbolic link, a device or a pipe lies where a file belongs.",
    "file-misplaced": "A file lies where none of its kind belongs, and is left out.",
    "file-too-costly": "Reading a file takes more time or memory than any honest one needs.",
    "file-too-large": "A file is larger than any that belongs here.",
    "file-too-many": "The folder holds more files than a digest may have.",
    "file-unreadable": "A file or a folder cannot be read.",
}
