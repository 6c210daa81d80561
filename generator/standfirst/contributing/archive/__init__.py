"""Import of another generator's archive: its posts become articles, its tags topics."""

from __future__ import annotations

from standfirst.contributing.archive.mapping import ImportFault
from standfirst.contributing.archive.report import Report, format_json, format_text, format_tsv
from standfirst.contributing.archive.run import import_archive

__all__ = ["ImportFault", "Report", "format_json", "format_text", "format_tsv", "import_archive"]
