"""Words that people write for the values that a key allows, each with the value it means."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS = {
    "legislation": "law act bill regulation",
    "ruling": "court judgment judgement decision",
    "enforcement": "fine penalty",
    "research": "report study",
    "filing": "lawsuit complaint",
    "opinion": "comment",
    "news": "article",
    "open": "free public ongoing",
    "paywall": "subscription",
    "registration": "login",
    "synthetic": "ai machine tts",
    "none": "false no",
    "assisted": "yes true partial",
    "drafted": "generated",
    "published": "live final",
    "draft": "wip",
    "closed": "done",
}

SYNONYMS: Mapping[str, str] = {
    word: right for right, words in _WORDS.items() for word in words.split()
}
