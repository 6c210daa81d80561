"""Packages that only some digests and commands need: what works without them, and what asks."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from standfirst import optional_packages
from standfirst.optional_packages import missing_packages

ROOT = Path(__file__).parents[1]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]


@pytest.mark.parametrize("extra", sorted(EXTRAS))
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


IMPORTED = {
    "cards": ("PIL", "fontTools"),
    "import": ("feedparser", "lxml", "lxml_html_clean", "trafilatura"),
    "links": ("httpx",),
    "mail": ("css_inline",),
    "speak": ("tinytag",),
}
"""The names under which the packages of each extra are imported."""


def run_without(extras, *arguments):
    """Run a command where the packages of some extras cannot be imported."""
    names = [name for extra in extras for name in IMPORTED[extra]]
    code = (
        f"import sys; sys.modules.update(dict.fromkeys({names}));"
        "from standfirst.cli import run; run()"
    )
    command = (sys.executable, "-c", code, *arguments)
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_packages_of_every_extra_are_known_here():
    assert IMPORTED.keys() == EXTRAS.keys()


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_plain_digest_needs_no_extra(digest, command):
    done = run_without(IMPORTED, command)
    assert (done.returncode, done.stderr) == (0, "")
    assert (digest.site / "index.html").is_file() == (command == "build")
    assert not (digest.site / "share").exists()


@pytest.mark.parametrize(
    ("extra", "arguments", "said"),
    [
        ("links", ["links"], "asking for links needs more packages: pip install 'httpx>="),
        ("import", ["import", "page.html"], "reading web pages needs more packages: pip install '"),
        ("import", ["import", "feed.xml"], "reading feeds needs more packages: pip install '"),
        ("mail", ["newsletter", "2026-W26"], "writing letters needs more packages: pip install '"),
        ("speak", ["speak"], "reading aloud needs more packages: pip install 'tinytag>="),
        ("cards", ["check"], "checking pictures needs more packages: pip install '"),
        ("cards", ["check", "--untrusted"], "checking pictures needs more packages: pip install '"),
        ("cards", ["build"], "checking pictures needs more packages: pip install '"),
    ],
)
def test_a_command_without_its_packages_says_what_to_install(digest, extra, arguments, said):
    (digest.folder / "page.html").write_text("<h1>A page</h1>", encoding="utf-8")
    (digest.folder / "feed.xml").write_text("<rss></rss>", encoding="utf-8")
    if extra == "cards":
        digest.write("images/court.png", "not a picture")
    done = run_without([extra], *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Error: {said}")


def test_a_digest_that_wants_cards_is_not_built_without_their_packages(digest):
    digest.configure(plugins=[{"standfirst": {"social_cards": 3}}])
    done = run_without(["cards"], "build")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: drawing social cards needs more packages: pip install '")
    assert not digest.site.exists()


def test_a_recording_is_checked_without_the_packages_for_pictures(digest):
    digest.write("audio/reading.mp3", "ID3 no sound")
    digest.article("read", audio={"file": "audio/reading.mp3", "seconds": 61, "voice": "human"})
    done = run_without(["cards", "speak"], "check")
    assert (done.returncode, done.stderr) == (0, "")


def test_nothing_tells_anyone_to_install_a_package_of_our_name():
    wrong = re.compile(r"pip install ['\"]?standfirst\b")
    for folder in ("README.md", ".github", "generator", "site_templates", "content"):
        root = ROOT / folder
        for file in root.rglob("*") if root.is_dir() else (root,):
            if file.is_file() and file.suffix in (".md", ".py", ".yml", ".j2", ".html"):
                assert not wrong.search(file.read_text(encoding="utf-8")), file
