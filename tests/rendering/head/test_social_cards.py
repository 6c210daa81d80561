"""Pictures for sharing."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFont

from standfirst.model.settings import Settings
from standfirst.rendering.head.social_cards import SIZE, Font, is_rtl, write_line
from tests.builders import article, context


@pytest.fixture(scope="module")
def font() -> Font:
    """The font that Pillow brings along: Latin letters alone."""
    built_in = ImageFont.load_default(40)
    assert isinstance(built_in, ImageFont.FreeTypeFont)
    raw = built_in.path
    assert isinstance(raw, BytesIO)
    return Font.from_bytes(raw.getvalue())


def drawn(*items, fonts, social_cards=60):
    return context(*items, settings=Settings(social_cards=social_cards), fonts=fonts).cards


def test_a_picture_has_the_size_that_services_want_and_few_bytes(font):
    pictures = drawn(article("a"), fonts=[font])
    made = {output.path: output.make({}) for output in pictures.outputs}
    assert pictures.address(article("a")) == "share/a.png"
    assert made.keys() == {"share/a.png", "share/digest.png"}
    for raw in made.values():
        image = Image.open(BytesIO(raw))
        assert image.size == SIZE
        assert len(raw) < 30_000
        assert len(image.getcolors() or ()) > 2


def test_the_same_is_drawn_alike(font):
    first, second = (
        [output.make({}) for output in drawn(article("a"), fonts=[font]).outputs] for _ in "12"
    )
    assert first == second


def test_letters_that_no_font_has_are_never_boxes(font):
    foreign = article("a", title="個人情報保護法の改正について")
    pictures = drawn(foreign, fonts=[font])
    assert pictures.address(foreign) == "share/digest.png"


def test_emoji_that_no_font_has_are_left_out(font):
    judged = article("a", title="👩‍⚖️ Court fines the platform 😀")
    pictures = drawn(judged, fonts=[font])
    assert pictures.address(judged) == "share/a.png"
    (with_emoji, plain) = (
        next(each.make({}) for each in drawn(a, fonts=[font]).outputs if each.path == "share/a.png")
        for a in (judged, article("a", title="Court fines the platform"))
    )
    assert with_emoji == plain
    only = article("b", title="😀" * 12)
    assert drawn(only, fonts=[font]).address(only) == "share/digest.png"


def test_a_line_begins_where_its_script_is_read_from():
    canvas = Image.new("L", SIZE)
    font = ImageFont.load_default(40)
    assert isinstance(font, ImageFont.FreeTypeFont)
    pen = ImageDraw.Draw(canvas)
    write_line(pen, "Court", 100, font, 255, is_rtl=is_rtl("12 «שלום» Court"))
    left, _, right, _ = canvas.getbbox() or (0, 0, 0, 0)
    assert left > SIZE[0] / 2
    assert right <= 1120
    assert not is_rtl("12 «Court» שלום")


def test_without_fonts_there_are_no_pictures():
    pictures = drawn(article("a"), fonts=[])
    assert pictures.address(article("a")) is None
    assert list(pictures.outputs) == []


def test_only_the_newest_have_their_own(font):
    pictures = drawn(article("a"), article("b", "2026-06-24"), fonts=[font], social_cards=1)
    assert pictures.address(article("b")) == "share/digest.png"


@pytest.mark.parametrize("title", ["Word " * 23 + "end", "W" * 119, "Short title"])
def test_a_title_of_any_length_stays_within_the_picture(font, title):
    pictures = drawn(article("a", title=title), fonts=[font])
    raw = next(o.make({}) for o in pictures.outputs if o.path == "share/a.png")
    image = Image.open(BytesIO(raw)).convert("L")
    right, below = image.crop((1125, 0, *SIZE)), image.crop((0, 600, *SIZE))
    assert right.getextrema()[0] == right.getextrema()[1]
    assert below.getextrema()[0] == below.getextrema()[1]


def test_a_new_title_makes_another_key(font):
    keys = [
        {o.path: o.key for o in drawn(article("a", title=title), fonts=[font]).outputs}
        for title in ("A headline", "Another headline")
    ]
    assert keys[0]["share/a.png"] != keys[1]["share/a.png"]
    assert keys[0]["share/digest.png"] == keys[1]["share/digest.png"]
