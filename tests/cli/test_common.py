"""What all commands share: one way to print an error, and the setting that stops a command."""

from __future__ import annotations

import errno
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from standfirst.cli import main
from standfirst.cli._common import CommandGroup, prefix
from standfirst.errors import ConfigError, GitError


def run(*arguments):
    return CliRunner().invoke(main, arguments)


def standfirst(*arguments):
    command = (sys.executable, "-m", "standfirst", *arguments)
    return subprocess.run(command, capture_output=True, text=True, check=False)


@click.group(cls=CommandGroup)
def group():
    """Commands that raise what a test wants."""


@group.command()
@click.pass_obj
def fail(error):
    raise error


def failed(error):
    done = CliRunner().invoke(group, ["fail"], obj=error)
    assert done.stdout == ""
    return done.exit_code, done.stderr


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (ConfigError("The setting is wrong."), 1, "The setting is wrong."),
        (GitError("Git has no answer."), 2, "Git has no answer."),
        (PermissionError(13, "Permission denied"), 1, "permission denied"),
        (OSError("there is nothing"), 1, "there is nothing"),
    ],
)
def test_a_mistake_is_one_sentence_and_the_exit_code_of_its_kind(error, code, message):
    assert failed(error) == (code, f"Error: {message}\n")


def test_a_mistake_of_ours_is_not_taken_for_the_users():
    done = CliRunner().invoke(group, ["fail"], obj=ValueError("a bug"))
    assert isinstance(done.exception, ValueError)
    assert done.stderr == ""


def test_a_command_whose_output_nobody_reads_ends_without_a_word():
    assert failed(BrokenPipeError(errno.EPIPE, "Broken pipe")) == (1, "")


def test_an_error_of_the_system_names_the_file_as_the_user_would(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    error = FileNotFoundError(2, "No such file or directory", str(tmp_path / "content" / "a.md"))
    message = "Error: content/a.md cannot be used: no such file or directory\n"
    assert failed(error) == (1, message)


def test_paths_of_problems_begin_with_the_folder_as_the_user_would_write_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert prefix(tmp_path / "content") == "content/"
    assert prefix(tmp_path.parent) == f"{tmp_path.parent.as_posix()}/"


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


def test_an_error_of_a_real_command_has_its_exit_code(digest):
    digest.article("brief", body="Too few words.")  # without a problem Git is not asked
    done = run("check", "--since", "nowhere")  # the folder is not a repository
    assert (done.exit_code, done.stderr.startswith("Error: Git cannot tell")) == (2, True)
    done = run("check", "content/nowhere.md")
    assert (done.exit_code, done.stderr) == (1, "Error: there is no content/nowhere.md\n")
