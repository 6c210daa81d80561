"""The commands that tend an archive as it grows old."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from standfirst.cli.common import CONFIG, fail, plain_errors, shown


def now() -> dt.datetime:
    """The moment of asking."""
    return dt.datetime.now(dt.UTC)


@click.command()
@CONFIG
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--record", is_flag=True, help="Keep content/dead-links.txt up to date.")
@click.option("--all", "is_all", is_flag=True, help="Ask again what was asked lately.")
def links(config_file: Path, form: str, record: bool, is_all: bool) -> None:
    """Ask whether the sources still answer: a job for once a week, never part of a check.

    Each host is asked one question at a time. A source that was gone on three days is dead; with
    --record its summary leads to the archived copy. Exits with 0 whatever is found.
    """
    import asyncio

    try:
        from standfirst.contributing.links import link_history
        from standfirst.contributing.links.link_check import Manners, State, ask_all
    except ImportError:
        fail("asking for links needs more: pip install 'standfirst[links]'")
    from standfirst.reading.dead_links_file import unparse
    from standfirst.workspace.cache_folder import cache_folder
    from standfirst.workspace.pipeline import published_articles
    from standfirst.workspace.progress import Progress

    moment = now()
    with plain_errors(), published_articles(config_file, moment) as (folder, settings, articles):
        urls = sorted({s.url for a in articles for s in a.meta.source if s.url})
        file = cache_folder(config_file) / "links.json"
        known = {} if is_all else link_history.read_history(file)
        due = link_history.due(urls, known, moment.date())
        manners = Manners(suppressed=settings.links_suppressed)
        bar = iter(Progress().track("Asking")(due))

        def tell(_answer: object) -> None:
            next(bar, None)

        answers = asyncio.run(ask_all(due, manners, tell))
        link_history.update_history(known, answers, moment.date())
        link_history.write_history(file, known)
        if record:
            dead = link_history.certainly_dead(known, urls)
            (folder / "dead-links.txt").write_text(unparse(dead), encoding="utf-8")
        lines = [(url, known[url]) for url in urls if url in known]
    if form == "json":
        found = [{"url": u, "state": k.state, "note": k.note, "dead": k.dead} for u, k in lines]
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for url, each in lines:
        if each.state is not State.OK:
            click.echo(f"{each.state}: {url}" + (f" ({each.note})" if each.note else ""))
    click.echo(f"{len(due)} of {len(urls)} asked for {shown(folder)}", err=True)
