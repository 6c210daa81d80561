"""A build that is killed leaves the old site whole and the next build right."""

from __future__ import annotations

import random
import signal
import subprocess
import sys

import pytest

from devtools.repository import ROOT
from tests.sites import tree

CODE = """
import os, signal, sys
from pathlib import Path
from tests.sites import DigestFolder

STEPS = {"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"}
left = int(sys.argv[2])

def count(event, arguments):
    global left
    if event in STEPS:
        left -= 1
        if left == 0:
            os.killpg(0, signal.SIGKILL)

sys.addaudithook(count)
DigestFolder(Path(sys.argv[1])).build(jobs=2)
print(-left)
"""
"""Builds, and kills all processes of the build when one of them takes its n-th step on the disk;
with 0 it prints how many steps there are.
"""


def build(folder, *, kill_at):
    command = [sys.executable, "-c", CODE, str(folder), str(kill_at)]
    return subprocess.run(
        command, cwd=ROOT, start_new_session=True, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("kills", [3, pytest.param(100, marks=pytest.mark.slow)])
def test_a_killed_build_leaves_one_whole_site(digest, kills, tmp_path):
    for number in range(40):
        digest.article(f"many-{number}", f"2026-04-{number % 28 + 1:02}")
    states = []
    for title in ("The first headline", "The second headline"):
        for number in range(40):
            digest.article(f"many-{number}", f"2026-04-{number % 28 + 1:02}",
                           title=f"{title} of number {number}")  # fmt: skip
        states.append((title, tree(digest.folder / "content")))
        digest.build(site=tmp_path / title)
    whole = [tree(tmp_path / title) for title, _ in states]

    def write(state):
        for path, raw in states[state][1].items():
            file = digest.folder / "content" / path
            if file.read_bytes() != raw:
                file.write_bytes(raw)

    digest.build()
    write(0)
    steps = int(build(digest.folder, kill_at=0).stdout)
    assert tree(digest.site) == whole[0]
    chance = random.Random(7)  # noqa: S311  moments, not secrets
    killed = 0
    for attempt in range(kills):
        write((attempt + 1) % 2)
        done = build(digest.folder, kill_at=chance.randint(1, steps))
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        killed += done.returncode == -signal.SIGKILL
        assert tree(digest.site) in whole
    assert killed
    digest.build()
    assert tree(digest.site) == whole[kills % 2]
