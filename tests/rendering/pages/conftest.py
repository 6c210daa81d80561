"""A digest whose pages show every field."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import article, letter, publisher, story, topic
from tests.rendered_pages import rendered

TRICKY = "Why <b>&\"'{{ 7*7 }}{% raw %} 😀 ]]> matters"


@pytest.fixture(scope="session")
def everything():
    """A site in which every field of every kind is set, most of them to the tricky text."""
    full: dict[str, Any] = {
        "title": TRICKY,
        "lede": f"{TRICKY} to everyone who reads it",
        "kind": "ruling",
        "source": [
            {"publisher": TRICKY, "url": "https://example.org/full", "title": TRICKY,
             "authors": [TRICKY], "published": "2026-06-24T09:30:00-05:00", "language": "vi",
             "access": "paywall", "role": "primary", "archive": "https://archive.example.org/1"},
            {"publisher": "Other", "url_note": TRICKY},
        ],
        "jurisdictions": ["US", "EU", "ICC", "US-TX"],
        "entities": [TRICKY],
        "stories": ["appeal"],
        "ahead": [{"date": "2026-08-01", "what": TRICKY}],
        "image": {"file": "images/x.png", "alt": TRICKY, "credit": TRICKY, "licence": "CC0-1.0"},
        "audio": {"file": "audio/x.mp3", "seconds": 60, "voice": "synthetic"},
        "language": "ar",
        "corrections": [{"date": "2026-06-26", "note": TRICKY}],
        "contributors": [TRICKY],
        "ai_use": "assisted",
        "disclosure": TRICKY,
        "pin": True,
    }  # fmt: skip
    return rendered(
        topic("privacy", title=TRICKY, description=TRICKY, parent="courts"),
        story("appeal", title=TRICKY, summary=TRICKY),
        letter("2026-W26", title=TRICKY, lead=["full"]),
        publisher(TRICKY, url="https://example.org/", country="GB", language="en"),
        article("full", topics=["privacy", "courts"], **full),
        article("plain", "2026-06-24", related=["full"]),
        article("gone", "2026-06-23", title=TRICKY,
                withdrawn={"date": "2026-06-25", "reason": TRICKY}),
        *(article(f"a{i}", f"2026-05-{i + 1:02}") for i in range(5)),
    )  # fmt: skip
