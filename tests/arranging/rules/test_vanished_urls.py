"""A published address leads somewhere for ever."""

from __future__ import annotations

from dataclasses import replace

from standfirst.arranging.rules.vanished_urls import vanished_addresses
from standfirst.model.taxonomy import Ledger
from tests.builders import NOW, article, content, topic


def hints(address, *items):
    own = replace(content(*items), ledger=Ledger(((address, 3),)))
    return [problem.hint for problem in vanished_addresses(own, NOW)]


def test_an_address_that_leads_somewhere_is_no_fault():
    assert hints("/2026/06/25/a/", article("a")) == []
    assert hints("/old/", article("a", aliases=["/old/"])) == []
    assert hints("/topics/secrecy/", topic("privacy", aliases=["secrecy"])) == []


def test_the_hint_says_what_brings_an_address_back():
    (hint,) = hints("/2026/06/24/a/", article("a"))
    assert "write `aliases: [/2026/06/24/a/]` into it" in hint
    (hint,) = hints("/topics/secrecy/")
    assert "write `aliases: [secrecy]` into the topic" in hint
    (hint,) = hints("/2026/06/25/a/", article("a", status="draft"))
    assert "not published any more" in hint
