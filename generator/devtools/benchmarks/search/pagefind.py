"""Pagefind with the same records, beside our own search.

It gets what its documentation offers: custom records with the facets as filters and the date as
a sort, an index for each language, and shards joined with `mergeIndex`. Where recall is measured
it is even told the language of the article that is meant. Run as a module, it indexes.
"""

from __future__ import annotations

import base64
import hashlib
import importlib
import importlib.util
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from devtools.benchmarks.search.queries import NOWHERE, Query
from devtools.benchmarks.search.server import browser_page, served
from devtools.benchmarks.search.site import processor_seconds, read_site
from standfirst.rendering.search.search_documents import SearchRecord, search_documents

ADVICE = "pip install 'pagefind[extended]'"
SHARD = 2_000

FIND = """async ([root, language, text]) => {
  document.documentElement.lang = language;
  const { createInstance } = await import(root + "0/pagefind.js");
  const known = (globalThis.known ??= {});
  const found = await (known[language] ??= createInstance()).search(text);
  const texts = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  return texts.map((text) => text.url);
}"""
ASK = """async ([root, shards, withCounts, text]) => {
  const start = performance.now();
  const pagefind = await import(root + "0/pagefind.js");
  if (!globalThis.isOpen) {
    await Promise.all(shards.slice(1).map((shard) => pagefind.mergeIndex(`${root}${shard}/`)));
    if (withCounts) await pagefind.filters();
    globalThis.isOpen = true;
  }
  const found = await pagefind.search(text);
  await Promise.all(found.results.slice(0, 8).map((result) => result.data()));
  return performance.now() - start;
}"""
OURS = """async ([root, withCounts, text]) => {
  const start = performance.now();
  const { Engine } = await import(root + "assets/standfirst/search/engine.js");
  globalThis.engine ??= new Engine(new URL(root));
  if (withCounts) await globalThis.engine.facets();
  for await (const found of globalThis.engine.search({ text, withCounts, enough: 8, most: 6 })) {
    await Promise.all(found.hits.slice(0, 8).map((hit) => hit.shard.text(hit.number)));
    return performance.now() - start;
  }
}"""


def is_here() -> bool:
    """Whether Pagefind's package is installed."""
    return importlib.util.find_spec("pagefind") is not None


def version() -> str:
    """Pagefind's name and the version of its program."""
    done = subprocess.run((_program(), "--version"), check=True, capture_output=True, text=True)
    return done.stdout.strip().replace("pagefind", "Pagefind")


def _program() -> str:
    return str(importlib.import_module("pagefind.service").get_executable())


