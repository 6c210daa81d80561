"""From the files of another generator's archive to articles and topics, with an account of each.

A pure function: what the content folder holds already comes in, files to write come out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping as Map
from dataclasses import dataclass, field, replace

from headnote.contributing.archive.articles import Article, make_article, make_topic
from headnote.contributing.archive.compose import Ledger
from headnote.contributing.archive.mapping import Mapping
from headnote.contributing.archive.places import Places
from headnote.contributing.archive.plain import to_plain
from headnote.contributing.archive.posts import SUFFIXES, Post, read_post, read_text_file
from headnote.contributing.archive.report import Entry, LeftOut, Note, Outcome, Report
from headnote.contributing.archive.vocabulary import (
    Definition,
    Vocabulary,
    described,
    spellings,
    taxonomies,
)
from headnote.model import addresses

MAX_FILE = 2_000_000
"""Bytes of the longest file that is read as a post."""

Progress = Callable[[int, int], None]
"""Told how many posts are done, and of how many; some are done twice."""
