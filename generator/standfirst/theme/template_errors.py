"""Where a template is broken, as one sentence for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from standfirst.errors import StandfirstError, TemplateError, explain
from standfirst.workspace.display_path import display_path


@contextmanager
def template_errors() -> Iterator[None]:
    """Raise TemplateError for whatever goes wrong within a template; other exceptions pass."""
    try:
        yield
    except (StandfirstError, MemoryError):  # no template's fault
        raise
    except Exception as error:
        found = find_template_error(error)
        if found is None:
            raise
        raise found from error


def find_template_error(error: BaseException) -> TemplateError | None:
    """The template, the line and the reason; None where no template takes part in an exception."""
    if isinstance(error, TemplateSyntaxError):
        file = error.filename or error.name or "a template"
        return _template_error(file, error.lineno, error.message or "the syntax is wrong")
    if isinstance(error, OSError | UnicodeDecodeError) and not isinstance(error, TemplateNotFound):
        file = _file_read(error)
        if file:
            return TemplateError(explain(error, display_path(Path(file)), "read"))
    reason = _reason(error)
    place = _place(error)
    if place is not None:
        return _template_error(*place, reason)
    return TemplateError(reason) if isinstance(error, TemplateNotFound) else None


def _reason(error: BaseException) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    if isinstance(error, UndefinedError) and error.message:
        return error.message
    return f"{type(error).__name__}: {error}"


def _template_error(file: str, line: int, reason: str) -> TemplateError:
    return TemplateError(f"{display_path(Path(file))}, line {line}: {reason.rstrip('.')}")


def _place(error: BaseException) -> tuple[str, int] | None:
    """The innermost line of a template that an exception passed through.

    Jinja puts frames that name the template's own file and line in the place of compiled ones,
    though not for a macro that is called outside of a template.
    """
    found = None
    for frame, line in walk_tb(error.__traceback__):
        if "__jinja_exception__" in frame.f_globals:
            found = frame.f_code.co_filename, line
        elif (template := frame.f_globals.get("__jinja_template__")) is not None:
            found = template.filename or template.name, template.get_corresponding_lineno(line)
    return found


def _file_read(error: BaseException) -> str:
    """The file that Jinja was reading; its loader names it nowhere else."""
    for frame, _ in walk_tb(error.__traceback__):
        if frame.f_globals.get("__name__") == "jinja2.loaders" and "filename" in frame.f_locals:
            return str(frame.f_locals["filename"])
    return ""
