"""Whole numbers as text that is short, safe in JSON and small after compression."""

from __future__ import annotations

from collections.abc import Iterable

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""Each digit holds five bits, the lowest first; those from the 33rd on say that more follow."""


def encode(number: int) -> str:
    """One number, not below 0."""
    digits = ""
    while number >= 32:
        digits += DIGITS[32 + (number & 31)]
        number >>= 5
    return digits + DIGITS[number]


_KNOWN = tuple(encode(number) for number in range(4096))


def encode_rising(numbers: Iterable[int]) -> str:
    """Numbers that rise, each as its distance from the one before, without a mark between them."""
    before = 0
    out: list[str] = []
    for number in numbers:
        step = number - before
        out.append(_KNOWN[step] if step < 4096 else encode(step))
        before = number
    return "".join(out)
