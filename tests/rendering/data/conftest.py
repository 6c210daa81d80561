"""The data files of a digest with something of every kind."""

from __future__ import annotations

import pytest

from tests.builders import article, letter, story, topic
from tests.outputs import files

ITEMS = (
    topic("privacy", aliases=["secrecy"], parent="courts"),
    story("appeal"),
    letter("2026-W26", title="A busy week"),
    article(
        "a", topics=["secrecy"], stories=["appeal"], jurisdictions=["US"], entities=["Court"],
        ahead=[{"date": "2026-09-01", "what": "Hearing"}], language="vi", contributors=["Ann"],
        source=[{"publisher": "Gazette", "url_note": "printed", "published": "2026-06"}],
        corrections=[{"date": "2026-06-28", "note": "The sum was wrong.", "substantive": True}],
        body="[Another](b.md) one.",
    ),
    article("b", "2026-06-24"),
)  # fmt: skip


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return files(*ITEMS)
