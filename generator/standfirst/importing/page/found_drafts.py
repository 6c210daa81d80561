"""Turns what was found into files: a draft without a word of the source's text, and leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from standfirst.contributing.new import (
    BODY,
    Draft,
    article_ids,
    article_path,
    create_file,
    hints,
    refuse_known_source,
    write_draft,
)
from standfirst.errors import DraftError
from standfirst.importing.page.page_facts import PageFacts
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.problem import has_errors
from standfirst.reading.front_matter_file import read_lead
from standfirst.reading.frontmatter.split import join

_OF_NO_INITIAL = frozenset({"and", "of", "the", "und", "et", "và", "y"})


def draft_from_facts(
    found: PageFacts, date: dt.date, publisher: str = "", topics: Iterable[str] = ()
) -> Draft:
    """A draft that knows what the source states of itself. Headline and text are yet to be
    written; `publisher` and `topics` are what the user gives.
    """
    source = _without_empty(
        publisher=publisher or found.publisher,
        url=found.url,
        title=found.title,
        authors=list(found.authors),
        published=found.published,
        language=found.language,
        access=found.access,
    )
    lines = ["---", "title:  # Our own headline, 10 to 120 characters: not the source's"]
    lines += [f"date: {date.isoformat()}", "status: draft  # take this line out when it is written"]
    named = ", ".join(topics)
    lines.append(f"topics: [{named}]  # ids of files in topics/, the main one first")
    lines += join({"source": source}, "").splitlines()[1:-1]
    if "publisher" not in source:
        mark = f"; the text calls it {found.mark}" if found.mark else ""
        lines.insert(lines.index("source:") + 1, f"  publisher:  # who published it{mark}")
    if "url" not in source:
        lines.append("  url:  # its https address; or write url_note: why there is none")
    if found.credit:
        lines.append(f"# The source's picture is credited: {found.credit}")
    text = "\n".join([*lines, *hints(), "---", "", BODY, ""])
    return Draft(article_path(date, urls.slug(found.title)), text)


def lead_from_facts(found: PageFacts, date: dt.date, publisher: str = "") -> Draft:
    """A lead: a headline, or how a teaser begins, and where it stands."""
    known = _without_empty(
        title=found.title,
        found=date,
        publisher=publisher or found.publisher,
        url=found.url,
        published=found.published,
    )
    return Draft(f"leads/{urls.slug(found.title)}.md", join(known, ""))


def _without_empty(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value}


def publisher_from_mark(mark: str, names: Iterable[str]) -> str:
    """The one of some publishers whose initials a mark is: `L&D` is Law & Development."""
    wanted = "".join(c for c in mark.casefold() if c.isalnum())
    fitting = {name for name in names if wanted and _initials(name) == wanted}
    return fitting.pop() if len(fitting) == 1 else ""


def _initials(name: str) -> str:
    words = name.casefold().replace("&", " ").split()
    return "".join(word[0] for word in words if word not in _OF_NO_INITIAL)


def write_new(content: Path, drafts: Iterable[Draft]) -> tuple[list[Path], list[Path]]:
    """Write files that are not there; returns those written and those that were there already."""
    written: list[Path] = []
    kept: list[Path] = []
    for draft in drafts:
        file = content / draft.path
        (written if create_file(file, draft.text) else kept).append(file)
    return written, kept


def take_up_lead(
    content: Path,
    name: str,
    date: dt.date,
    articles: Iterable[Article],
    *,
    publisher: str = "",
    topics: Sequence[str] = (),
) -> tuple[Path, Path]:
    """Write the draft of a lead, by the name of its file, and remove the lead.

    Returns the file of the draft and that of the lead. Raises DraftError, and then the lead stays.
    """
    file = content / "leads" / f"{Path(name).stem}.md"
    if not file.is_file():
        raise DraftError(f"there is no lead {file}: /leads/ of the site lists them")
    lead, problems = read_lead(f"leads/{file.name}", file.read_bytes())
    if has_errors(problems):
        raise DraftError(f"{file} has faults: {problems[0].message}")
    facts = PageFacts(
        title=lead.meta.title,
        url=lead.meta.url or "",
        publisher=lead.meta.publisher or "",
        published=str(lead.meta.published or ""),
    )
    refuse_known_source(content, articles, facts.url)
    draft = draft_from_facts(facts, date, publisher, topics)
    article_id = Path(draft.path).stem
    if taken := article_ids(content).get(article_id):
        raise DraftError(f"the name `{article_id}` is taken by {taken}")
    written = write_draft(content, draft)
    file.unlink()
    return written, file
