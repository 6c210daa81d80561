"""The preview is served from where the site will be, and watches all that it is made of."""

from __future__ import annotations

from standfirst.mkdocs_plugin import serve


def test_the_preview_is_below_the_path_of_the_site(digest):
    digest.configure(site_url="https://example.org/digest/")
    assert serve._mount_path(serve._project(digest.config_file)) == "/digest/"
    digest.configure(site_url="")
    assert serve._mount_path(serve._project(digest.config_file)) == "/"


def test_content_settings_and_the_owners_templates_are_watched(digest):
    (digest.folder / "own").mkdir()
    digest.configure(theme={"name": "material", "custom_dir": "own"})
    watched = serve._watched_paths(serve._project(digest.config_file), digest.config_file)
    assert {digest.folder / "content", digest.config_file, digest.folder / "own"} <= set(watched)


def test_a_page_that_is_missing_is_answered_with_that_of_the_site(tmp_path):
    assert serve._not_found(tmp_path) is None
    (tmp_path / "404.html").write_bytes(b"not here")
    assert serve._not_found(tmp_path) == b"not here"
