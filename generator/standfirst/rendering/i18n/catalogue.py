"""The words of ours in the language of the digest, from its catalogue."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO, StringIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Words = NullTranslations
"""`gettext` and `ngettext`: the words of a template or of the code, to those that a reader sees."""

ENGLISH = NullTranslations()
"""The words as they are written."""


def parse_catalogue(catalogue: str) -> Words:
    """The words of a catalogue in the form of a PO file (GNU gettext).

    Raises babel.messages.pofile.PoFileError where it is none.
    """
    compiled = BytesIO()
    write_mo(compiled, read_po(StringIO(catalogue), abort_invalid=True))
    compiled.seek(0)
    return GNUTranslations(compiled)


def N_(text: str) -> str:  # noqa: N802  the name by which extractors know it
    """Mark a text for the catalogues that is translated elsewhere."""
    return text
