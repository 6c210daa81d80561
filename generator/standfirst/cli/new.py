"""`standfirst new`."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from standfirst.cli._common import CONFIG
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
    from standfirst.workspace.drafts import (
        DraftValues,
        begin_article,
        begin_from_form,
        begin_from_lead,
    )

    if lead and (given["title"] or given["url"] or given["url_note"] or given["name"]):
        raise click.UsageError("with --from-lead go --topic, --publisher and --date alone")
    day = date.date() if date else dt.datetime.now().astimezone().date()
    values = DraftValues(topics=topics, **given)
    if from_form:
        form, author = os.environ.get("FORM", ""), os.environ.get("AUTHOR", "")
        click.echo(display_path(begin_from_form(config_file, form, author, day)))
    elif lead:
        written, file = begin_from_lead(config_file, lead, values, day, _Prompt())
        draft, lead_file = display_path(written), display_path(file)
        click.echo(f"Write your summary in {draft}; {lead_file} is no lead any more")
    else:
        written = begin_article(config_file, values, day, _Prompt())
        click.echo(f"Write your summary in {display_path(written)}")


class _Prompt:
    """Asks on the terminal."""

    def __init__(self) -> None:
        self.are_answered = sys.stdin.isatty()

    def ask(
        self, question: str, find_fault: Callable[[str], str], *, may_lack: bool = False
    ) -> str:
        def judge(answer: str) -> str:
            if fault := find_fault(answer):
                raise click.UsageError(fault)
            return answer

        default = "" if may_lack else None
        return str(click.prompt(question, default=default, value_proc=judge, show_default=False))

    def choose(
        self, question: str, choices: Mapping[str, str], find_fault: Callable[[str], str]
    ) -> str:
        for choice, title in sorted(choices.items()):
            click.echo(f"  {choice}: {title}")
        return self.ask(question, find_fault, may_lack=True)
