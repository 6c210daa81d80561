"""Adds what was published to the ledger of addresses in the content folder."""

from __future__ import annotations

from pathlib import Path

from standfirst.arranging.permalinks import Permalinks
from standfirst.model.taxonomy import Ledger
from standfirst.reading.url_lists import format_ledger


def add_to_ledger(content: Path, known: Ledger, permalinks: Permalinks) -> bool:
    """Enter every address of `permalinks`; tells whether there was a new one.

    Nothing is ever taken out here: that is an editor's decision. The file is replaced in one
    step, so that a build which is cut short leaves the old one whole.
    """
    old = {address for address, _ in known.entries}
    new = {f"/{place}" for place, _ in permalinks.addresses()}
    if new <= old:
        return False
    new_file = content / f".{known.path}.new"
    new_file.unlink(missing_ok=True)  # never written through: it might be a link
    with new_file.open("x", encoding="utf-8", newline="\n") as file:
        file.write(format_ledger(old | new))
    new_file.replace(content / known.path)
    return True
