"""Where a text repeats another: the longest run of equal words that ends at each word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence


def exact_matches(own: Sequence[str], theirs: Sequence[str]) -> list[int]:
    """For each word of `own`, how many words up to and with it stand in a row in `theirs`.

    A run is at most one word longer than the one before it, so that there are at most two searches
    for each word. No word has a blank in it.
    """
    text = f" {' '.join(theirs)} "
    found: list[int] = []
    length = 0
    for end in range(1, len(own) + 1):
        length += 1
        while length and f" {' '.join(own[end - length : end])} " not in text:
            length -= 1
        found.append(length)
    return found


def near_matches(own: Sequence[str], theirs: Sequence[str], length: int) -> list[bool]:
    """For each word of `own` whether it is among `length` words in a row that stand in `theirs`
    with at most one of the inner ones exchanged.
    """
    places: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for start, masked in _masked(own, length):
        places[masked].append(start)
    found = [False] * len(own)
    for _, masked in _masked(theirs, length):
        for start in places.pop(masked, ()):
            found[start : start + length] = [True] * length
    return found


def _masked(words: Sequence[str], length: int) -> Iterator[tuple[int, tuple[object, ...]]]:
    """Every run of words with each of its inner ones left out, and where it starts."""
    for start in range(len(words) - length + 1):
        run = tuple(words[start : start + length])
        for hole in range(1, length - 1):
            yield start, (hole, *run[:hole], *run[hole + 1 :])
