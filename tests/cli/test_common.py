"""What all commands have in common: short help, one way to print an error, a quick start."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from standfirst import __version__
from standfirst.cli import main

HEAVY = ("babel", "httpx", "jinja2", "lxml", "mkdocs", "PIL", "sqlite3", "yaml")


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def standfirst(*arguments):
    command = (sys.executable, "-m", "standfirst", *arguments)
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_no_line_of_the_help_is_cut_off():
    done = CliRunner().invoke(main, ["--help"], terminal_width=80)
    assert done.exit_code == 0
    for name in main.commands:
        assert f"  {name} " in done.stdout
    _, *lines = done.stdout.splitlines()  # the first is how arguments are written: `[ARGS]...`
    assert [line for line in lines if line.rstrip().endswith("...")] == []


def test_python_runs_the_package_as_the_command():
    done = standfirst("--version")
    assert (done.returncode, done.stdout) == (0, f"standfirst, version {__version__}\n")


def test_the_command_starts_without_what_takes_long_to_import():
    code = f"import sys, standfirst.cli; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("command", ["build", "check", "fmt", "links", "new", "serve"])
def test_without_a_digest_the_way_to_one_is_told(tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    done = run(command)
    assert done.exit_code == 1
    assert done.stderr == "Error: there is no mkdocs.yml: run this in the folder of a digest\n"


@pytest.mark.parametrize("command", [("build",), ("check",), ("serve", "--port", "0"), ("new",)])
def test_a_wrong_setting_is_one_error(digest, command):
    digest.configure(plugins=["nosuch", {"standfirst": {}}])
    done = standfirst(*command)
    said = 'Error: mkdocs.yml: change `plugins`: The "nosuch" plugin is not installed\n'
    assert (done.returncode, done.stderr, done.stdout) == (1, said, "")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"plugins": ["search"]}, "mkdocs.yml does not list `standfirst` under `plugins:`"),
        ({"plugins": [{"standfirst": {"per_pages": 3}}]}, "'per_pages': there is no such option"),
        ({"theme": {"name": "mkdocs"}}, "theme: name: material"),
        ({"theme": {"name": "material", "custom_dir": "nowhere"}}, "nowhere') does not exist"),
        ({"docs_dir": "nowhere"}, "mkdocs.yml: change `docs_dir`: The path"),
        ({"use_directory_urls": False}, "take `use_directory_urls: false` out"),
    ],
)
def test_a_build_names_the_setting_that_stops_it(digest, settings, said):
    digest.configure(**settings)
    done = standfirst("build")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not digest.site.exists()


def test_what_the_system_refuses_is_said_in_words(digest):
    digest.configure(plugins=[{"standfirst": {"newsletter": {"sender": "a@example.org"}}}])
    (digest.folder / "letters").write_text("a file", encoding="utf-8")
    done = run("newsletter", "2026-W26", "--out", "letters/of-june")
    assert done.exit_code == 1
    assert done.stderr == "Error: letters/of-june cannot be used: not a directory\n"


def test_each_error_has_its_exit_code(digest):
    digest.article("brief", body="Too few words.")
    done = run("check", "--since", "nowhere")  # the folder is not a repository
    assert (done.exit_code, done.stderr.startswith("Error: Git cannot tell")) == (2, True)
    done = run("check", "content/nowhere.md")
    assert (done.exit_code, done.stderr) == (1, "Error: there is no content/nowhere.md\n")
    assert run("check", "--nosuch").exit_code == 2
