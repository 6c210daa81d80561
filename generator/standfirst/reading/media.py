"""Whether a picture or a recording is what its name says, and of a size that a page can show."""

from __future__ import annotations

import io
import re
import warnings
from typing import TYPE_CHECKING

from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Problem

if TYPE_CHECKING:
    from PIL import Image

MAX_PIXELS = 40_000_000
"""Width times height, all frames together: a phone's camera makes fewer, and a reader's browser
needs four bytes for each.
"""

_PICTURES = {
    "jpg": ("JPEG", "MPO"), "jpeg": ("JPEG", "MPO"), "png": ("PNG",), "gif": ("GIF",),
    "webp": ("WEBP",), "avif": ("AVIF",),
}  # fmt: skip
_KINDS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
_MOST_FRAMES = 1000
_JPEG_SEGMENTS = tuple(bytes((0xFF, kind)) for kind in (*range(0xE0, 0xF0), 0xFE))
"""How metadata and comments begin (ISO/IEC 10918-1, B.1.1.3); the image data holds none of them.

Reading many thousands of them takes Pillow half a minute.
"""
_MOST_SEGMENTS = 2000
_RECORDINGS = {
    "mp3": re.compile(rb"ID3|\xff[\xe0-\xff]"),
    "m4a": re.compile(rb".{4}ftyp", re.DOTALL),
    "ogg": re.compile(rb"OggS"),
    "opus": re.compile(rb"OggS"),
    "wav": re.compile(rb"RIFF.{4}WAVE", re.DOTALL),
    "flac": re.compile(rb"fLaC"),
}


def judge_media(path: str, raw: bytes) -> Problem | None:
    """What is wrong with the picture or recording at `path`, by its header; None for a good one."""
    ending = path.rpartition(".")[2].lower()
    if ending in _RECORDINGS:
        if _RECORDINGS[ending].match(raw):
            return None
        return _not_what_it_says(path, f"this is no {ending.upper()} recording")
    return _judge_picture(path, raw, ending)


def is_picture(path: str) -> bool:
    return path.rpartition(".")[2].lower() in _PICTURES


def _judge_picture(path: str, raw: bytes, ending: str) -> Problem | None:
    from PIL import Image

    wanted = _PICTURES[ending]
    if raw.startswith(b"\xff\xd8") and sum(map(raw.count, _JPEG_SEGMENTS)) > _MOST_SEGMENTS:
        return _not_what_it_says(path, "this picture holds far more metadata than any needs")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # Pillow only warns of one that is a little too big
            with Image.open(io.BytesIO(raw), formats=_KINDS) as picture:
                found, pixels = picture.format, picture.width * picture.height * _frames(picture)
                if found in wanted and pixels <= MAX_PIXELS:
                    picture.verify()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _too_many_pixels(path)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  a damaged picture makes Pillow raise almost anything
        return _not_what_it_says(path, f"this picture cannot be read: {_reason(error)}")
    if found not in wanted:
        return _not_what_it_says(path, f"this is a picture of the kind {found}, not {wanted[0]}")
    return _too_many_pixels(path) if pixels > MAX_PIXELS else None


def _frames(picture: Image.Image) -> int:
    """How many pictures an animation has, or more than can be shown where it has too many."""
    if not getattr(picture, "is_animated", False):
        return 1
    if picture.format != "GIF":
        return int(getattr(picture, "n_frames", 1))
    most = min(_MOST_FRAMES, MAX_PIXELS // (picture.width * picture.height) + 1)
    for frame in range(1, most + 1):  # the file does not tell: each has to be passed
        try:
            picture.seek(frame)
        except EOFError:
            picture.seek(0)
            return frame
    return MAX_PIXELS + 1


def _reason(error: Exception) -> str:
    """In a few words; Pillow's own name the object in memory where it knows no kind."""
    known = " ".join(str(error).split())
    return "it is of no known kind" if not known or "BytesIO" in known else known[:100]


def _not_what_it_says(path: str, message: str) -> Problem:
    hint = "save it anew from the program that made it, with the ending of its kind"
    return Finding(Code.MEDIA_INVALID, message, hint).locate(path)


def _too_many_pixels(path: str) -> Problem:
    message = f"this picture has more than {MAX_PIXELS // 1_000_000} million pixels"
    hint = "make it smaller: 2,000 pixels across are plenty"
    return Finding(Code.IMAGE_TOO_LARGE, message, hint).locate(path)
