"""`make bench`: how long builds take and how much memory, beside other generators.

Whole processes; the tables give medians. A peer that is not installed is named with the way to
get it. Ratios are between medians of the same run on the same machine.
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
from dataclasses import dataclass
from pathlib import Path

from devtools.benchmarks import corpus
from devtools.benchmarks.peers import Peer, peers
from devtools.benchmarks.preview import preview

STANDFIRST = (sys.executable, "-m", "standfirst", "build")
HEADER = f"{'':<34}{'articles':>9}{'wall s':>10}{'cpu s':>10}{'ms each':>10}{'MiB':>9}"


@dataclass(frozen=True)
class Figures:
    """Medians: `wall` and `cpu` in seconds, `memory` of the largest process in MiB."""

    wall: float
    cpu: float
    memory: float

    @classmethod
    def of(cls, runs: list[tuple[float, float, float]]) -> Figures:
        return cls(*(statistics.median(column) for column in zip(*runs, strict=True)))


def run(command: tuple[str, ...], folder: Path) -> tuple[float, float, float]:
    """Wall and processor seconds, and the largest process' peak memory in MiB."""
    start = time.monotonic()
    env = {**os.environ, "STANDFIRST_CACHE": str(folder / "cache"), "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        raise SystemExit(f"{' '.join(command)} failed in {folder}:\n{said.decode()}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(
    command: tuple[str, ...], folder: Path, before: Callable[[], None], runs: int
) -> Figures:
    """The medians of several runs, `before` ahead of each."""
    figures = []
    for _ in range(runs):
        before()
        figures.append(run(command, folder))
    return Figures.of(figures)


def show(name: str, count: int, figures: Figures, rest: str = "") -> None:
    each = 1000 * figures.wall / count
    print(
        f"{name:<34}{count:>9,}{figures.wall:>10.2f}{figures.cpu:>10.2f}{each:>10.2f}"
        f"{figures.memory:>9.0f}  {rest}",
        flush=True,
    )


def measure_ours(folder: Path, count: int, runs: int) -> Figures:
    """Print what a first build, an edit and a build without change take; tells the first."""
    corpus.write_digest(folder, count)
    first = measure(STANDFIRST, folder, forget(folder, "site", ".site.spare", "cache"), runs)
    show("Standfirst, first build", count, first)
    edited = next((folder / "content" / "articles").rglob("article-5.md"))

    def edit() -> None:
        edited.write_text(edited.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")

    show("Standfirst, one edited body", count, measure(STANDFIRST, folder, edit, max(runs, 5)))
    unchanged = measure(STANDFIRST, folder, lambda: None, max(runs, 5))
    show("Standfirst, nothing changed", count, unchanged)
    address = (
        f"{edited.parent.relative_to(folder / 'content' / 'articles').as_posix()}/25/article-5/"
    )
    seen = preview(folder, edited, address, runs)
    if seen is None:
        print("No Chromium was found, so the preview is not measured.")
    else:
        print(
            f"Standfirst, saved → shown in a browser  {statistics.median(seen):.2f} s", flush=True
        )
    return first


def measure_peer(peer: Peer, folder: Path, count: int, runs: int) -> Figures:
    peer.write(folder, count)
    return measure(peer.command, folder, forget(folder, peer.output, "resources"), runs)


def forget(folder: Path, *names: str) -> Callable[[], None]:
    def drop() -> None:
        for name in names:
            shutil.rmtree(folder / name, ignore_errors=True)

    return drop


def main() -> None:
    """Make the corpora in a temporary folder, build them and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000],
                        help="how many articles we build")  # fmt: skip
    parser.add_argument("--slow", type=int, default=1_000, help="articles for the slow peers")
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    print(HEADER)
    ours: dict[int, Figures] = {}
    with tempfile.TemporaryDirectory() as root:
        for count in wanted.sizes:
            ours[count] = measure_ours(Path(root) / f"standfirst-{count}", count, wanted.runs)
        largest = max(wanted.sizes)
        for number, peer in enumerate(peers()):
            if not peer.is_here:
                print(f"{peer.name} is not installed: `{peer.advice}` adds it.", flush=True)
                continue
            count, runs = (wanted.slow, 1) if peer.is_slow else (largest, wanted.runs)
            theirs = measure_peer(peer, Path(root) / str(number), count, runs)
            own = ours.get(count)
            ratio = (
                f"{own.wall / theirs.wall:.2f} × its wall, {own.cpu / theirs.cpu:.2f} × its cpu; "
                if own
                else ""
            )
            show(peer.name, count, theirs, f"we take {ratio}{peer.holds}" if ratio else peer.holds)


if __name__ == "__main__":
    main()
