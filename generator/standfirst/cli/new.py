"""`standfirst new`."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from standfirst.cli._common import CONFIG
from standfirst.model.article import Article
from standfirst.workspace.display_path import display_path


@click.command(short_help="Begin a new summary.")
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
    from standfirst.contributing.form import read_form
    from standfirst.contributing.new import begin, write_draft
    from standfirst.importing.page.lead_drafts import take_up_lead
    from standfirst.workspace.pipeline import load_content

    if lead and (given["title"] or given["url"] or given["url_note"] or given["name"]):
        raise click.UsageError("with --from-lead go --topic, --publisher and --date alone")
    day = date.date() if date else dt.datetime.now().astimezone().date()
    with load_content(config_file) as (absolute, content):
        folder = Path(display_path(absolute))
        known = {topic.id: topic.meta.title for topic in content.topics}
        if from_form:
            form = read_form(os.environ.get("FORM", ""), os.environ.get("AUTHOR", ""), day)
            click.echo(display_path(write_draft(folder, form)))
        elif lead:
            topics = _choose_topics(topics, known)
            written, file = take_up_lead(
                folder, lead, day, content.articles, publisher=given["publisher"], topics=topics
            )
            draft, lead_file = display_path(written), display_path(file)
            click.echo(f"Write your summary in {draft}; {lead_file} is no lead any more")
        else:
            _ask_for_the_rest(given, folder, content.articles, day)
            topics = _choose_topics(topics, known)
            title = given.pop("title")
            written = begin(folder, title, day, topics=topics, **given)
            click.echo(f"Write your summary in {display_path(written)}")


def _ask_for_the_rest(
    given: dict[str, str], folder: Path, articles: Sequence[Article], day: dt.date
) -> None:
    """Ask for what is not given, again until the model takes the answer."""
    from standfirst.contributing.new import find_fault, refuse_known_source
    from standfirst.model.source_urls import without_tracking

    def ask(key: str, question: str, *, may_lack: bool = False) -> str:
        def judge(answer: str) -> str:
            answer = without_tracking(answer.strip())
            if (answer or not may_lack) and (fault := find_fault(key, answer, day)):
                raise click.UsageError(fault)
            return answer

        default = "" if may_lack else None
        return str(click.prompt(question, default=default, value_proc=judge, show_default=False))

    given["url"] = without_tracking(given["url"])
    given["title"] = given["title"] or ask("title", "Our headline")
    given["publisher"] = given["publisher"] or ask("publisher", "Who published the source")
    if not (given["url"] or given["url_note"]) and sys.stdin.isatty():
        given["url"] = ask("url", "Its https address (empty if it has none)", may_lack=True)
    refuse_known_source(folder, articles, given["url"])
    if not (given["url"] or given["url_note"]) and sys.stdin.isatty():
        given["url_note"] = ask("url_note", "Why is there no address")


def _choose_topics(topics: tuple[str, ...], known: dict[str, str]) -> tuple[str, ...]:
    """The topics given, or those that are chosen from a list; an empty answer chooses none."""
    from standfirst.contributing.new import check_topics, find_topic_fault, split_topics

    if topics or not (sys.stdin.isatty() and known):
        check_topics(topics, known)
        return topics
    for topic, title in sorted(known.items()):
        click.echo(f"  {topic}: {title}")

    def judge(answer: str) -> tuple[str, ...]:
        wanted = split_topics(answer)
        if fault := find_topic_fault(wanted, known):
            raise click.UsageError(fault)
        return wanted

    question = "One to four of these, with commas, the main one first"
    wanted: tuple[str, ...] = click.prompt(
        question, default="", value_proc=judge, show_default=False
    )
    return wanted
