"""Settings that run code, or could let pages do so."""

from __future__ import annotations

import json

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from standfirst.errors import ConfigError, UntrustedConfigError
from standfirst.workspace.configuration.config_file import read_config
from standfirst.workspace.configuration.plugin_policy import refuse_code, refused


def test_what_reads_files_or_runs_code_is_refused_by_name():
    for name in ("pymdownx.snippets", "markdown_include.include", "markdown_exec"):
        assert f"`{name}`" in refused(["toc", name], [])
        assert "`markdown_extensions:`" in refused([name], [])
    for name in ("macros", "markdown-exec", "mkdocs-jupyter", "include-markdown", "material/blog"):
        assert f"`{name}`" in refused([], ["standfirst", name])
    assert "`trusted: true`" in refused(["pymdownx.snippets"], [])


def test_what_only_changes_the_look_passes():
    looks = ["toc", "tables", "admonition", "pymdownx.superfences", "pymdownx.tabbed", "attr_list"]
    assert refused(looks, ["standfirst", "search", "material/search", "redirects"]) == ""


def test_the_settings_of_a_digest_are_held_against_it(digest):
    digest.configure(markdown_extensions=["pymdownx.snippets"])
    with pytest.raises(ConfigError, match=r"mkdocs\.yml: `pymdownx\.snippets`.*trusted: true"):
        read_config(digest.config_file)
    digest.configure(
        markdown_extensions=["pymdownx.snippets"], plugins=[{"standfirst": {"trusted": True}}]
    )
    assert read_config(digest.config_file)["plugins"]["standfirst"].config.trusted


def test_mkdocs_alone_refuses_them_too(digest):
    digest.article("a")
    digest.configure(markdown_extensions=["pymdownx.snippets"])
    with pytest.raises(ConfigurationError, match="not trusted"):
        mkdocs_build(load_config(str(digest.config_file)))
    assert not (digest.site / "index.html").exists()


@pytest.fixture
def settings(tmp_path):
    file = tmp_path / "mkdocs.yml"

    def write(text):
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("hooks: [evil.py]\n", "`hooks:`"),
        ("<<: {hooks: [evil.py]}\n", "`hooks:`"),
        ('"ho\\u006fks": [evil.py]\n', "`hooks:`"),
        ("INHERIT: ../evil.yml\n", "`INHERIT:`"),
        ("site_name: !!python/object/apply:os.system [id]\n", "os.system' on line 1"),
        ("a: 1\nb: !<tag:yaml.org,2002:python/object/apply:os.system> [id]\n", "on line 2"),
        ("%TAG !p! tag:yaml.org,2002:python/\n---\na: !p!object/new:os.system [id]\n", "on line 3"),
        ("x: !!python/name:os.system\n", "os.system"),
        ("x: !!python/module:evil\n", "python/module:evil"),
        ("x: [unclosed\n", "cannot be read in safety"),
        ("x: " + "[" * 5000, "cannot be read in safety"),
        ("# " + "x" * 110_000, "cannot be read in safety"),
    ],
)
def test_settings_whose_reading_runs_code_are_refused_unread(settings, text, named):
    with pytest.raises(UntrustedConfigError) as caught:
        refuse_code(settings(text))
    assert named in str(caught.value)
    assert "--config-file" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"site_name": "A", "plugins": [{"standfirst": {}}]}),
        "site_name: A\nsite_url: !ENV [SITE_URL, '']\nhooks: []\n",
        "x:\n  emoji_index: !!python/name:material.extensions.emoji.twemoji\n",
        "x: !!python/name:pymdownx.superfences.fence_code_format ''\n",
        "",
    ],
)
def test_settings_that_only_say_things_pass(settings, text):
    refuse_code(settings(text))
