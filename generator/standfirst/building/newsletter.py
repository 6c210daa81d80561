"""`standfirst newsletter`: an edition as a letter, written into a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from standfirst.building.site_build import prepare_rendering
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.mail.letter import letter
from standfirst.rendering.mail.letter_formats import FORMS, to_html, to_text
from standfirst.theme.template_errors import template_errors
from standfirst.workspace.pipeline import open_digest


@template_errors()
def newsletter(
    config_file: Path, week: str, folder: Path, forms: Sequence[str], now: dt.datetime
) -> tuple[Path, list[Path], tuple[Problem, ...]]:
    """Write the edition of `week` in the forms wanted; no file where the content has an error.

    Tells the content folder, the files written, and what was found in the content.

    Raises LetterError, and what reading a project and its content raises.
    """
    with open_digest(config_file, drafts=False) as workspace:  # a letter cannot be taken back
        loaded = workspace.load()
        problems = workspace.judge(loaded, now)
        if has_errors(problems):
            return workspace.folder, [], problems
        settings = workspace.settings
        context, renderer = prepare_rendering(workspace, loaded, now)
        written = letter(context, week)
        html = to_html(written, settings, renderer.fill)
        text = to_text(written, settings, context.words)
        contents = {form: FORMS[form](written, settings, html, text) for form in forms}
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for form, content in contents.items():
        file = folder / f"{week}.{form}"
        file.write_bytes(content)
        files.append(file)
    return workspace.folder, files, problems
