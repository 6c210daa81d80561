"""The catalogues of our words; run as a module, bring them up to date with the templates."""

from __future__ import annotations

import contextlib
import tempfile
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po, write_po

from devtools.repository import ROOT

LOCALES = ROOT / "site_templates" / "locales"
_HEADER = """\
# The words of Standfirst in {name}.
msgid ""
msgstr ""
"Language: {tag}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def marked() -> Catalog:
    """Everything in the templates and the code that is marked for translation."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(ROOT):
        file = Path(folder) / "words.pot"
        command = ["pybabel", "-q", "extract", "-F", "pyproject.toml", "-o", str(file), "."]
        CommandLineInterface().run(command)  # type: ignore[no-untyped-call]
        return read_po(BytesIO(file.read_bytes()))


def read(language: str) -> Catalog:
    """The catalogue of a language."""
    raw = (LOCALES / f"{language}.po").read_bytes()
    return read_po(BytesIO(raw), locale=language)


def update(language: str, template: Catalog) -> None:
    """Add what is missing, empty; drop what is used no more; keep no date and no line number."""
    catalogue = read(language)
    catalogue.update(template, no_fuzzy_matching=True)
    out = BytesIO()
    write_po(
        out, catalogue, width=100, no_location=True, omit_header=True, sort_output=True,
        ignore_obsolete=True,
    )  # fmt: skip
    assert catalogue.locale is not None
    head = _HEADER.format(
        name=catalogue.locale.english_name,
        tag=language,
        plural=catalogue.plural_forms.rstrip(";") + ";",
    )
    text = head + out.getvalue().decode().lstrip("\n")
    (LOCALES / f"{language}.po").write_text(text.rstrip("\n") + "\n", encoding="utf-8")


def main() -> None:
    template = marked()
    for file in sorted(LOCALES.glob("*.po")):
        update(file.stem, template)


if __name__ == "__main__":
    main()
