"""`make bench-check`: how long `standfirst check` takes, as whole processes; medians.

`cold` knows nothing of any file; `warm` has read all of them before; `one edited` reads one anew.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from devtools.benchmarks import corpus
from devtools.benchmarks.__main__ import HEADER, STANDFIRST, forget, measure, show

CHECK = (*STANDFIRST[:-1], "check")


def measure_checks(folder: Path, count: int, runs: int) -> None:
    """Print a line for each kind of check of `count` articles."""
    corpus.write_digest(folder, count)
    edited = next((folder / "content" / "articles").rglob("article-5.md"))
    one = (*CHECK, edited.relative_to(folder).as_posix())

    def edit() -> None:
        edited.write_text(edited.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")

    show("check, cold", count, measure(CHECK, folder, forget(folder, "cache"), runs))
    show("check, warm", count, measure(CHECK, folder, lambda: None, max(runs, 5)))
    show("check FILE, one edited", count, measure(one, folder, edit, max(runs, 5)))


def main() -> None:
    """Make the corpora in a temporary folder and check them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[40, 10_000])
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    print(HEADER)
    with tempfile.TemporaryDirectory() as root:
        for count in wanted.sizes:
            measure_checks(Path(root) / str(count), count, wanted.runs)


if __name__ == "__main__":
    main()
