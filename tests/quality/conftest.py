"""A site to be measured that has everything that is rare."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites import BODY, DigestFolder


@pytest.fixture(scope="package")
def rare(new_digest: Callable[[], DigestFolder]) -> Path:
    """A digest with pictures, sound, corrections, a withdrawal and three languages."""
    digest = new_digest()
    picture = digest.folder / "content" / "images" / "court.png"
    picture.parent.mkdir()
    picture.write_bytes(png(640, 360))
    digest.write("audio/reading.mp3", "ID3 no sound")
    digest.article(
        "everything", "2026-06-25", pin=True, kind="ruling", jurisdictions=["US-TX", "EU", "COE"],
        body=_RICH,
        image={"file": "images/court.png", "alt": "A court", "credit": "A. Painter"},
        audio={"file": "audio/reading.mp3", "seconds": 61, "voice": "human"},
        corrections=[{"date": "2026-06-26", "note": "A number was wrong.", "substantive": True}],
        ahead=[{"date": "2026-09-01", "what": "The ruling takes effect"}], stories=["appeal"],
        contributors=["A. Writer"], disclosure="The writer knows the court.", ai_use="assisted",
        source={"publisher": "Gazette", "url": "https://example.org/all", "title": "All & <more>",
                "authors": ["B. Reporter", "C. Reporter"], "published": "2026-06", "language": "fr",
                "access": "paywall", "role": "primary", "archive": "https://archive.example/all"},
    )  # fmt: skip
    digest.article("tout", "2026-06-25", language="fr", translation_of="everything")
    digest.article(
        "kull-shay", "2026-06-25", language="ar", translation_of="everything",
        title="حكم المحكمة في القضية الأولى",
        lede="قررت المحكمة أن الطرفين على حق في جزء من أقوالهما",
    )  # fmt: skip
    digest.article("gone", withdrawn={"date": "2026-06-30", "reason": "It was wrong."})
    assert not [problem for problem in digest.build().problems if problem.is_error]
    return digest.site


_RICH = f"""{BODY}

## A heading

> [!NOTE]
> A note.

| a | b |
|---|---|
| 1 | 2 |

- [x] done
- [ ] open

Words[^1] and `code`.

```py
print(1)
```

[^1]: Note.
"""


def png(width: int, height: int) -> bytes:
    """A grey picture of that size (PNG, W3C Recommendation, third edition)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\x00" + b"\x80" * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
