"""Independent parsers of feeds, and titles that a writer of feeds may get wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser
from hypothesis import strategies as st
from lxml import etree

ATOM = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))

titles = st.text(
    st.one_of(
        st.characters(
            min_codepoint=33,
            max_codepoint=0x24F,
            exclude_categories=["Cc", "Cf"],
            exclude_characters="`*",
        ),
        st.sampled_from(" &<>\"'ếđ😀👩‍⚖️שלוםقانون法"),
    ),
    min_size=4,
    max_size=60,
).map(lambda text: f"On ]]>&amp; {text.strip()} in court")


def read(raw: bytes) -> Any:
    """A feed in XML."""
    feed = feedparser.parse(raw)
    assert not feed.bozo, feed.bozo_exception
    return feed


def read_items(raw: bytes) -> list[dict[str, Any]]:
    """The items of a feed in JSON."""
    items: list[dict[str, Any]] = json.loads(raw)["items"]
    return items