@dataclass(frozen=True)
class Indexed:
    """What an indexing wrote and took."""

    shards: int
    count: int
    seconds: float
    used: float
    mib: float
    folder: Path

    def __str__(self) -> str:
        size = sum(file.stat().st_size for file in self.folder.rglob("*") if file.is_file())
        return (
            f"indexing {self.seconds:.1f} s, {self.used:.1f} s of processors, {self.mib:.0f} MiB; "
            f"{size / self.count / 1000:.2f} KB an article in {len(self.hashes):,} files"
        )

    @property
    def hashes(self) -> dict[str, str]:
        return {
            str(file.relative_to(self.folder)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in self.folder.rglob("*")
            if file.is_file()
        }


def index(folder: Path, out: Path, most: int) -> Indexed:
    """Index the digest in a folder, in shards of `most`, in a process of its own."""
    command = (sys.executable, "-m", __name__, str(folder), str(out), str(most))
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    facts = json.loads(done.stdout.splitlines()[-1])
    return Indexed(**facts, folder=out)


def recall(folder: Path, queries: Sequence[Query]) -> list[int]:
    """The place of the article meant in what each query finds."""
    places = []
    with tempfile.TemporaryDirectory() as name:
        index(folder, Path(name), 10**9)
        with served(Path(name)) as root, browser_page() as (page, _):
            page.goto(f"{root}0/pagefind-entry.json")
            for query in queries:
                urls = page.evaluate(FIND, [root, query.language, query.text])
                ids = [url.rstrip("/").rpartition("/")[2] for url in urls]
                places.append(ids.index(query.wanted) + 1 if query.wanted in ids else NOWHERE)
    return places


def cost(folder: Path, site: Path, words: Sequence[str]) -> None:
    """Print what Pagefind costs a build and a reader, in one index and in shards, and then ours."""
    with tempfile.TemporaryDirectory() as name:
        one = index(folder, Path(name) / "one", 10**9)
        print(f"{version()}: {one}")
        _ask_twice("one index", one.folder, ASK, [[0]], words)
        parts = index(folder, Path(name) / "parts", SHARD)
        print(f"{version()}, in shards of {SHARD:,}: {parts}")
        for label, asked in {"all": range(parts.shards), "the newest alone": [0]}.items():
            _ask_twice(f"shards, {label}", parts.folder, ASK, [list(asked)], words)
        first, again = parts.hashes, index(folder, Path(name) / "again", SHARD).hashes
        others = sum(first.get(path) != again.get(path) for path in first.keys() | again)
        print(f"  indexed again: {others} of {len(first)} files are others")
    _ask_twice("ours", site, OURS, [], words)


def _ask_twice(
    label: str, folder: Path, script: str, facts: Sequence[object], words: Sequence[str]
) -> None:
    ask(f"{label}, words alone", folder, script, [*facts, False], words)
    ask(f"{label}, with counts of facets", folder, script, [*facts, True], words)


def ask(
    label: str, folder: Path, script: str, arguments: Sequence[object], words: Sequence[str]
) -> None:
    """Print bytes and time from nothing to the texts of the first results, and of a second word."""
    rows = []
    sent: list[int] = []
    plain = next(p for p in ("robots.txt", "0/pagefind-entry.json") if (folder / p).is_file())
    with served(folder, sent) as root:
        for _ in range(5):
            with browser_page() as (page, _sizes):
                page.goto(root + plain)
                sent.clear()
                once = page.evaluate(script, [root, *arguments, words[0]])
                loaded, files = sum(sent), len(sent)
                rows.append(
                    (loaded, files, once, page.evaluate(script, [root, *arguments, words[1]]))
                )
    loaded, files, once, then = (statistics.median(column) for column in zip(*rows, strict=True))
    print(
        f"  {label}: {loaded / 1000:.0f} KB in {files:.0f} files, {once:.0f} ms; "
        f"second {then:.0f} ms",
        flush=True,
    )


def main() -> None:
    """Index a digest; print what it took, without the reading of the digest."""
    folder, out, most = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    store = folder / "read-before"  # reading is not measured
    store.mkdir(exist_ok=True)
    context, read_bodies = read_site(folder, store)
    records = [item.make(read_bodies(item.needs)) for item in search_documents(context)]
    starts = range(0, len(records), most)
    start, used = time.monotonic(), processor_seconds()
    for number, first in enumerate(starts):
        _index(records[first : first + most], out / str(number))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    facts = {
        "seconds": time.monotonic() - start,
        "used": processor_seconds() - used,
        "mib": peak,
        "shards": len(starts),
    }
    print(json.dumps({**facts, "count": len(records)}))


def _index(records: Sequence[SearchRecord], out: Path) -> None:
    """Tell Pagefind's program what to do without the package's own loop, which rests for a tenth
    of a second after each record: 17 minutes for 10,000.
    """
    asked = (_program(), "--service")
    with subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        number = _tell(program, "NewIndex", config={})["index_id"]
        for record in records:
            _tell(program, "AddRecord", index_id=number, **_form(record))
        _tell(program, "WriteFiles", index_id=number, output_path=str(out))
        program.communicate()


def _tell(program: subprocess.Popen[bytes], kind: str, **facts: object) -> dict[str, Any]:
    assert program.stdin and program.stdout  # noqa: PT018  both are pipes
    message = {"message_id": 1, "payload": {"type": kind, **facts}}
    program.stdin.write(base64.b64encode(json.dumps(message).encode()) + b",")
    program.stdin.flush()
    coded = b"".join(iter(partial(program.stdout.read, 1), b","))
    answer: dict[str, Any] = json.loads(base64.b64decode(coded))["payload"]
    if answer["type"] == "Error":
        raise SystemExit(f"Pagefind says: {answer}")
    return answer


def _form(record: SearchRecord) -> dict[str, object]:
    body = record.body
    lede = "" if body.startswith(record.lede.rstrip("…")) else record.lede
    shown = {"title": record.title, "lede": record.lede, "publisher": record.publisher}
    return {
        "url": f"/{record.address}",
        "content": "\n".join(filter(None, (record.title, lede, record.names, body))),
        "language": record.language,
        "meta": {name: text for name, text in shown.items() if text} | {"date": str(record.date)},
        "filters": {name: list(ids) for name, ids in record.facets.items()},
        "sort": {"date": str(record.date or "")},
    }


if __name__ == "__main__":
    main()
