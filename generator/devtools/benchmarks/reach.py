"""`make bench-reach`: what feeds, calendars, data and metadata cost of a first build.

The same digest is built as it is and without them, in turns, so that what else the machine does
meets both. Compared are medians of processor seconds: they wait for nobody.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from devtools.benchmarks import corpus
from devtools.benchmarks.__main__ import STANDFIRST, forget, run
from standfirst.building import site_build
from standfirst.cli import run as cli
from standfirst.model.urls import SINCE
from standfirst.rendering import outputs, renderer
from standfirst.rendering.context import Context
from standfirst.rendering.page import Page

WITHOUT = (
    sys.executable,
    "-c",
    "from devtools.benchmarks.reach import without; without()",
    "build",
)
MOST = 15
"""Per cent of a build of 10,000 summaries."""


def without() -> None:
    """Run the command line with nothing to subscribe to, to fetch or for machines to read.

    What stays are the pages, their redirects, the search and the list for returning readers.
    """
    everything = outputs.outputs

    def kept(*given: Any, **named: Any) -> Iterator[Any]:
        for output in everything(*given, **named):
            if output.path in (SINCE, "_redirects") or output.path.endswith(".html"):
                yield output

    def bare(_: Context, page: Page) -> dict[str, object]:
        return {"links": page.links, "metas": (), "properties": (), "data": None}

    with patch.object(site_build, "outputs", kept), patch.object(renderer, "page_head", bare):
        cli()


def main() -> None:
    """Print the processor seconds of both builds, and what the difference is of the whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as root:
        for count in wanted.sizes:
            measure(Path(root) / str(count), count, wanted.runs)


def measure(folder: Path, count: int, runs: int) -> None:
    corpus.write_digest(folder, count)
    seconds: dict[tuple[str, ...], list[float]] = {STANDFIRST: [], WITHOUT: []}
    for _ in range(runs):
        for command, seen in seconds.items():
            forget(folder, "site", ".site.spare", "cache")()
            seen.append(run(command, folder)[1])
    whole, bare = (statistics.median(seen) for seen in seconds.values())
    share = 100 * (1 - bare / whole)
    print(
        f"{count:,} summaries: {whole:.1f} s of processor time, {bare:.1f} s without feeds, data"
        f" and metadata, which are {share:.1f} % of the build; the aim is {MOST} % at 10,000",
        flush=True,
    )


if __name__ == "__main__":
    main()
