"""Codes: what scripts and documentation rely on."""

from __future__ import annotations

import re

import msgspec
import pytest

from standfirst.model.codes import Code


@pytest.mark.parametrize("code", Code)
def test_a_code_is_lower_case_words_and_means_a_sentence(code):
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", code)
    assert code.name == code.upper().replace("-", "_")
    assert code.meaning[0].isupper()
    assert code.meaning.endswith(".")


def test_a_code_is_stored_as_its_text():
    packed = msgspec.msgpack.encode(Code.DATE_INVALID)
    assert msgspec.msgpack.decode(packed) == "date-invalid"
    assert msgspec.msgpack.decode(packed, type=Code) is Code.DATE_INVALID
