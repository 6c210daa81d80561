"""Packages that only some commands need are named as they are called on an index."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from standfirst.contributing import optional_packages
from standfirst.contributing.optional_packages import missing_packages

ROOT = Path(__file__).parents[2]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]


@pytest.mark.parametrize("extra", ["import", "links"])
def test_the_packages_of_an_extra_are_named_as_pip_takes_them(extra):
    error = missing_packages(extra, "this")
    command = error.message.removeprefix("this needs more packages: pip install ")
    assert sorted(re.findall(r"'([^']+)'", command)) == sorted(EXTRAS[extra])


def test_only_what_is_not_installed_is_named(monkeypatch):
    def version(name):
        if name == "trafilatura":
            raise PackageNotFoundError(name)
        return "6.0"

    monkeypatch.setattr(optional_packages, "version", version)
    said = missing_packages("import", "reading web pages").message
    assert "'trafilatura>=2,<3'" in said
    assert "feedparser" not in said


def test_a_package_that_is_not_installed_from_its_metadata_names_the_extra(monkeypatch):
    def requires(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(optional_packages, "requires", requires)
    assert "see the extra `links` in pyproject.toml" in missing_packages("links", "this").message


@pytest.mark.parametrize(
    ("without", "arguments", "said"),
    [
        ("httpx", ["links"], "asking for links needs more packages: pip install 'httpx>="),
        ("lxml", ["import", "page.html"], "reading web pages needs more packages: pip install '"),
        ("feedparser", ["import", "feed.xml"], "reading feeds needs more packages: pip install '"),
    ],
)
def test_a_command_without_its_packages_says_what_to_install(digest, without, arguments, said):
    (digest.folder / "page.html").write_text("<h1>A page</h1>", encoding="utf-8")
    (digest.folder / "feed.xml").write_text("<rss></rss>", encoding="utf-8")
    code = f"import sys; sys.modules[{without!r}] = None; from standfirst.cli import run; run()"
    command = (sys.executable, "-c", code, *arguments)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Error: {said}")


def test_nothing_tells_anyone_to_install_a_package_of_our_name():
    wrong = re.compile(r"pip install ['\"]?standfirst\b")
    for folder in ("README.md", ".github", "generator", "site_templates", "content"):
        root = ROOT / folder
        for file in root.rglob("*") if root.is_dir() else (root,):
            if file.is_file() and file.suffix in (".md", ".py", ".yml", ".j2", ".html"):
                assert not wrong.search(file.read_text(encoding="utf-8")), file
