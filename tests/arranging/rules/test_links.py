"""Every relative link, picture and recording leads to a file that is there."""

from __future__ import annotations

import datetime as dt

from standfirst.arranging.rules.links import broken_links, missing_media
from tests.builders import NOW, article, content


def found(*items, media=()):
    return list(broken_links(content(*items, media=media), NOW))


def test_a_link_and_a_picture_need_their_files():
    body = "[b](b.md) and [x](nowhere.md) ![c](../images/c.png)"
    problems = found(article("a", body=body), article("b"))
    assert [problem.message for problem in problems] == [
        "there is no file articles/nowhere.md",
        "there is no file images/c.png",
    ]
    assert found(article("a", body="![c](../images/c.png)"), media=("images/c.png",)) == []


def test_a_link_to_a_draft_is_broken_unless_a_draft_makes_it():
    draft = article("draft", status="draft")
    (problem,) = found(draft, article("a", body="[soon](draft.md)"))
    assert (problem.code, problem.path) == ("link-broken", "articles/a.md")
    assert found(draft, article("b", status="draft", body="[soon](draft.md)")) == []


def test_a_link_to_an_article_that_is_held_back_is_broken_until_then():
    later = article("later", publish_at=(NOW + dt.timedelta(hours=1)).isoformat())
    (problem,) = found(later, article("a", body="[soon](later.md)"))
    assert problem.hint == "link to it once it is"


def test_a_missing_picture_is_reported():
    own = article("a", image={"file": "images/x.png", "alt": "An x", "credit": "Y"})
    (problem,) = missing_media(content(own, media=("images/y.png",)), NOW)
    assert (problem.code, problem.hint) == ("media-missing", "did you mean `images/y.png`?")
    assert list(missing_media(content(own, media=("images/x.png",)), NOW)) == []
