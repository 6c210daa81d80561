"""A broken template is named with its line and the reason."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined

from standfirst.errors import LetterError, TemplateError
from standfirst.theme.template_errors import find_template_error, template_errors


def env(**templates):
    return Environment(loader=DictLoader(templates), undefined=StrictUndefined, autoescape=True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n{% if %}", "page, line 2: Expected an expression, got 'end of statement block'"),
        ("a\n\n{{ nothing }}", "page, line 3: 'nothing' is undefined"),
        ("a\n{{ 1 / 0 }}", "page, line 2: ZeroDivisionError: division by zero"),
        ("{% include 'other' %}", "page, line 1: there is no template `other`"),
        ("{{ 'x' | nofilter }}", "page, line 1: No filter named 'nofilter'"),
    ],
)
def test_the_file_the_line_and_the_reason_are_named(text, said):
    with pytest.raises(TemplateError) as caught, template_errors():
        env(page=text).get_template("page").render()
    assert (
        str(caught.value)
        .removeprefix("<template>")
        .removeprefix("<unknown>")
        .endswith(said.removeprefix("page"))
    )


def test_a_macro_that_is_called_from_outside_is_named_too(tmp_path):
    (tmp_path / "entry").write_text("{% macro entry() %}\n\n{{ 1 / 0 }}{% endmacro %}")
    loaded = Environment(loader=FileSystemLoader(tmp_path), autoescape=True).get_template("entry")
    with pytest.raises(TemplateError, match="entry, line 3: ZeroDivisionError"), template_errors():
        loaded.module.entry()  # type: ignore[attr-defined]


def test_a_template_that_is_not_utf8_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page").write_bytes(b"\xff")
    loader = FileSystemLoader(tmp_path)
    with pytest.raises(TemplateError, match=r"^page cannot be read: it is not UTF-8$"):  # noqa: SIM117
        with template_errors():
            Environment(loader=loader, autoescape=True).get_template("page")


def test_a_template_that_may_not_be_read_is_named_with_the_reason(tmp_path, monkeypatch):
    (tmp_path / "page").write_text("text")
    monkeypatch.chdir(tmp_path)

    def refuse(file, *arguments, **options):
        raise PermissionError(13, "Permission denied", file)

    monkeypatch.setattr("jinja2.loaders.open", refuse, raising=False)
    environment = Environment(loader=FileSystemLoader(tmp_path), autoescape=True)
    with pytest.raises(TemplateError) as caught, template_errors():
        environment.get_template("page")
    assert str(caught.value) == "page cannot be read: permission denied"


def test_what_is_no_fault_of_a_template_passes():
    with pytest.raises(ZeroDivisionError), template_errors():
        _ = 1 / 0
    with pytest.raises(LetterError), template_errors():
        raise LetterError("no sender")
    assert find_template_error(ValueError("x")) is None
