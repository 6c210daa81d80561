"""The command as a whole: its help, its version, its exit codes and a quick start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from standfirst import __version__
from standfirst.cli import main

HEAVY = ("babel", "httpx", "jinja2", "lxml", "mkdocs", "PIL", "sqlite3", "yaml")
INSTALLED = (str(Path(sys.executable).with_name("standfirst")),)
MODULE = (sys.executable, "-m", "standfirst")

each_way_to_start = pytest.mark.parametrize("command", [INSTALLED, MODULE], ids=["command", "-m"])


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def start(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_no_line_of_the_help_is_cut_off():
    done = CliRunner().invoke(main, ["--help"], terminal_width=80)
    assert done.exit_code == 0
    for name in main.commands:
        assert f"  {name} " in done.stdout
    _, *lines = done.stdout.splitlines()  # the first is how arguments are written: `[ARGS]...`
    assert [line for line in lines if line.rstrip().endswith("...")] == []


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_help_under_both_options(name):
    done = run(name, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: main {name} ")
    assert run(name, "-h").stdout == done.stdout


@each_way_to_start
def test_the_version_is_that_of_the_package(command):
    done = start(*command, "--version")
    assert (done.returncode, done.stdout) == (0, f"standfirst, version {__version__}\n")


@each_way_to_start
def test_the_shell_gets_the_exit_code(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert start(*command, "check").returncode == 1
    assert start(*command, "--nosuch").returncode == 2


def test_a_success_is_0_a_mistake_1_and_what_stops_the_command_itself_2(digest):
    assert run("check").exit_code == 0
    assert run("check", "content/nowhere.md").exit_code == 1
    digest.article("brief", body="Too few words.")
    assert run("check").exit_code == 0  # a warning is no mistake
    assert run("check", "--since", "nowhere").exit_code == 2  # the folder is not a repository
    assert run("check", "--nosuch").exit_code == 2
    assert run("nosuch").exit_code == 2


def test_the_command_starts_without_what_takes_long_to_import():
    code = (
        "import sys; before = {*sys.modules}; import standfirst.cli;"
        f"print(*sorted({set(HEAVY)!r} & sys.modules.keys() - before))"
    )
    done = start(sys.executable, "-c", code)
    assert (done.returncode, done.stdout.split()) == (0, [])
