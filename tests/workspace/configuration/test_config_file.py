"""Whatever is wrong in mkdocs.yml is one error that names the file, the place and the reason."""

from __future__ import annotations

import pytest

from standfirst.errors import ConfigError
from standfirst.workspace.configuration.config_file import read_config
from standfirst.workspace.configuration.project import read_project
from standfirst.workspace.store import Store


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: a\nx: y: z\n", "mkdocs.yml, line 2, is not valid YAML: mapping values"),
        ("plugins: [a\nx: y\n", "Check the indentation, colons and quotation marks"),
        ("x: !!python/name:no.thing\n", "mkdocs.yml, line 1, is not valid YAML: cannot find mod"),
        ("x: \x00\n", "mkdocs.yml is not valid YAML: unacceptable character"),
        ("5\n", "mkdocs.yml must consist of keys with values"),
        ("- a\n", "mkdocs.yml: The configuration is invalid. Expected a key-value mapping"),
        ("copyright: 2026-13-45\n", "mkdocs.yml: a value cannot be read: month must be in 1..12"),
        ("INHERIT: base.yml\n", "mkdocs.yml: Inherited config file 'base.yml' does not exist"),
        ("", "mkdocs.yml: change `site_name`: Required configuration not provided."),
    ],
)
def test_a_file_that_cannot_be_understood_is_one_error(digest, text, said, caplog):
    digest.config_file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_config(digest.config_file)
    assert said in str(caught.value)
    assert caplog.text == ""


def test_all_wrong_options_are_named_a_line_each(digest, caplog):
    options = {"per_pages": 3, "report": "desk@example.org"}
    digest.configure(plugins=["search", {"standfirst": options}])
    with pytest.raises(ConfigError) as caught:
        read_config(digest.config_file)
    first, second = str(caught.value).splitlines()
    for line, reason in (
        (first, "'report': write an address that begins with"),
        (second, "'per_pages': there is no such option"),
    ):
        assert line.startswith(f"mkdocs.yml: change `plugins`: Plugin 'standfirst' option {reason}")
    assert caplog.text == ""


def test_a_key_that_mkdocs_does_not_know_is_a_warning_and_with_strict_an_error(digest, caplog):
    digest.configure(nosuch=1)
    read_config(digest.config_file)
    assert "Config value 'nosuch': Unrecognised configuration name: nosuch" in caplog.text
    digest.configure(nosuch=1, strict=True)
    with pytest.raises(ConfigError, match="change `nosuch`"):
        read_config(digest.config_file)


@pytest.mark.parametrize(
    ("settings", "option"),
    [
        ({"plugins": [{"standfirst": {"locale": "xx-nope"}}]}, "locale"),
        ({"theme": {"name": "material", "language": "xx"}}, "theme: language"),
    ],
)
def test_a_locale_that_nobody_knows_is_an_error(digest, settings, option):
    digest.configure(**settings)
    store = Store.open(None, "1")
    with pytest.raises(ConfigError, match=f"mkdocs.yml: change `{option}`: `xx"):
        read_project(digest.config_file, store)
    store.close()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("x = 1\nraise ValueError(3)\n", "mkdocs.yml: hook.py, line 2: ValueError: 3"),
        ("x = 1\ny = (\n", "mkdocs.yml: hook.py, line 2: SyntaxError: '(' was never closed"),
        ("import no_such_module\n", "hook.py, line 1: ModuleNotFoundError: No module named"),
    ],
)
def test_a_hook_that_fails_is_named_with_its_line(digest, code, said):
    (digest.folder / "hook.py").write_text(code, encoding="utf-8")
    digest.configure(hooks=["hook.py"])
    with pytest.raises(ConfigError) as caught:
        read_config(digest.config_file)
    assert said in str(caught.value)
