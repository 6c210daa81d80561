"""Bytes become text, or one Problem that says what the file is instead."""

from __future__ import annotations

import pytest

from standfirst.reading.frontmatter.decode import decode


@pytest.mark.parametrize(
    "raw",
    [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\r\nb\n"],
    ids=["unix", "windows", "old mac", "byte-order mark", "mark and mixed ends"],
)
def test_line_ends_and_the_byte_order_mark_leave_no_trace(raw):
    assert decode(raw, "a.md") == ("a\nb\n", None)


def test_a_byte_of_windows_1252_is_named_with_the_letter_it_stood_for():
    text, problem = decode("title: x\ncafé\n".encode("cp1252"), "a.md")
    assert text == ""
    assert problem is not None
    assert (problem.line, problem.column, problem.code) == (2, 4, "encoding")
    assert "E9" in problem.message
    assert "«é»" in problem.hint


def test_half_a_character_in_good_utf8_is_damage_and_not_another_encoding():
    raw = "“Naïve”\r\nend ".encode() + b"\xc2 of\r\n"
    _, problem = decode(raw, "a.md")
    assert problem is not None
    assert (problem.line, problem.column) == (2, 5)
    assert "cut in two" in problem.hint


def test_the_byte_order_mark_is_no_column():
    _, problem = decode(b"\xef\xbb\xbfab\xff", "a.md")
    assert problem is not None
    assert (problem.line, problem.column) == (1, 3)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wider_encodings_are_called_by_their_name(encoding):
    _, problem = decode("---\ntitle: x\n---\n".encode(encoding), "a.md")
    assert problem is not None
    assert problem.code == "encoding"
    assert encoding[:6].upper() in problem.message


@pytest.mark.parametrize("raw", [b"PK\x03\x04rest", b"%PDF-1.7", b"{\\rtf1", b"\x89PNG\r\n"])
def test_an_office_file_under_the_name_of_a_text_is_told(raw):
    _, problem = decode(raw, "a.md")
    assert problem is not None
    assert problem.code == "not-text"
