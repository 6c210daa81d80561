"""Promises that parts make to each other and to their users."""

from __future__ import annotations

import re
import subprocess
import sys

import click
import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File

from devtools.repository import ROOT
from standfirst.arranging.rules.judge import judge
from standfirst.building.atomic_tree import MARKER
from standfirst.cli import main
from standfirst.model import urls
from standfirst.workspace.configuration.options import StandfirstOptions
from standfirst.workspace.load import load
from standfirst.workspace.scan import scan
from standfirst.workspace.store import Store
from tests.builders import NOW
from tests.sites import DigestFolder, tree

TRICKY = "Why <b>&\"'{{ 7*7 }}{% raw %} 😀 matters"


def mkdocs(digest: DigestFolder, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=digest.folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"site_url": ""},
        {
            "nav": [
                {"Start": "index.md"},
                {"By": [{"Topic": "topics/index.md"}, "topics/courts.md"]},
            ]
        },
        {"theme": {"name": "material", "custom_dir": "own"}},
    ],
    ids=["plain", "without an address", "nested navigation", "own templates"],
)
def test_filled_pages_equal_those_that_mkdocs_renders(digest, tmp_path, settings):
    """Every file, byte for byte; MkDocs renders each page with its theme in full."""
    digest.article("tricky", title=TRICKY, lede=TRICKY + " to everyone who reads the news")
    (digest.folder / "own" / "pages").mkdir(parents=True)
    (digest.folder / "own" / "pages" / "plain.html.j2").write_text("<h1>Mine: {{ title }}</h1>")
    digest.configure(**settings)
    digest.build()
    assert ("Mine" in digest.page("about")) == ("theme" in settings)
    done = mkdocs(digest, "build", "--strict", "--site-dir", str(tmp_path / "by-mkdocs"))
    assert done.returncode == 0, done.stderr
    ours, theirs = tree(digest.site), tree(tmp_path / "by-mkdocs")
    ours.pop(MARKER)
    assert ours.keys() == theirs.keys()
    assert [path for path in ours if ours[path] != theirs[path]] == []


def test_mkdocs_build_fails_on_an_error_in_the_content_and_names_it(digest):
    digest.article("broken", topics=["no-such-topic"])
    done = mkdocs(digest, "build", "--strict")
    assert done.returncode != 0
    assert "articles/broken.md:4:" in done.stderr
    assert "topic-unknown" in done.stderr
    assert "Traceback" not in done.stderr


def test_our_addresses_are_those_that_mkdocs_gives(digest):
    config = load_config(str(digest.config_file))
    for source, address in (
        ("2026/06/25/some-id/index.md", "2026/06/25/some-id/"),
        ("topics/courts.md", urls.topic("courts")),
        ("editions/2026-W26.md", urls.edition("2026-W26")),
        ("about.md", urls.plain_page("about")),
    ):
        file = File(source, config.docs_dir, config.site_dir, use_directory_urls=True)
        assert file.url == address
        assert file.dest_uri == urls.file_path(address)


def test_every_command_and_option_is_in_its_row_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, command in main.commands.items():
        (row,) = re.findall(rf"^\| `standfirst {name}[ `].*$", readme, re.MULTILINE)
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.name != "config_file":
                assert re.search(rf"`{parameter.opts[-1]}\b", row), f"{name} {parameter.opts[-1]}"


def test_every_setting_is_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (settings,) = re.findall(r"^## Settings$(.*?)^## ", readme, re.DOTALL | re.MULTILINE)
    for name, _ in StandfirstOptions._schema:
        assert re.search(rf"`{name}[:`]", settings), name


def test_the_digest_of_this_repository_has_no_problems():
    loaded = load(scan(ROOT / "content"), Store.open(None, ""))
    assert len(loaded.content.articles) >= 39
    assert [*loaded.problems, *judge(loaded.content, NOW)] == []
