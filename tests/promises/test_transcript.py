"""What CONTRIBUTING shows of a terminal is what happens there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from click.testing import CliRunner

from devtools.repository import ROOT
from standfirst.cli import main

WORDS = "Short sentences and the most important answer first, says the guide. " * 8


def transcript():
    """Each command of the block with what it prints."""
    text = (ROOT / ".github/CONTRIBUTING.md").read_text(encoding="utf-8")
    block = re.search(r"```console\n(.*?)```", text, re.DOTALL)
    assert block is not None
    for part in re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]:
        command, _, output = part.replace("\\\n", "").partition("\n")
        yield command, output


def masked(text):
    """Without numbers, which differ from day to day and from digest to digest."""
    return re.sub(r"\d+", "0", text.replace("Setting up .venv from requirements.txt\n", ""))


def test_the_transcript_is_true(tmp_path, monkeypatch):
    folder = tmp_path / "digest"
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    monkeypatch.chdir(folder)
    git = "git -c user.name=a -c user.email=a@example.org"
    script = f"git init -q -b main && git add -A && {git} commit -qm x"
    subprocess.run(("sh", "-c", script), check=True)  # noqa: S607
    ran = 0
    for command, output in transcript():
        if command.startswith("$EDITOR "):
            (file,) = folder.rglob(Path(command).name)  # in the folder of this month
            text = file.read_text(encoding="utf-8")
            file.write_text(re.sub(r"<!--.*", WORDS, text), encoding="utf-8")
        elif not command.startswith("git clone"):
            _, *arguments = shlex.split(command.replace("make site", "standfirst build"))
            assert masked(CliRunner().invoke(main, arguments).output) == masked(output)
            ran += 1
    assert ran == 4
