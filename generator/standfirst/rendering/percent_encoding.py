"""Texts within addresses."""

from __future__ import annotations

# What is not allowed in an address (WHATWG URL), means something in its query, or would end the
# attribute of HTML around it.
_UNSAFE = b"%\"#&'+<>[\\]^`{|}\n\r\t "
_ESCAPES = tuple((bytes([code]), b"%%%02X" % code) for code in _UNSAFE)


def percent_encode(text: str) -> str:
    """The text encoded for the query of an address, or in a `data:` address.

    Letters beyond ASCII stay, as WHATWG URL allows.
    """
    raw = text.encode()
    for character, escape in _ESCAPES:
        raw = raw.replace(character, escape)
    return raw.decode()
