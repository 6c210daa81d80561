"""The fonts of this machine that social cards are written in."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import ImageFont

from standfirst.building import fonts as module


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The one folder where fonts are looked for."""
    monkeypatch.setattr(module, "_FOLDERS", {})
    monkeypatch.setattr(module, "_ELSEWHERE", (str(tmp_path),))
    module.fonts.cache_clear()
    yield tmp_path
    module.fonts.cache_clear()


def built_in() -> bytes:
    font = ImageFont.load_default(40)
    assert isinstance(font, ImageFont.FreeTypeFont)
    assert isinstance(font.path, BytesIO)
    return font.path.getvalue()


def test_a_machine_without_known_fonts_has_none(folder):
    (folder / "Unknown-Bold.ttf").write_bytes(built_in())
    assert module.fonts() == ()


def test_a_font_that_cannot_be_read_is_passed_over(folder):
    (folder / "deep").mkdir()
    (folder / "NotoSerif-Bold.ttf").write_bytes(b"no font at all")
    (folder / "deep" / "DejaVuSans-Bold.ttf").write_bytes(built_in())
    assert len(module.fonts()) == 1
