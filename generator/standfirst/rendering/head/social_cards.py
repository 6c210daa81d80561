"""Social cards, the pictures of shared links: title, date and publisher in the digest's design."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING

from babel import Locale

from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.context import SocialCards
from standfirst.rendering.i18n import date_names
from standfirst.rendering.output import Output

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

SIZE = (1200, 630)
"""Pixels, as every service that shows cards wants them."""

_FOLDER = "share/"
_DEFAULT = f"{_FOLDER}digest.png"
_NAVY, _WHITE = (0x1F, 0x3A, 0x5F), (0xFF, 0xFF, 0xFF)
_DIM, _FULL = 190, 255
_LEFT, _RIGHT = 80, 1120
_SHADES = 16


_SHAPED = re.compile("[\u0590-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufefc]")
"""Hebrew, Arabic and their neighbours, the scripts of India, Burmese and Khmer."""

_EMOJI = re.compile("[\u200d\u20e3\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")
"""Pictures and signs, with what joins them."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font as the bytes of its file, with the characters that it has."""

    raw: bytes
    characters: frozenset[int]

    @classmethod
    def from_bytes(cls, raw: bytes) -> Font:
        """Raises fontTools.ttLib.TTLibError where the bytes are not a font."""
        from fontTools.ttLib import TTFont

        return cls(raw, frozenset(TTFont(BytesIO(raw), fontNumber=0, lazy=True).getBestCmap()))

    def can_lay_out(self, text: str) -> bool:
        """Whether it can be set at all: some mixtures of scripts are beyond the library."""
        try:
            self.sized(36).getlength(" ".join(text.split()))
        except (OSError, RuntimeError, ValueError):
            return False
        return True

    def sized(self, size: int) -> ImageFont.FreeTypeFont:
        return _load_font(self.raw, size)


@lru_cache(maxsize=64)
def _load_font(raw: bytes, size: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(BytesIO(raw), size)


def social_cards(
    articles: Sequence[Article], settings: Settings, locale: Locale, fonts: Sequence[Font]
) -> SocialCards:
    """The pictures of a site with these articles: of the newest, and one for all others.

    `fonts` are tried in their order; where none has all letters of a title, the digest's own
    picture is used for the article: empty boxes would say less.
    """
    painter, name = _Painter(fonts), settings.site_name
    design = fingerprint(*(blake2b(font.raw).hexdigest() for font in fonts), name)
    outputs, own = [], {}
    default = _DEFAULT if painter.font(name) is not None else None
    if default:
        about = settings.site_description
        make = partial(painter.draw, name, about, "")
        outputs.append(Output.plain(path=default, make=make, key=fingerprint(design, about)))
    for article in articles[: settings.social_cards]:
        if not painter.can_draw(article.title):
            continue
        below = f"{date_names.day(article.date, locale)} · {article.source.publisher}"
        make = partial(painter.draw, article.title, below, name)
        key = fingerprint(design, article.title, below)
        own[article.id] = f"{_FOLDER}{article.id}.png"
        outputs.append(Output.plain(path=own[article.id], make=make, key=key))
    return SocialCards(default=default, own=own, outputs=tuple(outputs))


class _Painter:
    """Draws cards with the fonts that there are."""

    def __init__(self, fonts: Sequence[Font]) -> None:
        self._fonts = fonts

    def can_draw(self, title: str) -> bool:
        """Whether there is a font for what can be drawn of a title, and anything of it left."""
        text = self._drawable(title)
        return bool(text) and self.font(text) is not None

    def font(self, text: str) -> Font | None:
        wanted = {ord(character) for character in text if not character.isspace()}
        fitting = [font for font in self._fonts if wanted <= font.characters]
        if fitting and _is_shaped(text) and not _can_shape():
            return None
        return next((font for font in fitting if font.can_lay_out(text)), None)

    def _drawable(self, text: str) -> str:
        """The text on one line, without emoji where no font has them."""
        line = " ".join(text.split())
        return line if self.font(line) else " ".join(_EMOJI.sub("", line).split())

    def draw(self, title: str, below: str, above: str) -> bytes:
        """A PNG whose pixels are shades between two colours, which keeps it small."""
        from PIL import Image, ImageDraw

        title, below, above = map(self._drawable, (title, below, above))
        image = Image.new("L", SIZE, 0)
        draw = ImageDraw.Draw(image)
        mark = _RIGHT - 64 if is_rtl(title) else _LEFT
        draw.rectangle((mark, 70, mark + 64, 77), fill=_DIM)
        for text, place, size, shade in ((above, 96, 30, _DIM), (below, 540, 28, _DIM)):
            font = self.font(text)
            if text and font:
                line = _shorten(text, font.sized(size))
                write_line(draw, line, place, font.sized(size), shade, is_rtl=is_rtl(title))
        font = self.font(title)
        if font is not None:
            size, lines = _fit_title(title, font)
            for number, line in enumerate(lines):
                top = 170 + number * size * 1.22
                write_line(draw, line, top, font.sized(size), _FULL, is_rtl=is_rtl(title))
        image = image.point([shade * (_SHADES - 1) // 255 for shade in range(256)])
        image.putpalette(_palette())
        out = BytesIO()
        image.save(out, "PNG", bits=4, compress_level=6)
        return out.getvalue()


def _is_shaped(text: str) -> bool:
    """Whether letters change with their neighbours, or run from right to left."""
    return bool(_SHAPED.search(text))


def _can_shape() -> bool:
    from PIL import features

    return bool(features.check("raqm"))


def is_rtl(text: str) -> bool:
    """Whether its first letter is of a script that runs from right to left (Unicode UAX 9, P2)."""
    classes = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in classes if each in ("L", "R", "AL")), "L") != "L"


def write_line(
    draw: ImageDraw.ImageDraw,
    line: str,
    top: float,
    font: ImageFont.FreeTypeFont,
    shade: int,
    *,
    is_rtl: bool,
) -> None:
    """A line at the side where reading begins."""
    left = _RIGHT - font.getlength(line) if is_rtl else _LEFT
    draw.text((left, top), line, font=font, fill=shade)


def _palette() -> bytes:
    return bytes(
        round(dark + (light - dark) * shade / (_SHADES - 1))
        for shade in range(_SHADES)
        for dark, light in zip(_NAVY, _WHITE, strict=True)
    )


def _fit_title(text: str, font: Font) -> tuple[int, list[str]]:
    """The largest size at which a text has room, and its lines."""
    for size in (72, 64, 56, 48, 42, 36):
        lines = _break_lines(text, font.sized(size))
        if len(lines) * size * 1.22 <= 350:
            return size, lines
    return 36, [*lines[:7], _shorten(" ".join(lines[7:]), font.sized(36))]


def _break_lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Broken at blanks, and within what has none, such as Chinese."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, font):
            joined = f"{lines[-1]} {piece}".strip()
            if font.getlength(joined) <= _RIGHT - _LEFT:
                lines[-1] = joined
            else:
                lines.append(piece)
    return [line for line in lines if line]


def _pieces(word: str, font: ImageFont.FreeTypeFont) -> list[str]:
    if font.getlength(word) <= _RIGHT - _LEFT:
        return [word]
    pieces = [""]
    for character in word:
        if font.getlength(pieces[-1] + character) > _RIGHT - _LEFT:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _shorten(text: str, font: ImageFont.FreeTypeFont) -> str:
    while font.getlength(text) > _RIGHT - _LEFT:
        text = text[:-2].rstrip(" …") + "…"
    return text
