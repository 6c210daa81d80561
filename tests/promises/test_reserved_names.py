"""No file of an owner takes the place of what the digest makes, and no alias does."""

from __future__ import annotations

import pytest

from standfirst.arranging.rules.judge import judge
from standfirst.model.article import Body
from standfirst.model.codes import Code
from standfirst.model.taxonomy import PageMeta, PlainPage
from tests.builders import NOW, article, content
from tests.outputs import files
from tests.rendered_pages import made

AUDIO = {"file": "audio/a.mp3", "seconds": 61, "voice": "human"}
AHEAD = [{"date": "2026-09-01", "what": "Hearing"}]
FILES = sorted(
    {
        path.rpartition("/")[2]
        for path in files(article("a", audio=AUDIO, ahead=AHEAD), media=("audio/a.mp3",))
        if not path.endswith("/index.html")
    }
)
OWN = sorted(address.rstrip("/") for address in made(article("a")) if address.count("/") == 1)


@pytest.mark.parametrize("name", OWN)
def test_a_plain_page_with_the_name_of_a_page_of_ours_is_an_error(name):
    page = PlainPage(name, f"{name}.md", PageMeta(), Body("", ""))
    codes = {problem.code for problem in judge(content(page), NOW)}
    assert Code.ADDRESS_COLLISION in codes


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("folder", ["", "topics/courts/"])
def test_an_alias_with_the_name_of_a_file_of_ours_is_an_error(folder, name):
    own = content(article("a", aliases=[f"/{folder}{name}"]))
    assert Code.ALIAS_TAKEN in {problem.code for problem in judge(own, NOW)}
