"""From a file's bytes to text with plain line ends, or the reason why it is no text."""

from __future__ import annotations

import codecs
import re

from standfirst.model.codes import Code
from standfirst.model.positions import text_position
from standfirst.model.problem import Finding, Problem

MAX_BLANKS = 1_000
"""Most white space in a row, line ends included: what looks for its end would look for long."""

_BLANKS = re.compile(r"\s\s")
_TOO_BLANK = re.compile(rf"(?<!\s)\s{{{MAX_BLANKS + 1}}}")
_FORMATS = (
    (b"PK\x03\x04", "a ZIP archive or a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich-text (RTF) document"),
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(raw: bytes | str, path: str) -> tuple[str, Problem | None]:
    """The text of a file without byte-order mark, with plain line ends; else "" and a Problem."""
    if isinstance(raw, bytes):
        foreign = _foreign(raw, path)
        if foreign is not None:
            return "", foreign
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            return "", _not_utf8(raw, error, path)
    else:
        text = raw
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Two of every 500th character are blanks where there are so many in a row: quick to see.
    if _BLANKS.search(text[:: MAX_BLANKS // 2]) and (match := _TOO_BLANK.search(text)):
        return "", _too_blank(text, match.start(), path)
    return text, None


def _too_blank(text: str, index: int, path: str) -> Problem:
    message = f"more than {MAX_BLANKS:,} blanks or empty lines in a row begin here"
    finding = Finding(Code.BLANKS_IN_A_ROW, message, "take them out: a page shows them as one")
    return finding.locate(path, *text_position(text, index))


def _foreign(raw: bytes, path: str) -> Problem | None:
    for mark, name in _FORMATS:
        if raw.startswith(mark):
            message = f"this file is {name}, not a text file"
            hint = "write the text into a plain text file, saved as UTF-8"
            return Finding(Code.NOT_TEXT, message, hint).locate(path, 1, 1)
    encoding = ""
    if raw.startswith(_UTF32):
        encoding = "UTF-32"
    elif raw.startswith(_UTF16) or (b"\0" in raw[:2] and len(raw) > 2):
        encoding = "UTF-16"
    if not encoding:
        return None
    message = f"this file is saved as {encoding}, not as UTF-8"
    hint = "save it again as UTF-8: most editors offer this under «Save as» or «Encoding»"
    return Finding(Code.ENCODING, message, hint).locate(path, 1, 1)


def _not_utf8(raw: bytes, error: UnicodeDecodeError, path: str) -> Problem:
    before = raw[: error.start].decode().replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n") + 1
    context = before[before.rfind("\n") + 1 :]
    # The byte-order mark is no column of the first line.
    column = len(context.removeprefix("\ufeff") if line == 1 else context) + 1
    byte = raw[error.start]
    shown = f" after «{context.lstrip()[-30:].lstrip()}»" if context.strip() else ""
    message = f"the byte {byte:02X}{shown} is not UTF-8"
    return Finding(Code.ENCODING, message, _advice(raw, error.start)).locate(path, line, column)


def _advice(raw: bytes, index: int) -> str:
    """What most likely happened: a damaged character in good UTF-8, or another encoding."""
    rest = raw.decode(errors="ignore")
    broken = raw.decode(errors="replace").count("\ufffd")
    is_utf8_elsewhere = any(ord(character) > 127 for character in rest)
    # What is left of a no-break space once its second byte was taken for one and replaced.
    is_half_space = raw[index : index + 2] in (b"\xc2 ", b"\xc2\n", b"\xc2\r", b"\xc2")
    if is_utf8_elsewhere or is_half_space:
        others = f" ({broken - 1} more in this file)" if broken > 1 else ""
        return f"a character was cut in two here: delete what is left and write it again{others}"
    try:
        meant = raw[index : index + 1].decode("cp1252")
    except UnicodeDecodeError:
        return "save the file as UTF-8"
    return f"save the file as UTF-8: it looks like Windows-1252, where this byte is «{meant}»"
