"""The forms of a letter, as mail programs read them."""

from __future__ import annotations

import json
from dataclasses import replace
from email import policy
from email.parser import BytesParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as lxml_html

from standfirst.errors import LetterError
from standfirst.model.settings import Newsletter
from standfirst.reading.markdown.render import render
from standfirst.rendering.environment import environment
from standfirst.rendering.i18n.catalogue import ENGLISH
from standfirst.rendering.mail.letter import letter
from standfirst.rendering.mail.letter_formats import (
    FORMS,
    MOST_BYTES,
    to_html,
    to_json,
    to_message,
    to_text,
)
from standfirst.rendering.renderer import Renderer
from standfirst.workspace.configuration.project import page_templates
from tests.builders import article, context, topic
from tests.builders import letter as front_matter_of
from tests.outputs import ROOT, SETTINGS

MAIL = replace(
    SETTINGS,
    newsletter=Newsletter(
        sender="digest@example.org",
        unsubscribe=("https://example.org/out", "mailto:out@example.org"),
        list_id="digest.example.org",
        postal_address="1 Example Street",
    ),
)
WEEK = "2026-W26"


def written(*items, settings=MAIL):
    """The letter of the week in every form: HTML, text, the parsed message, and JSON."""
    shared = context(*items, settings=settings)
    made = letter(shared, WEEK)
    env = environment(page_templates(None), shared)
    page = to_html(made, settings, Renderer(shared, env).fill)
    text = to_text(made, settings, ENGLISH)
    raw = to_message(made, settings, page, text)
    message = BytesParser(policy=policy.default).parsebytes(raw)
    return page, text, message, json.loads(to_json(made, settings, page, text))


def editorial(text, **meta):
    bare = front_matter_of(WEEK, **meta)
    return replace(bare, body=render(text, bare.path)[0].body)


texts = st.text(
    st.one_of(
        st.characters(exclude_categories=["C", "Z"], exclude_characters="`*[]"),
        st.sampled_from(" &<>\"'ếđ😀שلوم法"),
    ),
    max_size=40,
).map(lambda text: " ".join(f"Of ]]>&amp; {text} «court»".split()))


@given(texts)
@example("Of 00¡¡¡¡¡ࠀ𐀀𐀀𐀀 ¡ «court»")
@example("Of =?utf-8?q?x?= «court»")
@example("Of =?utf-8?q?x?=")
@example("Of ]]>&amp; 00¡¡¡¡¡ࠀ𐀀𐀀𐀀 ¡ «court»")
def test_a_title_comes_back_from_the_message_as_it_was_written(title):
    page, _, message, whole = written(article("a", title=title), front_matter_of(WEEK, title=title))
    assert message["Subject"] == whole["subject"] == f"Digest: {title}"
    text, shown = message.iter_parts()
    assert title.replace(" ", "") in text.get_content().replace("\n", "").replace(" ", "")
    assert shown.get_content().split() == page.split()
    assert lxml_html.fromstring(page).findtext(".//h1") == title


def test_the_message_is_one_that_mail_programs_and_services_want():
    _, _, message, _ = written(article("a"))
    assert message.get_content_type() == "multipart/alternative"
    kinds = [part.get_content_type() for part in message.iter_parts()]
    assert kinds == ["text/plain", "text/html"]
    assert str(message["From"]) == "Digest <digest@example.org>"
    assert message["List-Unsubscribe"] == "<https://example.org/out>, <mailto:out@example.org>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["List-Id"] == "<digest.example.org>"
    assert message["Message-ID"].endswith("@example.org>")


def test_one_click_is_promised_only_where_there_is_an_address_for_it():
    mail = replace(MAIL.newsletter, unsubscribe=("mailto:out@example.org",))
    _, _, message, _ = written(article("a"), settings=replace(MAIL, newsletter=mail))
    assert message["List-Unsubscribe-Post"] is None


def test_a_line_break_in_a_title_is_no_line_of_the_head():
    front = front_matter_of(WEEK, title="A week\nBcc: everyone@example.org")
    _, _, message, _ = written(article("a"), front)
    assert message["Bcc"] is None
    assert message["Subject"] == "Digest: A week Bcc: everyone@example.org"


def test_the_html_needs_nothing_from_elsewhere_and_keeps_its_dark_colours():
    page = written(article("a", image=None), editorial("Look [there](../articles/a.md)."))[0]
    tree = lxml_html.fromstring(page)
    assert not tree.xpath("//img | //link | //script")
    assert tree.xpath("//h1/@style")
    assert "prefers-color-scheme: dark" in page
    assert f'href="{ROOT}2026/06/25/a/"' in page


def test_text_reads_well_in_narrow_lines_with_numbered_addresses():
    text = written(
        topic("privacy"),
        article("a", title="Long " * 20 + "headline", topics=["privacy"]),
        article("b"),
        editorial(
            "Some **words** and [a link](https://example.org/there).\n\n- One\n- Two", lead=["b"]
        ),
    )[1]
    assert max(len(line) for line in text.splitlines() if "://" not in line) <= 72
    assert "[a link][1]" in text
    assert "[1]: https://example.org/there" in text
    assert "\n- One\n- Two\n" in text
    assert "ON PRIVACY" in text
    assert "Unsubscribe: https://example.org/out" in text
    assert "1 Example Street" in text


def test_a_message_needs_a_sender():
    with pytest.raises(LetterError, match="set `newsletter: sender:`"):
        written(article("a"), settings=SETTINGS)


def test_html_that_gmail_would_cut_is_refused():
    with pytest.raises(LetterError, match="Gmail cuts at 104,448"):
        written(article("a"), editorial("Much *text*. " * 7_000))


def test_every_form_carries_the_corrections_of_the_week():
    corrections = [{"date": "2026-06-24", "note": "The sum was wrong."}]
    old = article("old", "2026-06-08", corrections=corrections)
    page, text, _, whole = written(old, article("a"))
    assert [each["note"] for each in whole["corrections"]] == ["The sum was wrong."]
    assert "The sum was wrong." in page
    assert "The sum was wrong." in text


def test_every_ending_of_a_file_has_its_form():
    made = letter(context(article("a"), settings=MAIL), WEEK)
    written_forms = {name: form(made, MAIL, "<p>ế</p>", "ế") for name, form in FORMS.items()}
    assert written_forms["html"] == "<p>ế</p>".encode()
    assert written_forms["txt"] == "ế".encode()
    assert json.loads(written_forms["json"])["html"] == "<p>ế</p>"
    message = BytesParser(policy=policy.default).parsebytes(written_forms["eml"])
    assert [part.get_content().strip() for part in message.iter_parts()] == ["ế", "<p>ế</p>"]


def test_a_full_week_is_shorter_than_gmail_cuts():
    many = [article(f"a{n}", lede="A sentence that fills its place. " * 8) for n in range(60)]
    assert len(written(*many)[0].encode()) < MOST_BYTES


def test_the_same_edition_makes_the_same_message():
    assert written(article("a"))[2].as_bytes() == written(article("a"))[2].as_bytes()
