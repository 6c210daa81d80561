"""Numbers as text, read back as the search does."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.rendering.search.number_encoding import encode, encode_rising
from tests.rendering.search.number_decoding import decode

numbers = st.integers(0, 10**7)


@given(st.lists(numbers))
def test_rising_numbers_are_read_as_they_were_written(given_numbers):
    rising = sorted(given_numbers)
    assert decode(encode_rising(rising)) == rising


@given(numbers)
def test_one_number_is_read_as_it_was_written(number):
    assert decode(encode(number)) == [number]


@given(st.lists(numbers))
def test_no_digit_needs_an_escape_in_json(given_numbers):
    text = encode_rising(sorted(given_numbers))
    assert json.dumps(text) == f'"{text}"'


@pytest.mark.parametrize(
    ("number", "length"), [(0, 1), (31, 1), (32, 2), (1023, 2), (1024, 3), (4095, 3), (4096, 3)]
)
def test_a_number_takes_a_digit_for_every_five_bits(number, length):
    assert len(encode(number)) == length


def test_numbers_that_are_close_are_short_however_large_they_are():
    assert len(encode_rising([10**6, 10**6 + 1, 10**6 + 2])) == len(encode(10**6)) + 2


def test_no_numbers_are_no_text():
    assert encode_rising([]) == ""
