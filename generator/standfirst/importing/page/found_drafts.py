"""Turns what was found into files: a draft without a word of the source's text, and leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from standfirst.contributing.new import BODY, Draft, article_path, create_file, hints, slug
from standfirst.importing.page.page_facts import PageFacts
from standfirst.reading.frontmatter.split import join

_OF_NO_INITIAL = frozenset({"and", "of", "the", "und", "et", "và", "y"})


def draft_from_facts(
    found: PageFacts, date: dt.date, publisher: str = "", topics: Iterable[str] = ()
) -> Draft:
    """A draft that knows what the source states of itself. Headline and text are yet to be
    written; `publisher` and `topics` are what the user gives.
    """
    source: dict[str, object] = {"publisher": publisher or found.publisher}
    source |= {"url": found.url} if found.url else {}
    source |= {"title": found.title}
    source |= {"authors": list(found.authors)} if found.authors else {}
    source |= {"published": found.published} if found.published else {}
    source |= {"language": found.language} if found.language else {}
    source |= {"access": found.access} if found.access else {}
    known = {key: value for key, value in source.items() if value}
    lines = ["---", "title:  # Our own headline, 10 to 120 characters: not the source's"]
    lines += [f"date: {date.isoformat()}", "status: draft  # take this line out when it is written"]
    named = ", ".join(topics)
    lines.append(f"topics: [{named}]  # ids of files in topics/, the main one first")
    lines += join({"source": known}, "").splitlines()[1:-1]
    if "publisher" not in known:
        mark = f"; the text calls it {found.mark}" if found.mark else ""
        lines.insert(lines.index("source:") + 1, f"  publisher:  # who published it{mark}")
    if "url" not in known:
        lines.append("  url:  # its https address; or write url_note: why there is none")
    if found.credit:
        lines.append(f"# The source's picture is credited: {found.credit}")
    return Draft(
        article_path(date, slug(found.title)), "\n".join([*lines, *hints(), "---", "", BODY, ""])
    )


def publisher_from_mark(mark: str, names: Iterable[str]) -> str:
    """The one of some publishers whose initials a mark is: `L&D` is Law & Development."""
    wanted = "".join(c for c in mark.casefold() if c.isalnum())
    fitting = {name for name in names if wanted and _initials(name) == wanted}
    return fitting.pop() if len(fitting) == 1 else ""


def _initials(name: str) -> str:
    words = name.casefold().replace("&", " ").split()
    return "".join(word[0] for word in words if word not in _OF_NO_INITIAL)


def lead_from_facts(found: PageFacts, date: dt.date, publisher: str = "") -> Draft:
    """A lead: a headline, or how a teaser begins, and where it stands."""
    known: dict[str, object] = {"title": found.title, "found": date}
    known |= {"publisher": publisher or found.publisher} if publisher or found.publisher else {}
    known |= {"url": found.url} if found.url else {}
    known |= {"published": found.published} if found.published else {}
    return Draft(f"leads/{slug(found.title)}.md", join(known, ""))


def write_new(content: Path, drafts: Iterable[Draft]) -> tuple[list[Path], list[Path]]:
    """Write files that are not there; tells those written and those that were there already."""
    written: list[Path] = []
    kept: list[Path] = []
    for draft in drafts:
        file = content / draft.path
        (written if create_file(file, draft.text) else kept).append(file)
    return written, kept
