"""What Material is told: our templates, a small navigation, and no search of its own."""

from __future__ import annotations

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files

from standfirst.errors import ConfigError
from standfirst.rendering.i18n.catalogue import ENGLISH
from standfirst.theme import material


@pytest.fixture
def configured(digest):
    def configured(**settings: object) -> MkDocsConfig:
        digest.configure(**settings)
        return load_config(str(digest.config_file))

    return configured


def test_our_templates_come_before_those_of_material_and_after_the_owners(configured, tmp_path):
    theme = {"name": "material", "custom_dir": "own"}
    (tmp_path / "digest" / "own").mkdir()
    config = configured(theme=theme)
    for _ in range(2):  # a preview prepares one configuration again and again
        material.prepare_config(config, tmp_path)
    assert [str(tmp_path / "digest" / "own"), str(tmp_path / "theme")] == config.theme.dirs[:2]
    assert config.theme.dirs.count(str(tmp_path / "theme")) == 1
    assert len(config.extra_css) == 1
    assert config.theme["font"] is False


@pytest.mark.parametrize(
    ("settings", "said"),
    [({"theme": "mkdocs"}, "material"), ({"use_directory_urls": False}, "use_directory_urls")],
)
def test_a_setting_that_does_not_work_is_refused(configured, tmp_path, settings, said):
    with pytest.raises(ConfigError, match=said):
        material.prepare_config(configured(**settings), tmp_path)


def test_without_a_navigation_there_is_one_of_the_pages_that_are_there(configured):
    config = configured()
    material.set_nav(config, {"", "topics/", "2026/06/25/a-ruling/"}, ENGLISH)
    assert material.nav_titles(config) == {"": "Home", "topics/": "Topics"}


def test_a_page_of_the_navigation_may_be_called_by_its_file_or_by_its_folder(configured):
    config = configured(nav=["index.md", {"Us": ["about.md", {"Topics": "topics/index.md"}]}])
    material.set_nav(config, {"", "about/", "topics/"}, ENGLISH)
    assert material.nav_titles(config) == {"": "", "about/": "", "topics/": "Topics"}


def test_checkboxes_have_no_autocomplete_and_no_repository_is_asked_for_stars():
    html = (
        '<input type="checkbox" id="__drawer" autocomplete="off">'
        '<a href="https://example.org" data-md-component="source">x</a>'
    )
    mended = material.fix_html(html)
    assert "autocomplete" not in mended
    assert "data-md-component" not in mended


def test_of_material_s_files_only_those_stay_that_pages_load(configured, digest):
    worker = digest.folder / "own/assets/javascripts/workers/mine.js"
    worker.parent.mkdir(parents=True)
    worker.write_text("run();\n//# sourceMappingURL=mine.js.map\n", encoding="utf-8")
    worker.with_name("mine.js.map").write_text("{}", encoding="utf-8")
    config = configured(theme={"name": "material", "custom_dir": "own"})
    config.plugins._current_plugin = "standfirst"  # as while MkDocs calls an event of ours
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    assert [f for f in files if "/lunr/" in f.src_uri]
    kept = {f.src_uri: f for f in material.drop_unused_assets(files, config)}
    assert [path for path in kept if "/workers/" in path or path.endswith(".map")] == [
        "assets/javascripts/workers/mine.js",
        "assets/javascripts/workers/mine.js.map",
    ]
    assert not [path for path in kept if "/lunr/" in path]
    (bundle,) = (f for path, f in kept.items() if path.startswith("assets/javascripts/bundle."))
    original = next(f for f in files if f.src_uri == bundle.src_uri).content_string
    assert original.startswith(bundle.content_string.rstrip())
    assert "sourceMappingURL" in original.removeprefix(bundle.content_string.rstrip())
    assert "sourceMappingURL" in kept["assets/javascripts/workers/mine.js"].content_string
