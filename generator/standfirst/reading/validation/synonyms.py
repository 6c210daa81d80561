"""Words that people write for the values that a key allows, each with the value it means."""

from __future__ import annotations

from collections.abc import Mapping

SYNONYMS: Mapping[str, str] = {
    "law": "legislation",
    "act": "legislation",
    "bill": "legislation",
    "regulation": "legislation",
    "court": "ruling",
    "judgment": "ruling",
    "judgement": "ruling",
    "decision": "ruling",
    "fine": "enforcement",
    "penalty": "enforcement",
    "report": "research",
    "study": "research",
    "lawsuit": "filing",
    "complaint": "filing",
    "comment": "opinion",
    "article": "news",
    "free": "open",
    "subscription": "paywall",
    "login": "registration",
    "public": "open",
    "ai": "synthetic",
    "machine": "synthetic",
    "tts": "synthetic",
    "false": "none",
    "no": "none",
    "yes": "assisted",
    "true": "assisted",
    "partial": "assisted",
    "generated": "drafted",
    "live": "published",
    "final": "published",
    "wip": "draft",
    "ongoing": "open",
    "done": "closed",
}
