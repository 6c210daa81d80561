"""Looks for a file that breaks a law, led by the code that each try reaches (Linux on x86-64).

`python -m devtools.fuzzing judged 100000` tries as many files from where the last run left off
in `--corpus`; without it, from the files of the project's own digest. What breaks the law is
written beside, as `crash-…`, and its traceback shown.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import atheris

from devtools.repository import ROOT

with atheris.instrument_imports(include=["standfirst", "yaml", "frontmatter"]):
    from devtools.fuzzing.laws import LAWS, PATHS

_CONTENT = ROOT / "content"
_WORDS = (
    "---\n", "...\n", "+++\n", "{", "}", "[", "]", ": ", "- ", "? ", "| ", "> ", "&a ", "*a ",
    "<<: ",
    "!!str ", "!", "%TAG ", "\n\n", "\r\n", "\t", "# ", "'", '"', "\\u", "title: ",
    "date: 2026-06-25",
    "topics: ", "source:\n  ", "url: https://", "publisher: ", "0x", "1e999", ".inf", "~", "null",
    "2026-13-45", "<script>", "<svg>", "<math>", "<a href=", "javascript:", "onerror=", "<!--",
    "]]>",
    "](", "![", "[^1]", "```", "**", "__", "~~", "|-|", "&#x", "&lt;", "http://", "www.", "\u202e",
    "\u200d", "\ufeff", "<<<<<<< ", "=======\n", ">>>>>>> ",
)  # fmt: skip


def seeds() -> Iterator[bytes]:
    """A file of each kind, behind the number of its path."""
    for number, path in enumerate(PATHS):
        folder = _CONTENT / Path(path).parent
        yield from (
            bytes([number]) + file.read_bytes()
            for file in sorted(folder.rglob(f"*{Path(path).suffix}"))[:20]
        )


def main() -> None:
    """Fuzz one law."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("law", choices=LAWS)
    parser.add_argument("runs", type=int)
    parser.add_argument("--seed", type=int, default=1, help="0 takes another one each time")
    parser.add_argument("--corpus", type=Path, help="a folder that keeps what reached new code")
    given = parser.parse_args()
    law = LAWS[given.law]

    def attempt(data: bytes) -> None:
        if data:
            law(PATHS[data[0] % len(PATHS)], data[1:])

    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name)
        corpus = given.corpus or temporary / "corpus"
        corpus.mkdir(exist_ok=True)
        for number, raw in enumerate(seeds()):
            (corpus / f"seed-{number}").write_bytes(raw)
        words = temporary / "words"
        lines = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in _WORDS)
        words.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
        atheris.Setup(
            [
                sys.argv[0], str(corpus), f"-runs={given.runs}", f"-seed={given.seed}",
                f"-dict={words}", "-max_len=6000", "-timeout=10", "-print_final_stats=1",
            ],
            attempt,
        )  # fmt: skip
        atheris.Fuzz()


if __name__ == "__main__":
    main()
