"""Reads numbers as the search on the page does."""

from __future__ import annotations

from standfirst.rendering.search.number_encoding import DIGITS


def decode(text: str) -> list[int]:
    """Numbers of which each is the distance from the one before."""
    numbers, last, number, shift = [], 0, 0, 0
    for digit in text:
        value = DIGITS.index(digit)
        number, shift = number + ((value & 31) << shift), shift + 5
        if value < 32:
            last += number
            numbers.append(last)
            number = shift = 0
    return numbers
