"""Indexes one shard: from its records to the files of its folder.

words.json    where each file of words begins: the first word of each, in order
w0.txt …      a line for each group of words with one stem: its forms, a tab, their places.
              `8ab5c` and so on: a digit 1 to 9 says how much the word matters, and the records
              follow as distances (see number_encoding.py), after a comma the next digit
p0.txt …      for each line of the words, the places of the words in each record that has them,
              a comma between two records: for phrases alone
t0.json …     what is shown of each record, BLOCK of them to a file
facets.json   for each facet, the records under each id
forms.txt     all forms in order, each as the length it shares with the one before, and the rest:
              for words that were mistyped

A record's number is its place in the shard, the newest first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import pairwise

import msgspec

from standfirst.rendering.search.number_encoding import DIGITS, encode_rising
from standfirst.rendering.search.search_documents import FACETS, SearchRecord
from standfirst.rendering.search.tokenizer import normalizer, tokenize

BLOCK = 25
"""How many records one file of texts holds."""

_FILE = 12_000
"""About how many characters a file of words holds."""

_MOST_FORMS = 20_000
"""Beyond so many forms those that only one record has do not help with mistyped words."""

_WEIGHTS = {"title": 6.0, "lede": 2.5, "names": 3.0, "body": 1.0}
_USUAL_LENGTH = 200
_GAP = 8
"""Between the words of two fields, so that no phrase runs over."""


@dataclass(frozen=True, slots=True)
class ShardFiles:
    """A shard's files by their names. `name` is that of the folder: it changes with its files."""

    name: str
    files: Mapping[str, bytes]


@dataclass(slots=True)
class _Group:
    """Words with one stem: their forms, and where they were found.

    `numbers` are those of the records, `weights` what the words weigh in each. The `places` in
    all records follow each other; `starts` are where those of each record begin.
    """

    forms: set[str] = field(default_factory=set)
    numbers: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    last: int = -1

    def by_record(self) -> Iterator[list[int]]:
        """The places in each record."""
        for start, end in pairwise((*self.starts, len(self.places))):
            yield self.places[start:end]


def index_shard(records: Sequence[SearchRecord], label: str) -> ShardFiles:
    """Index the records of one shard, numbered as they come."""
    reader = _Reader()
    slow = [_slowness(reader.read(record, number)) for number, record in enumerate(records)]
    groups = reader.groups
    files = {
        **_word_files(groups, slow),
        **_texts(records),
        "facets.json": msgspec.json.encode(_facets(records)),
        "forms.txt": _forms(groups.values()).encode(),
    }
    whole = blake2b(digest_size=5)
    for name in sorted(files):
        whole.update(f"{name} {len(files[name])}\n".encode())
        whole.update(files[name])
    return ShardFiles(f"{label}-{whole.hexdigest()}", files)


class _Reader:
    """Puts the words of records into groups, by their stems."""

    def __init__(self) -> None:
        self.groups: dict[str, _Group] = {}
        self._by_language: defaultdict[str, dict[str, _Group | None]] = defaultdict(dict)

    def read(self, record: SearchRecord, number: int) -> int:
        """Read one record. Returns the number of its words."""
        known = self._by_language[record.language]
        place = 0
        for name, weight in _WEIGHTS.items():
            text = getattr(record, name)
            if name == "lede" and record.body.startswith(text.rstrip("…")):
                continue  # the beginning of the body, which is yet to come
            for place, word in enumerate(tokenize(text), place + _GAP):  # noqa: B020  it goes on
                group = known[word] if word in known else self._group(word, record.language)
                if group is None:
                    continue
                if group.last == number:
                    group.weights[-1] += weight
                else:
                    group.last = number
                    group.numbers.append(number)
                    group.weights.append(weight)
                    group.starts.append(len(group.places))
                group.places.append(place)
        return place

    def _group(self, word: str, language: str) -> _Group | None:
        """The group of a word met for the first time; None where nothing of it remains."""
        form, stem = normalizer(language).normalize(word)
        group = self.groups.setdefault(stem, _Group()) if form else None
        if group is not None:
            group.forms.add(form)
        self._by_language[language][word] = group
        return group


def _slowness(length: int) -> float:
    """How slowly a word gains on the way to mattering most, in a record of so many words."""
    return 1.2 * (0.25 + 0.75 * max(length, _USUAL_LENGTH / 2) / _USUAL_LENGTH)


def _word_files(groups: Mapping[str, _Group], slow: Sequence[float]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    starts: list[str] = []
    for number, part in enumerate(_cut_into_files(groups, slow)):
        starts.append(min(min(group.forms) for _, group in part) if number else "")
        files[f"w{number}.txt"] = "\n".join([line for line, _ in part]).encode()
        places = [
            ",".join([encode_rising(places) for places in group.by_record()]) for _, group in part
        ]
        files[f"p{number}.txt"] = "\n".join(places).encode()
    return {"words.json": msgspec.json.encode(starts), **files}


def _cut_into_files(
    groups: Mapping[str, _Group], slow: Sequence[float]
) -> Iterator[list[tuple[str, _Group]]]:
    """Groups with their lines, in order. No group's forms reach into the next file."""
    part: list[tuple[str, _Group]] = []
    size, last = 0, ""
    for forms, stem in sorted((sorted(group.forms), stem) for stem, group in groups.items()):
        group = groups[stem]
        if size > _FILE and forms[0] > last:
            yield part
            part, size = [], 0
        line = f"{' '.join(forms)}\t{_postings(group, slow)}"
        part.append((line, group))
        size += len(line)
        last = max(last, forms[-1])
    if part:
        yield part


def _postings(group: _Group, slow: Sequence[float]) -> str:
    """The records of a group's words, by how much the words matter: BM25's term for how often."""
    levels: defaultdict[int, list[int]] = defaultdict(list)
    for number, weight in zip(group.numbers, group.weights, strict=True):
        levels[round(9 * weight / (weight + slow[number])) or 1].append(number)
    return ",".join(f"{level}{encode_rising(levels[level])}" for level in sorted(levels)[::-1])


def _texts(records: Sequence[SearchRecord]) -> dict[str, bytes]:
    rows = [
        (r.address, r.title, r.lede, str(r.date or ""), r.publisher, r.topics, r.kind, r.language)
        for r in records
    ]
    return {
        f"t{start // BLOCK}.json": msgspec.json.encode(rows[start : start + BLOCK])
        for start in range(0, len(rows), BLOCK)
    }


def _facets(records: Sequence[SearchRecord]) -> dict[str, dict[str, str]]:
    filed: dict[str, defaultdict[str, list[int]]] = {name: defaultdict(list) for name in FACETS}
    for number, record in enumerate(records):
        for name, ids in record.facets.items():
            for value in ids:
                filed[name][value].append(number)
    return {
        name: {value: encode_rising(ids[value]) for value in sorted(ids)}
        for name, ids in filed.items()
    }


def _forms(groups: Iterable[_Group]) -> str:
    known = [(form, len(group.numbers)) for group in groups for form in group.forms]
    if len(known) > _MOST_FORMS:
        known = [(form, found) for form, found in known if found > 1]
    lines, before = [], ""
    for form in sorted({form for form, _ in known}):
        shared = 0
        for a, b in zip(before, form, strict=False):
            if a != b or shared == len(DIGITS) - 1:
                break
            shared += 1
        lines.append(DIGITS[shared] + form[shared:])
        before = form
    return "\n".join(lines)
