"""How long the files of recordings are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from standfirst.model.article import Article


def audio_sizes(content: Path, articles: Iterable[Article]) -> dict[str, int]:
    """The bytes of each recording that an article names and that is there."""
    files = {article.meta.audio.file for article in articles if article.meta.audio}
    return {file: (content / file).stat().st_size for file in files if (content / file).is_file()}
