"""Finds the fonts of this machine that pictures for sharing are written in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from standfirst.model.settings import Settings
from standfirst.optional_packages import explain_missing_packages
from standfirst.rendering.head.social_cards import Font

_FOLDERS = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": ("C:/Windows/Fonts",),
}
_ELSEWHERE = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_WANTED = (
    "NotoSerif-Bold.ttf", "DejaVuSerif-Bold.ttf", "Georgia Bold.ttf", "georgiab.ttf",
    "NotoSans-Bold.ttf", "DejaVuSans-Bold.ttf", "LiberationSerif-Bold.ttf",
    "NotoSerifCJK-Bold.ttc", "NotoSansCJK-Bold.ttc", "wqy-zenhei.ttc", "PingFang.ttc",
    "NotoSansArabic-Bold.ttf", "NotoSansHebrew-Bold.ttf", "NotoSansThai-Bold.ttf",
    "NotoSansDevanagari-Bold.ttf", "NotoSansBengali-Bold.ttf", "NotoSansTamil-Bold.ttf",
    "Arial Unicode.ttf", "arialbd.ttf",
)  # fmt: skip
"""In the order in which they are tried: first a serif, as in our headlines."""


def card_fonts(settings: Settings) -> tuple[Font, ...]:
    """The fonts for social cards: none where the settings ask for none. Raises as `fonts` does."""
    return fonts() if settings.social_cards else ()


@cache
def fonts() -> tuple[Font, ...]:
    """Those that are there and can be read, in a fixed order.

    Raises MissingPackagesError where the packages that draw pictures are not installed.
    """
    with explain_missing_packages("cards", "drawing social cards"):
        import PIL.ImageFont  # noqa: F401
        from fontTools.ttLib import TTLibError
    return tuple(_read(TTLibError))


def _read(unreadable: type[Exception]) -> Iterator[Font]:
    folders = [Path(name).expanduser() for name in _FOLDERS.get(sys.platform, _ELSEWHERE)]
    found = {file.name: file for folder in folders for file in sorted(folder.rglob("*.tt?"))}
    for name in _WANTED:
        if name in found:
            try:
                yield Font.from_bytes(found[name].read_bytes())
            except (OSError, unreadable):
                continue
