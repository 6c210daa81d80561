"""What everything in rendering works from."""

from __future__ import annotations

from standfirst.rendering.context import SocialCards
from tests.builders import article


def test_an_article_without_a_picture_of_its_own_has_that_of_the_digest():
    cards = SocialCards(default="share/digest.png", own={"a": "share/a.png"})
    assert cards.address(article("a")) == "share/a.png"
    assert cards.address(article("b")) == "share/digest.png"
