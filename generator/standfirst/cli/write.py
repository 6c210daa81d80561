"""The commands that begin files: a new summary, what a source states, an archive."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from standfirst.cli.common import CONFIG, fail, plain_errors, shown
from standfirst.errors import ArchiveError, DraftError, FormError, SourceError
from standfirst.importing.page.page_facts import PageFacts, SavedPage
from standfirst.model.article import Article


@click.command()
@CONFIG
@click.option("--title", default="", help="Our own headline, 10 to 120 characters.")
@click.option("--topic", "topics", multiple=True, help="A topic's id; may be given four times.")
@click.option("--publisher", default="", help="Who published what is summarised.")
@click.option("--url", default="", help="The source's https address.")
@click.option("--url-note", default="", help="Why there is no address.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day it is for, or today.")
@click.option("--name", default="", help="The file's name, where it is not to follow the title.")
@click.option("--from-lead", "lead", default="", help="Take up a wanted summary: its file's name.")
@click.option(
    "--from-form", is_flag=True, help="Take the form that the variables FORM and AUTHOR hold."
)
def new(
    config_file: Path,
    topics: tuple[str, ...],
    date: dt.datetime | None,
    lead: str,
    from_form: bool,
    **given: str,
) -> None:
    """Begin a new summary: a file with what is known filled in and hints for the rest.

    Asks for what is not given. A source that is summarised already is refused, and its file named.
    """
    from standfirst.contributing.new import article_ids, draft, write_draft
    from standfirst.model.source_urls import without_tracking
    from standfirst.workspace.pipeline import load_content

    if lead and (given["title"] or given["url"] or given["url_note"] or given["name"]):
        raise click.UsageError("with --from-lead go --topic, --publisher and --date alone")
    day = date.date() if date else dt.datetime.now().astimezone().date()
    with plain_errors(), load_content(config_file) as (folder, content):
        known = {topic.id: topic.meta.title for topic in content.topics}
        if from_form:
            _take_form(folder, day)
            return
        if lead:
            topics = _known_topics(topics, known) if topics else _ask_for_topics(known)
            _take_up(folder, lead, day, given["publisher"], topics, content.articles)
            return
        given["url"] = without_tracking(given["url"])
        _ask_for_the_rest(given, folder, content.articles, day)
        topics = _known_topics(topics, known) if topics else _ask_for_topics(known)
        try:
            begun = draft(
                given.pop("title"), day, topics=topics, existing=article_ids(folder), **given
            )
            click.echo(f"Write your summary in {shown(write_draft(folder, begun))}")
        except DraftError as fault:
            fail(str(fault))


def _ask_for_the_rest(
    given: dict[str, str], folder: Path, articles: Sequence[Article], day: dt.date
) -> None:
    """Ask for what is not given, again until the model takes the answer."""
    from standfirst.contributing.new import find_fault
    from standfirst.model.source_urls import without_tracking

    def ask(key: str, question: str, *, may_lack: bool = False) -> str:
        def judge(answer: str) -> str:
            answer = without_tracking(answer.strip())
            if (answer or not may_lack) and (fault := find_fault(key, answer, day)):
                raise click.UsageError(fault)
            return answer

        default = "" if may_lack else None
        return str(click.prompt(question, default=default, value_proc=judge, show_default=False))

    given["title"] = given["title"] or ask("title", "Our headline")
    given["publisher"] = given["publisher"] or ask("publisher", "Who published the source")
    if not (given["url"] or given["url_note"]) and sys.stdin.isatty():
        given["url"] = ask("url", "Its https address (empty if it has none)", may_lack=True)
    _refuse_known(folder, given["url"], articles)
    if not (given["url"] or given["url_note"]) and sys.stdin.isatty():
        given["url_note"] = ask("url_note", "Why is there no address")


def _ask_for_topics(known: dict[str, str]) -> tuple[str, ...]:
    """Offer the topics until what is answered names some of them; an empty answer leaves them."""
    if not (sys.stdin.isatty() and known):
        return ()
    for topic, title in sorted(known.items()):
        click.echo(f"  {topic}: {title}")

    def judge(answer: str) -> tuple[str, ...]:
        wanted = tuple(dict.fromkeys(word.strip() for word in answer.split(",") if word.strip()))
        if fault := _fault_of_topics(wanted, known):
            raise click.UsageError(fault)
        return wanted

    question = "One to four of these, with commas, the main one first"
    wanted: tuple[str, ...] = click.prompt(
        question, default="", value_proc=judge, show_default=False
    )
    return wanted


def _known_topics(topics: tuple[str, ...], known: dict[str, str]) -> tuple[str, ...]:
    if fault := _fault_of_topics(topics, known):
        fail(fault)
    return topics


def _fault_of_topics(topics: Sequence[str], known: dict[str, str]) -> str:
    from standfirst.model.spelling import did_you_mean

    unknown = next((topic for topic in topics if topic not in known), None)
    if unknown is not None:
        return f"there is no topic `{unknown}`: {did_you_mean(unknown, known)}".rstrip(": ")
    return "a summary has at most four topics" if len(topics) > 4 else ""


def _refuse_known(folder: Path, url: str, articles: Sequence[Article]) -> None:
    from standfirst.contributing.new import file_with_source

    if known := file_with_source(folder, articles, url):
        fail(f"this source is summarised already: {shown(folder / known)}")


def _take_form(folder: Path, day: dt.date) -> None:
    from standfirst.contributing.form import read_form
    from standfirst.contributing.new import write_draft

    try:
        begun = read_form(os.environ.get("FORM", ""), os.environ.get("AUTHOR", ""), day)
        click.echo(shown(write_draft(folder, begun)))
    except (FormError, DraftError) as fault:
        fail(str(fault))


def _take_up(
    folder: Path,
    name: str,
    day: dt.date,
    publisher: str,
    topics: Sequence[str],
    articles: Sequence[Article],
) -> None:
    """Make a draft of a lead, which then is no lead any more."""
    from standfirst.contributing.new import article_ids, write_draft
    from standfirst.importing.page.found_drafts import draft_from_facts
    from standfirst.reading.front_matter_file import read_lead

    file = folder / "leads" / f"{Path(name).stem}.md"
    if not file.is_file():
        fail(f"there is no lead {shown(file)}: /leads/ of the site lists them")
    found, problems = read_lead(f"leads/{file.name}", file.read_bytes())
    if found is None:
        fail(f"{shown(file)} has faults: {problems[0].message}")
    meta = found.meta
    _refuse_known(folder, meta.url or "", articles)
    begun = draft_from_facts(
        PageFacts(
            title=meta.title,
            url=meta.url or "",
            publisher=meta.publisher or "",
            published=str(meta.published or ""),
        ),
        day,
        publisher,
        topics,
    )
    taken = article_ids(folder).get(Path(begun.path).stem)
    if taken:
        fail(f"the name `{Path(begun.path).stem}` is taken by {taken}")
    try:
        written = write_draft(folder, begun)
    except DraftError as fault:
        fail(str(fault))
    file.unlink()
    click.echo(f"Write your summary in {shown(written)}; {shown(file)} is no lead any more")


@click.command("import")
@click.argument("source")
@CONFIG
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    help="The content folder, in place of the setting; made if it is not there.",
)
@click.option("--publisher", default="", help="Who published it, where the source does not say.")
@click.option(
    "--mapping",
    type=click.Path(dir_okay=False, path_type=Path),
    help="For an archive: a YAML file that says how it is to be read.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="For an archive: where the account of every file goes, a .json or a .tsv file.",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would be imported.")
def import_(
    source: str,
    config_file: Path,
    content: Path | None,
    publisher: str,
    mapping: Path | None,
    report: Path | None,
    dry_run: bool,
) -> None:
    """Begin from a source: a saved page, an address, a feed, or another generator's archive.

    A page (HTML or plain text) becomes a draft with what it states of itself, and what it announces
    becomes leads; a feed's entries become leads. No sentence of a source becomes a summary. The
    archive of a Hugo or Jekyll site (a folder, a .tar.gz, a .zip) is brought in as a whole. Nothing
    that is there is ever overwritten.
    """
    is_address = source.startswith(("http://", "https://"))
    is_archive = Path(source).is_dir() or source.endswith((".tar.gz", ".tgz", ".tar", ".zip"))
    with plain_errors():
        folder = _content(config_file, content, dry_run=dry_run)
        if is_archive and not is_address:
            _import_archive(Path(source), folder, mapping=mapping, report=report, dry_run=dry_run)
            return
        try:
            page = _read_source(source, is_address=is_address)
        except SourceError as fault:
            fail(f"{source}: {fault}")
        _write_found(folder, page, publisher, dry_run=dry_run)


def _content(config_file: Path, content: Path | None, *, dry_run: bool) -> Path:
    from standfirst.workspace.configuration.project import open_project

    if content is None:
        content = Path(open_project(config_file).content)
    if not dry_run:
        content.mkdir(parents=True, exist_ok=True)
    return content


def _import_archive(
    source: Path, content: Path, *, mapping: Path | None, report: Path | None, dry_run: bool
) -> None:
    from standfirst.importing.archive.import_archive import import_archive
    from standfirst.importing.archive.import_report import format_text as account

    try:
        done = import_archive(source, content, mapping=mapping, report=report, dry_run=dry_run)
    except ArchiveError as fault:
        fail(str(fault))
    click.echo(account(done), nl=False)


def _read_source(source: str, *, is_address: bool) -> SavedPage:
    """A page, or a feed as a page that has nothing but announcements."""
    from standfirst.contributing.copying.passages import saved_text
    from standfirst.importing.page.feed_entries import is_feed, read_feed
    from standfirst.importing.page.fetch import fetch
    from standfirst.importing.page.html_page import read_html
    from standfirst.importing.page.text_page import read_text

    url = source if is_address else ""
    text = fetch(source) if is_address else saved_text(Path(source).read_bytes())
    if "\0" in text:
        raise SourceError("it is no text: save the page as HTML or as plain text")
    if is_feed(text):
        return SavedPage(None, read_feed(text))
    return read_html(text, url) if "</" in text else read_text(text)


def _write_found(folder: Path, page: SavedPage, publisher: str, *, dry_run: bool) -> None:
    from standfirst.arranging.source_lookup import summarised
    from standfirst.importing.page.found_drafts import (
        draft_from_facts,
        lead_from_facts,
        publisher_from_mark,
        write_new,
    )
    from standfirst.model.source_urls import canonical_url
    from standfirst.workspace.pipeline import read_content

    today = dt.datetime.now().astimezone().date()
    content = read_content(folder)
    drafts = []
    if page.article is not None:
        names = {source.publisher for a in content.articles for source in a.meta.source}
        names |= {each.meta.publisher for each in content.publishers}
        publisher = (
            publisher or page.article.publisher or publisher_from_mark(page.article.mark, names)
        )
        _refuse_known(folder, page.article.url, content.articles)
        drafts.append(draft_from_facts(page.article, today, publisher))
    wanted = {canonical_url(lead.meta.url) for lead in content.leads if lead.meta.url}
    drafts += [
        lead_from_facts(teaser, today, publisher)
        for teaser in page.teasers
        if canonical_url(teaser.url) not in wanted and not summarised(content.articles, teaser.url)
    ]
    if dry_run:
        for draft in drafts:
            click.echo(f"{draft.path} would be written")
        return
    written, kept = write_new(folder, drafts)
    for file in written:
        click.echo(shown(file))
    for file in kept:
        click.echo(f"{shown(file)} is there already and stays as it is", err=True)
