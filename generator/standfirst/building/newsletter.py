"""`standfirst newsletter`: an edition as a letter, written into a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from standfirst.arranging.arrange import arrange
from standfirst.arranging.rules.judge import judge
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.environment import environment
from standfirst.rendering.mail.letter import letter
from standfirst.rendering.mail.letter_formats import FORMS, to_html, to_text
from standfirst.rendering.make_context import make_context
from standfirst.rendering.renderer import Renderer
from standfirst.theme.template_errors import template_errors
from standfirst.workspace.cache_folder import cache_folder, open_store
from standfirst.workspace.configuration.project import load_catalogue, page_templates, read_project
from standfirst.workspace.load import load
from standfirst.workspace.scan import scan


@template_errors()
def newsletter(
    config_file: Path, week: str, folder: Path, forms: Sequence[str], now: dt.datetime
) -> tuple[Path, list[Path], tuple[Problem, ...]]:
    """Write the edition of `week` in the forms wanted; no file where the content has an error.

    Tells the content folder, the files written, and what was found in the content.

    Raises LetterError, and what reading a project and its content raises.
    """
    store, _ = open_store(cache_folder(config_file))
    try:
        project = read_project(config_file, store)
        loaded = load(scan(Path(project.content)), store)
        problems = tuple(sorted({*loaded.problems, *judge(loaded.content, now)}))
        if has_errors(problems):
            return Path(project.content), [], problems
        settings = replace(project.settings, drafts=False)  # a letter cannot be taken back
        words = load_catalogue(settings.language, project.overrides)
        site = arrange(loaded.content, settings, now, relate=lambda articles, most: {})
        context = make_context(site, settings, now, words)
        written = letter(context, week)
        env = environment(page_templates(project.overrides), context)
        html = to_html(written, settings, Renderer(context, env).fill)
        text = to_text(written, settings, words)
        contents = {form: FORMS[form](written, settings, html, text) for form in forms}
    finally:
        store.close()
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for form, content in contents.items():
        file = folder / f"{week}.{form}"
        file.write_bytes(content)
        files.append(file)
    return Path(project.content), files, problems
