"""Where a text repeats another: the longest run of equal words that ends at each word.

A suffix automaton (Blumer et al., The smallest automaton recognizing the subwords of a text, 1985)
does it in time that grows with the two lengths and not with their product, whatever the texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

Step = dict[str, int]


def exact_matches(own: Sequence[str], theirs: Sequence[str]) -> list[int]:
    """For each word of `own`, how many words up to and with it stand in a row in `theirs`."""
    steps, links, lengths = _automaton(theirs)
    found: list[int] = []
    state = length = 0
    for word in own:
        while state and word not in steps[state]:
            state = links[state]
            length = lengths[state]
        if word in steps[state]:
            state = steps[state][word]
            length += 1
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


def _automaton(words: Sequence[str]) -> tuple[list[Step], list[int], list[int]]:
    """Transitions, suffix links and longest lengths of the states; the first is the start."""
    steps: list[Step] = [{}]
    links, lengths = [-1], [0]
    last = 0
    for word in words:
        new = len(steps)
        steps.append({})
        links.append(0)
        lengths.append(lengths[last] + 1)
        state = last
        while state != -1 and word not in steps[state]:
            steps[state][word] = new
            state = links[state]
        if state != -1:
            target = steps[state][word]
            if lengths[state] + 1 == lengths[target]:
                links[new] = target
            else:
                clone = len(steps)
                steps.append(dict(steps[target]))
                links.append(links[target])
                lengths.append(lengths[state] + 1)
                while state != -1 and steps[state].get(word) == target:
                    steps[state][word] = clone
                    state = links[state]
                links[target] = links[new] = clone
        last = new
    return steps, links, lengths
