"""The sources of published articles are asked for, and the dead ones recorded where wanted."""

from __future__ import annotations

import pytest

from standfirst.contributing.links.link_check import Answer, State
from standfirst.workspace.source_links import check_source_links
from tests.builders import NOW


@pytest.fixture
def run(digest, monkeypatch):
    """A function that checks, and the hosts that its last call suppressed."""
    suppressed = {}

    async def answer(urls, manners, tell):
        suppressed.update(manners.suppressed)
        return [Answer(url, State.OK, "") for url in urls]

    def check(**options):
        suppressed.clear()
        options = {"is_recording": False, "is_all": False, **options}
        return check_source_links(digest.config_file, NOW, lambda urls: urls, **options)

    monkeypatch.setattr("standfirst.contributing.links.link_check.ask_all", answer)
    return check, suppressed


def test_drafts_are_not_asked_for_and_the_settings_name_what_is_suppressed(digest, run):
    check, suppressed = run
    digest.article("draft", status="draft")
    digest.configure(plugins=[{"standfirst": {"links_suppressed": {"e.org": "asks for a login"}}}])
    folder, done = check()
    assert folder == digest.folder / "content"
    assert done.total == 6
    assert not [url for url, _ in done.known if url.endswith("/draft")]
    assert suppressed == {"e.org": "asks for a login"}


def test_what_is_known_is_kept_in_the_cache_and_the_dead_beside_the_content(digest, cache, run):
    check, _ = run
    check()
    assert len(list(cache.rglob("links.json"))) == 1
    assert not (digest.folder / "content/dead-links.txt").exists()
    check(is_recording=True)
    assert (digest.folder / "content/dead-links.txt").exists()
