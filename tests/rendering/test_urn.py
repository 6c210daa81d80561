"""Names that last."""

from __future__ import annotations

from standfirst.model.settings import Settings
from standfirst.rendering.urn import make_urn


def test_a_name_is_the_same_for_the_same_parts_of_the_same_digest():
    own, moved = Settings(site_url="https://a.org/"), Settings(site_url="https://b.org/")
    name = make_urn(own, "article", "a")
    assert name == make_urn(own, "article", "a")
    assert name.startswith("urn:uuid:")
    assert len({name, make_urn(own, "article", "b"), make_urn(moved, "article", "a")}) == 3
    kept = Settings(site_url="https://b.org/", feed_id="https://a.org/")
    assert make_urn(kept, "article", "a") == name
