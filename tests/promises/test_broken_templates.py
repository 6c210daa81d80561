"""A broken template of the digest's own stops the build with one error; the site stays."""

from __future__ import annotations

import subprocess
import sys

import pytest

from standfirst.building import write
from standfirst.errors import LayoutError, TemplateError
from tests.sites import tree

BROKEN = {
    "syntax": ("pages/home.html.j2", "<h1>\n{% if %}\n", "own/pages/home.html.j2, line 2: Expec"),
    "undefined": ("pages/home.html.j2", "\n\n{{ nothing }}", "home.html.j2, line 3: 'nothing' is"),
    "raises": ("pages/article.html.j2", "{{ 1 / 0 }}", "line 1: ZeroDivisionError: division by"),
    "layout": (
        "main.html",
        "{% extends 'base.html' %}\n{% block content %}{{ x.y }}{% endblock %}",
        "own/main.html, line 2: ",
    ),
    "partial": ("partials/footer.html", "{{ 1 / 0 }}", "own/partials/footer.html, line 1: Zero"),
    "error page": ("404.html", "{% extends 'no.html' %}", "own/404.html, line 1: there is no tem"),
    "words": ("locales/en.po", 'msgid "a"\nmsgstr "b"\nhello\n', "own/locales/en.po, line 3: Unk"),
    "header": (
        "locales/en.po",
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=nope\\n"\n\nmsgid "a"\nmsgstr "b"\n',
        "own/locales/en.po is not a valid PO file: unknown encoding: nope",
    ),
    "placeholder": (
        "locales/en.po",
        'msgid "Permanent link"\nmsgstr "%(nothing)s"\n\nmsgid "Topics"\nmsgstr "%(nothing)s"\n',
        "has a placeholder that cannot be filled",
    ),
}


@pytest.fixture
def digest(digest):
    (digest.folder / "own").mkdir()
    digest.configure(theme={"name": "material", "custom_dir": "own"})
    digest.build()
    return digest


def override(digest, path, text):
    file = digest.folder / "own" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("kind", [kind for kind in BROKEN if kind != "placeholder"])
def test_a_broken_template_is_one_error_and_the_site_stays(digest, kind, caplog):
    path, text, said = BROKEN[kind]
    before = tree(digest.site)
    override(digest, path, text)
    caplog.clear()
    with pytest.raises(TemplateError) as caught:
        digest.build()
    assert said in str(caught.value)
    assert tree(digest.site) == before
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_a_translation_whose_placeholder_nobody_fills_names_the_template(digest):
    override(digest, *BROKEN["placeholder"][:2])
    with pytest.raises(TemplateError, match=BROKEN["placeholder"][2]):
        digest.build()


@pytest.mark.parametrize("kind", ["undefined", "raises"])
def test_processes_report_a_broken_template_as_well(digest, kind, monkeypatch):
    monkeypatch.setattr(write, "_CHUNK", 1)
    path, text, said = BROKEN[kind]
    before = tree(digest.site)
    override(digest, path, text)
    with pytest.raises(TemplateError) as caught:
        digest.build(jobs=2)
    assert said in str(caught.value)
    assert tree(digest.site) == before
    (digest.folder / "own" / path).unlink()
    digest.build(jobs=2)
    after = tree(digest.site)
    assert after == before


def test_a_plugin_that_fails_is_one_error(digest):
    digest.configure(
        theme={"name": "material", "custom_dir": "own"},
        plugins=[{"standfirst": {}}],
        hooks=["hook.py"],
    )
    (digest.folder / "hook.py").write_text(
        "from mkdocs.exceptions import PluginError\n\n\n"
        "def on_nav(nav, **_):\n    raise PluginError('no way')\n"
    )
    with pytest.raises(LayoutError, match="MkDocs cannot make the layout of the pages: no way"):
        digest.build()


@pytest.mark.parametrize("kind", ["syntax", "raises", "layout", "words"])
def test_mkdocs_reports_the_same_sentence(digest, kind):
    path, text, said = BROKEN[kind]
    override(digest, path, text)
    command = (sys.executable, "-m", "mkdocs", "build", "--site-dir", "by-mkdocs")
    done = subprocess.run(command, cwd=digest.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "Aborted with a BuildError!" in done.stdout + done.stderr
