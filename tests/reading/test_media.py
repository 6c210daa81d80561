"""Pictures and recordings that are not what they say."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from standfirst.reading.media import MAX_PIXELS, judge_media

KINDS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "avif": "AVIF"}


def picture(kind, frames=1):
    file = io.BytesIO()
    first, *rest = [Image.new("RGB", (20, 12), (40 * n, 90, 200)) for n in range(frames)]
    first.save(file, KINDS[kind], **({"save_all": True, "append_images": rest} if rest else {}))
    return file.getvalue()


def png(width, height, *chunks):
    """A PNG (ISO/IEC 15948) whose header promises a size."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    parts = (header, *(chunk(*c) for c in chunks), chunk(b"IDAT", zlib.compress(b"\0" * 64)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


def code(path, raw):
    problem = judge_media(path, raw)
    return problem and problem.code


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_passes_under_the_ending_of_its_kind_alone(kind):
    assert judge_media(f"images/a.{kind}", picture(kind)) is None
    assert judge_media(f"images/a.{kind.upper()}", picture(kind)) is None
    other = "gif" if kind != "gif" else "png"
    problem = judge_media(f"images/a.{other}", picture(kind))
    assert problem is not None
    assert (problem.path, problem.code) == (f"images/a.{other}", "media-invalid")
    assert f"the kind {KINDS[kind]}, not {KINDS[other]}" in problem.message


@pytest.mark.parametrize("kind", ["png", "gif", "webp"])
def test_an_animation_passes(kind):
    assert judge_media(f"images/a.{kind}", picture(kind, 4)) is None


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"<html><script>alert(1)</script>", b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7", b"GIF89a/*<script>*/=1;", b"\xff\xd8\xff<script>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_picture_is_refused_under_every_ending(kind, raw):
    assert code(f"images/a.{kind}", raw) == "media-invalid"


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "avif"])
def test_half_a_picture_is_refused(kind):
    raw = picture(kind)
    assert code(f"images/a.{kind}", raw[: len(raw) // 2]) == "media-invalid"


@pytest.mark.parametrize(
    ("width", "height"),
    [(7000, 7000), (20_000, 20_000), (MAX_PIXELS + 1, 1), (2**31 - 1, 2**31 - 1)],
)
def test_a_picture_that_would_fill_the_memory_is_refused_unopened(width, height):
    assert code("images/a.png", png(width, height)) == "image-too-large"


def test_an_animation_without_end_is_refused():
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    assert code("images/a.gif", head + frame * 3 + b";") is None
    assert code("images/a.gif", head + frame * 5000 + b";") == "image-too-large"


def test_metadata_that_would_take_minutes_to_read_are_refused():
    raw = picture("jpg")
    piece = b"\xff\xe1\x00\x10Exif\0\0II*\0\0\0\0\0"
    assert code("images/a.jpg", raw[:2] + piece * 100_000 + raw[2:]) == "media-invalid"
    bomb = (b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 50_000_000))
    assert code("images/a.png", png(4, 4, bomb)) == "media-invalid"


RECORDINGS = {
    "mp3": b"ID3\x04\0\0\0\0\0\0", "m4a": b"\0\0\0\x20ftypM4A ", "ogg": b"OggS\0\x02",
    "opus": b"OggS\0\x02", "wav": b"RIFF\x24\0\0\0WAVEfmt ", "flac": b"fLaC\0\0\0\x22",
}  # fmt: skip


@pytest.mark.parametrize("kind", RECORDINGS)
def test_a_recording_is_known_by_how_it_begins(kind):
    assert judge_media(f"audio/a.{kind}", RECORDINGS[kind]) is None
    for raw in (b"", b"<script>", b"MZ\x90\0", picture("png")):
        assert code(f"audio/a.{kind}", raw) == "media-invalid"


def test_a_recording_may_begin_with_sound_at_once():
    assert judge_media("audio/a.mp3", b"\xff\xfb\x90\x64") is None
