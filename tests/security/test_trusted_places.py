"""Every place that calls a text safe is known, with the reason: a new one must be argued for."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]

MARKUP = {
    "theme/mkdocs_page.py": "fields of a page, each escaped when it was made",
    "rendering/environment.py": "an address behind the mark of the root; JSON without tags",
    "rendering/feeds/feed_formats.py": "entries that a template with autoescape on has filled",
    "rendering/feeds/feed_items.py": "a body that the one cleaner has cleaned",
    "rendering/mail/letter.py": "an editor's letter that the one cleaner has cleaned",
    "rendering/article_entry.py": "an entry that a template with autoescape on has filled",
    "rendering/safe_html.py": "a body that the one cleaner has cleaned",
}


def test_only_known_places_of_the_code_call_a_text_safe():
    package = ROOT / "generator" / "standfirst"
    found = {
        file.relative_to(package).as_posix()
        for file in package.rglob("*.py")
        if re.search(r"\bMarkup\((?!\))", file.read_text(encoding="utf-8"))
    }
    known = {name for name in found if any(name.startswith(place) for place in MARKUP)}
    assert found == known
    assert all(any(name.startswith(place) for name in found) for place in MARKUP)


TEMPLATES = {
    "_share.html.j2": "{{ settings.site_url | safe }}",  # in a text that is percent-encoded whole
}


def test_no_template_calls_a_strangers_text_safe():
    for file in (ROOT / "site_templates").rglob("*"):
        if file.suffix in (".j2", ".html"):
            text = file.read_text(encoding="utf-8").replace(TEMPLATES.get(file.name, "\0"), "")
            assert not re.search(r"\|\s*safe\b|autoescape\s+false", text), file.name
