"""A build that is killed leaves the old site whole and the next build right."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from devtools.repository import ROOT
from tests.sites import tree

CODE = (
    "import sys; from pathlib import Path; from tests.sites import DigestFolder;"
    "DigestFolder(Path(sys.argv[1])).build(jobs=2)"
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
        started = time.monotonic()
        digest.build(site=tmp_path / title)
        needed = time.monotonic() - started
    whole = [tree(tmp_path / title) for title, _ in states]
    digest.build()
    chance = random.Random(7)  # noqa: S311  moments, not secrets
    killed = 0
    for attempt in range(kills):
        for path, raw in states[attempt % 2][1].items():
            file = digest.folder / "content" / path
            if file.read_bytes() != raw:
                file.write_bytes(raw)
        run = subprocess.Popen([sys.executable, "-c", CODE, str(digest.folder)], cwd=ROOT)
        time.sleep(chance.uniform(0.2, 0.6 + needed))
        run.send_signal(signal.SIGKILL)
        killed += run.wait() == -signal.SIGKILL
        assert tree(digest.site) in whole
    assert killed
    digest.build()
    assert tree(digest.site) == whole[(kills - 1) % 2]
