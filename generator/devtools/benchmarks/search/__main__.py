"""`make bench-search`: what the search finds, what it costs a reader, and what it costs a build.

Recall is measured over this repository's digest and a few summaries in other languages, everything
else over made ones. With --pagefind the same is asked of Pagefind.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from playwright.sync_api import Page

from devtools.benchmarks import corpus
from devtools.benchmarks.search import languages, pagefind
from devtools.benchmarks.search.queries import NOWHERE, queries
from devtools.benchmarks.search.server import browser_page, served
from devtools.repository import ROOT

STANDFIRST = (sys.executable, "-m", "standfirst", "build")
FIND = """async ([root, text]) => {
  const { Engine } = await import(root + "assets/standfirst/search/engine.js");
  globalThis.engine ??= new Engine(new URL(root));
  let found = { hits: [] };
  for await (found of globalThis.engine.search({ text, enough: 10 }));
  const texts = found.hits.slice(0, 10).map((hit) => hit.shard.text(hit.number));
  return (await Promise.all(texts)).map((text) => text.address);
}"""
ASK = """async (text) => {
  const start = performance.now();
  const seen = (selector) => new Promise((done) => {
    const look = () => document.querySelector(selector) ? done() : requestAnimationFrame(look);
    look();
  });
  if (!document.querySelector("dialog[open]")) {
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
    await seen("dialog[open] input");
  }
  document.querySelector("dialog[open] ol").replaceChildren();
  const input = document.querySelector("dialog[open] input");
  input.value = text;
  input.dispatchEvent(new Event("input"));
  await seen("dialog[open] .sf-result__lede");
  return performance.now() - start;
}"""


def build(folder: Path, cache: Path, *arguments: str) -> float:
    """Wall seconds of a build of the digest in a folder."""
    env = {**os.environ, "STANDFIRST_CACHE": str(cache), "NO_MKDOCS_2_WARNING": "1"}
    start = time.monotonic()
    done = subprocess.run(
        (*STANDFIRST, *arguments), cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    return time.monotonic() - start


def recall(page: Page, root: str) -> list[int]:
    """The place of the article meant in what each query finds."""
    page.goto(root)
    places = []
    for query in queries():
        found = page.evaluate(FIND, [root, query.text])
        articles = [address.rstrip("/").rpartition("/")[2] for address in found]
        place = articles.index(query.wanted) + 1 if query.wanted in articles else NOWHERE
        places.append(place)
        if place > 3:
            print(f"  not in the first three: {query.text!r} (place {place}), but {articles[:3]}")
    return places


def print_recall(columns: dict[str, list[int]]) -> None:
    """Print how often the article meant is the first, in the first three, in the first ten."""
    print(f"{'recall at 1, 3, 10':30}" + "".join(f"{name:>21}" for name in columns))
    kinds = [query.kind for query in queries()]
    for kind in (*dict.fromkeys(kinds), ""):
        mine = [i for i, other in enumerate(kinds) if kind in ("", other)]
        row = f"{kind or 'all':24}{len(mine):4}  "
        for places in columns.values():
            parts = (sum(places[i] <= most for i in mine) / len(mine) for most in (1, 3, 10))
            row += "   " + " ".join(f"{part:.3f}" for part in parts) + " "
        print(row)


def mid_words(folder: Path) -> list[str]:
    """Two words that about one article in a hundred has."""
    found: Counter[str] = Counter()
    files = sorted((folder / "content" / "articles").rglob("*.md"))[-1000:]
    for file in files:
        found.update(set(file.read_text(encoding="utf-8").lower().split()))
    words = [w for w, n in found.items() if abs(n - 10) < 2 and w.isalpha() and len(w) > 4]
    return sorted(words)[:2]


def cost(folder: Path, site: Path, count: int) -> None:
    """Print what a reader waits for and loads."""
    first, second = mid_words(folder)
    times: list[tuple[float, float]] = []
    loaded: list[int] = []
    with served(site) as root:
        for _ in range(5):
            with browser_page() as (page, sizes):
                page.goto(root, wait_until="networkidle")
                before = sum(sizes)
                once = page.evaluate(ASK, first)
                loaded.append(sum(sizes) - before)
                page.wait_for_load_state("networkidle")
                times.append((once, page.evaluate(ASK, second)))
    one, two = (statistics.median(column) for column in zip(*times, strict=True))
    print(
        f"{count:,}: first results {statistics.median(loaded) / 1000:.0f} KB, {one:.0f} ms "
        f"(at best {min(times)[0]:.0f}); second query {two:.0f} ms"
    )


def disk(site: Path, count: int) -> None:
    files = [f for f in (site / "search").rglob("*") if f.is_file()]
    size = sum(f.stat().st_size for f in files)
    print(
        f"{count:,}: index on disk {size / count / 1000:.2f} KB an article in {len(files):,} files"
    )


INDEX = """
import gc, sys, time
from pathlib import Path
from standfirst.building import search_shards
from devtools.benchmarks.search.site import peak_mib, processor_seconds, read_site
folder, store = map(Path, sys.argv[1:])
context, read_bodies = read_site(folder, store)
gc.disable()
start, used = time.monotonic(), processor_seconds()
plan = search_shards.plan_search(context, read_bodies, cache=store, version='', jobs=2)
took, used = time.monotonic() - start, processor_seconds() - used
print(f'{took:.2f} s, {used:.2f} s of processors, {peak_mib():.0f} MiB')
"""


def indexing(folder: Path, count: int) -> None:
    """Print how long indexing takes, from nothing and after an edit, in a process of its own."""
    with tempfile.TemporaryDirectory() as store:
        command = (sys.executable, "-c", INDEX, str(folder), store)
        for name in ("from nothing", "again", "after one edit"):
            if name == "after one edit":
                file = next((folder / "content" / "articles").rglob("article-5.md"))
                file.write_text(file.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            print(f"{count:,}: indexing {name} {done.stdout.strip()}")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000])
    parser.add_argument(
        "--pagefind", action="store_true", help=f"measure Pagefind beside ours: {pagefind.ADVICE}"
    )
    wanted = parser.parse_args()
    if wanted.pagefind and not pagefind.is_here():
        parser.error(f"Pagefind is not installed: {pagefind.ADVICE}")
    with tempfile.TemporaryDirectory() as name:
        own = Path(name) / "own"
        languages.write_digest(ROOT, own)
        build(own, own / "cache")
        with served(own / "site") as root, browser_page() as (page, _):
            columns = {"ours": recall(page, root)}
        if wanted.pagefind:
            columns[pagefind.version()] = pagefind.recall(own, queries())
        print_recall(columns)
        for count in wanted.sizes:
            folder = Path(name) / str(count)
            corpus.write_digest(folder, count)
            print(f"{count:,}: whole build {build(folder, folder / 'cache'):.1f} s")
            disk(folder / "site", count)
            cost(folder, folder / "site", count)
            indexing(folder, count)
            if wanted.pagefind:
                pagefind.cost(folder, folder / "site", mid_words(folder))


if __name__ == "__main__":
    main()
