"""Every word of ours is in the catalogues, and no word stands outside them."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.checkers import num_plurals, python_format
from jinja2 import Environment

from devtools.catalogues import LOCALES, marked, read
from devtools.repository import ROOT
from standfirst.rendering.i18n.catalogue import parse_catalogue

LANGUAGES = sorted(file.stem for file in LOCALES.glob("*.po"))


@pytest.fixture(scope="module")
def template() -> Catalog:
    return marked()


def messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _each(forms: object) -> tuple[str, ...]:
    return tuple(map(str, forms)) if isinstance(forms, (tuple, list)) else (str(forms or ""),)


def test_vietnamese_is_there():
    assert "vi" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_message_and_no_other(language, template):
    catalogue = read(language)
    assert {m.id for m in messages(catalogue)} == {m.id for m in messages(template)}
    for message in messages(catalogue):
        strings = _each(message.string)
        assert all(strings), message.id
        assert not message.fuzzy, message.id
        num_plurals(catalogue, message)
        python_format(catalogue, message)
        for text in strings:
            original = _each(message.id)[-1]
            assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", original))


def test_no_word_of_a_template_stands_outside_the_catalogues():
    """Text between the tags, and in the attributes that are read, is always `_("…")`."""
    env = Environment(autoescape=True)
    files = [*(ROOT / "site_templates").rglob("*.j2"), *(ROOT / "site_templates").rglob("*.html")]
    assert len(files) > 20
    for file in files:
        text = file.read_text(encoding="utf-8")
        # What is put in becomes a character that is no letter.
        data = "".join(
            value if kind == "data" else "\x00"
            for _, kind, value in env.lex(text)
            if kind in ("data", "variable_begin", "block_begin")
        )
        spoken = re.findall(r'(?:alt|title|aria-label|placeholder)="([^"\x00]*)"', data)
        bare = re.sub(r"<(style|script)\b.*?</\1>|<[^>]*>|&\w+;", " ", data, flags=re.DOTALL)
        assert not re.findall(r"[^\W\d_]{2,}", bare), file.name
        assert not [word for word in spoken if re.search(r"[^\W\d_]{2,}", word)], file.name


def test_words_come_from_the_catalogue():
    words = parse_catalogue((LOCALES / "vi.po").read_text(encoding="utf-8"))
    assert words.gettext("Topics") == "Chủ đề"
    assert words.ngettext("%(num)s summary", "%(num)s summaries", 3) == "%(num)s bản tóm tắt"
    assert words.gettext("Not in any catalogue") == "Not in any catalogue"
