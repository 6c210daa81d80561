"""What stands at old addresses."""

from __future__ import annotations

from tests.builders import article, topic
from tests.outputs import files


def test_an_old_address_leads_to_the_new_one():
    made = files(topic("privacy", aliases=["secrecy"]), article("a", aliases=["/old/a.html"]))
    page = made["old/a.html"].decode()
    assert 'url=../2026/06/25/a/"' in page
    assert '<link rel="canonical" href="https://example.org/digest/2026/06/25/a/">' in page
    lines = made["_redirects"].decode().splitlines()
    assert "/digest/topics/secrecy/ /digest/topics/privacy/ 301" in lines
    assert "/digest/old/a.html /digest/2026/06/25/a/ 301" in lines


def test_without_old_addresses_there_is_no_list():
    assert "_redirects" not in files(article("a"))
