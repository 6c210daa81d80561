"""Divides what can be found into shards that are indexed, kept and loaded each on its own.

A shard holds whole years, or a part of a year that is too long for one. The limits lie on the
calendar, so an edit touches the shard of its day alone, and closed years stay as they are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.search.search_documents import SearchDocument

MOST = 2_000
"""How many articles a shard holds at most, unless a single day has more."""

_FORM = "1"
"""Changes with the form of the files, so that no kept shard of another form is taken up."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of what can be found, from the newest to the oldest.

    `years` are the first and the last of its articles; a shard of topics and stories has none.
    """

    items: tuple[SearchDocument, ...]
    years: tuple[int, int] | None

    @property
    def key(self) -> str:
        """Changes whenever the shard's files do."""
        return fingerprint(_FORM, *(item.key for item in self.items))

    @property
    def label(self) -> str:
        """A name for people: `2026`, `2019-2024` or `topics`."""
        if self.years is None:
            return "topics"
        first, last = self.years
        return str(first) if first == last else f"{first}-{last}"


def shards(items: Iterable[SearchDocument], most: int = MOST) -> tuple[Shard, ...]:
    """The shards of `items`, the newest first; that of topics and stories before them all."""
    dated: list[tuple[dt.date, SearchDocument]] = []
    undated: list[SearchDocument] = []
    for item in items:
        if item.date is None:
            undated.append(item)
        else:
            dated.append((item.date, item))
    dated.sort(key=lambda pair: (-pair[0].toordinal(), pair[1].address))
    first = [Shard(tuple(undated), None)] if undated else []
    return (*first, *_packed(_pieces(dated, most), most))


_Dated = Sequence[tuple[dt.date, SearchDocument]]


def _pieces(dated: _Dated, most: int) -> Iterator[_Dated]:
    """Whole years from the oldest, each halved until its parts are short enough."""
    by_year: dict[int, list[tuple[dt.date, SearchDocument]]] = {}
    for pair in dated:
        by_year.setdefault(pair[0].year, []).append(pair)
    for year in sorted(by_year):
        yield from _halved(by_year[year], 1, 366, most)


def _halved(part: _Dated, start: int, end: int, most: int) -> Iterator[_Dated]:
    """The parts of one year between two days of it, counted from 1, from the oldest."""
    if len(part) <= most or start == end:
        if part:
            yield part
        return
    middle = (start + end) // 2
    early = [pair for pair in part if pair[0].timetuple().tm_yday <= middle]
    yield from _halved(early, start, middle, most)
    yield from _halved(part[: len(part) - len(early)], middle + 1, end, most)


def _packed(pieces: Iterable[_Dated], most: int) -> list[Shard]:
    """Neighbouring pieces joined while they fit, from the oldest on; the newest first."""
    packs: list[list[_Dated]] = []
    for piece in pieces:
        if packs and sum(map(len, packs[-1])) + len(piece) <= most:
            packs[-1].append(piece)
        else:
            packs.append([piece])
    rows = [[pair for piece in reversed(pack) for pair in piece] for pack in packs[::-1]]
    return [
        Shard(tuple([item for _, item in row]), (row[-1][0].year, row[0][0].year)) for row in rows
    ]
