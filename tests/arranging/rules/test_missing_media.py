"""A picture or a recording named in front matter exists."""

from __future__ import annotations

from standfirst.arranging.rules.missing_media import missing_media
from tests.builders import NOW, article, content


def test_a_missing_picture_is_reported():
    own = article("a", image={"file": "images/x.png", "alt": "An x", "credit": "Y"})
    (problem,) = missing_media(content(own, media=("images/y.png",)), NOW)
    assert (problem.code, problem.hint) == ("media-missing", "did you mean `images/y.png`?")
    assert list(missing_media(content(own, media=("images/x.png",)), NOW)) == []
