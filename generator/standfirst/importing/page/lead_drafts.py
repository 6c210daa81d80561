"""A lead taken up: it becomes a draft, and its file goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from standfirst.contributing.new import article_ids, refuse_known_source, write_draft
from standfirst.errors import DraftError
from standfirst.importing.page.found_drafts import draft_from_facts
from standfirst.importing.page.page_facts import PageFacts
from standfirst.model.article import Article
from standfirst.model.problem import has_errors
from standfirst.model.taxonomy import Lead
from standfirst.reading.front_matter_file import read_lead


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
    lead = _read(file)
    refuse_known_source(content, articles, lead.meta.url or "")
    facts = PageFacts(
        title=lead.meta.title,
        url=lead.meta.url or "",
        publisher=lead.meta.publisher or "",
        published=str(lead.meta.published or ""),
    )
    draft = draft_from_facts(facts, date, publisher, topics)
    article_id = Path(draft.path).stem
    if taken := article_ids(content).get(article_id):
        raise DraftError(f"the name `{article_id}` is taken by {taken}")
    written = write_draft(content, draft)
    file.unlink()
    return written, file


def _read(file: Path) -> Lead:
    if not file.is_file():
        raise DraftError(f"there is no lead {file}: /leads/ of the site lists them")
    lead, problems = read_lead(f"leads/{file.name}", file.read_bytes())
    if has_errors(problems):
        raise DraftError(f"{file} has faults: {problems[0].message}")
    return lead
