"""robots.txt."""

from __future__ import annotations

from standfirst.model.settings import Settings
from tests.outputs import ROOT, files


def test_robots_may_read_everything_and_find_the_maps():
    lines = files()["robots.txt"].decode().splitlines()
    assert "Allow: /" in lines
    assert f"Sitemap: {ROOT}sitemap.xml" in lines
    assert f"Sitemap: {ROOT}news-sitemap.xml" in lines
    assert "Sitemap" not in files(settings=Settings())["robots.txt"].decode()
