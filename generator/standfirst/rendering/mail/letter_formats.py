"""The forms of a letter: HTML for mail programs, plain text, a message to send, and JSON."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections.abc import Callable, Iterator
from email.header import Header
from email.headerregistry import Address, BaseHeader, HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP, Policy
from typing import Any
from urllib.parse import urlsplit

import msgspec
from html_to_markdown import ConversionOptions, convert

from standfirst.arranging.publication import midnight
from standfirst.errors import LetterError
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.optional_packages import explain_missing_packages
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.mail.letter import Letter
from standfirst.rendering.output import Fill

with explain_missing_packages("mail", "writing letters"):
    import css_inline

MOST_BYTES = 102 * 1024
"""Gmail cuts a message's HTML there and hides the rest behind a link."""

_WIDTH = 72
_NUMBERED = ConversionOptions(link_style="reference", extract_metadata=False)
_MARK = re.compile(r"([-*>] |\d+\. )+")


class _Subject(BaseHeader):
    """A subject that comes back as it was written.

    The standard folding of Python 3.11 loses a space that follows the end of an encoded word
    (RFC 2047, 6.2: white space between two of them is not part of the text), and reads text that
    looks like one as what it would stand for.
    """

    max_count = 1

    @classmethod
    def parse(cls, value: str, kwds: dict[str, Any]) -> None:
        kwds["decoded"], kwds["parse_tree"] = value, None

    def fold(self, *, policy: Policy) -> str:
        text = str(self)
        charset = "utf-8" if "=?" in text else None  # None: ASCII where that is enough
        folded = Header(text, charset, header_name=self.name).encode(linesep=policy.linesep)
        return f"{self.name}: {folded}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("subject", _Subject)
_POLICY = SMTP.clone(header_factory=_HEADERS)


def to_html(letter: Letter, settings: Settings, fill: Fill) -> str:
    """HTML with its styles inlined. Raises LetterError where it is longer than Gmail shows."""
    page = fill("mail/letter.html.j2", letter=letter, mail=settings.newsletter)
    html = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False).inline(page)
    size = len(html.encode())
    if size >= MOST_BYTES:
        longest = max(letter.articles, key=lambda article: len(article.lede), default=None)
        hint = f"; the longest lede is that of {longest.path}" if longest else ""
        raise LetterError(
            f"the letter has {size:,} bytes and Gmail cuts at {MOST_BYTES:,}: shorten the editor's"
            f" text ({len(letter.editorial or ''):,} characters) or split the week{hint}"
        )
    return html


def to_text(letter: Letter, settings: Settings, words: Words) -> str:
    """Plain text in lines of up to 72 characters, addresses apart."""
    return "\n".join(_Text(letter, settings, words).lines()) + "\n"


class _Text:
    """Writes one letter as text."""

    def __init__(self, letter: Letter, settings: Settings, words: Words) -> None:
        self._letter, self._settings, self._say = letter, settings, words.gettext

    def lines(self) -> Iterator[str]:
        letter, mail = self._letter, self._settings.newsletter
        yield from _wrap(self._settings.site_name.upper())
        yield from _wrap(letter.title)
        yield letter.url
        if letter.editorial:
            yield ""
            yield from _prose(letter.editorial)
        for article in letter.lead:
            yield from self._article(article)
        for topic, group in letter.groups:
            yield from ("", "", *_wrap(topic.text.upper()))
            for article in group:
                yield from self._article(article)
        if letter.corrected:
            yield from ("", "", self._say("Corrections").upper())
            for each in letter.corrected:
                yield from ("", *_wrap(f"{each.article.title}: {each.correction.note}"))
                yield letter.address(each.article)
        yield from ("", "-- ")
        yield from _wrap(f"{self._settings.site_name} · {self._settings.licence}")
        for where in mail.unsubscribe[:1]:
            yield f"{self._say('Unsubscribe')}: {where}"
        if mail.postal_address:
            yield from _wrap(mail.postal_address)

    def _article(self, article: Article) -> Iterator[str]:
        yield from ("", *_wrap(article.title))
        if article.lede:
            yield from _wrap(article.lede, "  ")
        of = f"{self._say('Summary of')}: {article.source.publisher}"
        yield from _wrap(of, "  ")
        yield f"  {self._letter.address(article)}"


def _prose(safe_html: str) -> Iterator[str]:
    """Safe HTML as lines of text: emphasis as in Markdown, addresses numbered at the end."""
    for line in (convert(safe_html, _NUMBERED).content or "").strip().split("\n"):
        mark = _MARK.match(line)
        if line.startswith("["):
            yield line
        else:
            yield from _wrap(line, later=" " * len(mark[0]) if mark else "") or [""]


def _wrap(text: str, indent: str = "", *, later: str | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if later is None else later,
        break_long_words=False,
        break_on_hyphens=False,
    )


def to_message(letter: Letter, settings: Settings, html: str, text: str) -> bytes:
    """A message (RFC 5322) with both forms, the text first (RFC 2046, 5.1.4).

    It carries List-Unsubscribe (RFC 2369), with one click where there is an https address for it
    (RFC 8058). Its date is the day after the edition's last one: the same edition makes the same
    message. Raises LetterError where the settings name no sender.
    """
    mail = settings.newsletter
    if not mail.sender:
        raise LetterError("a message needs a sender: set `newsletter: sender:` in mkdocs.yml")
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = f"{_line(settings.site_name)}: {_line(letter.title)}"
    message["From"] = Address(_line(settings.site_name), addr_spec=mail.sender)
    if mail.reply_to:
        message["Reply-To"] = mail.reply_to
    message["Date"] = midnight(letter.sunday + dt.timedelta(days=1))
    host = mail.sender.rpartition("@")[2]
    message["Message-ID"] = f"<{settings.urn('letter', letter.id)[9:]}@{host}>"
    if mail.list_id:
        message["List-Id"] = f"<{_line(mail.list_id)}>"
    if mail.unsubscribe:
        message["List-Unsubscribe"] = ", ".join(f"<{where}>" for where in mail.unsubscribe)
        if any(urlsplit(where).scheme == "https" for where in mail.unsubscribe):
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_{fingerprint(text, html)}")
    return message.as_bytes()


def to_json(letter: Letter, settings: Settings, html: str, text: str) -> bytes:
    """Everything in one object, for services that take their letters so."""
    whole = {
        "edition": letter.id,
        "subject": f"{settings.site_name}: {letter.title}",
        "url": letter.url,
        "html": html,
        "text": text,
        "articles": [
            {"id": a.id, "title": a.title, "lede": a.lede, "url": letter.address(a)}
            for a in letter.articles
        ],
        "corrections": [
            {"article": c.article.id, "date": c.correction.date, "note": c.correction.note}
            for c in letter.corrected
        ],
    }
    return msgspec.json.encode(whole)


def _line(text: str) -> str:
    """Text on one line, as a header needs it."""
    return " ".join(text.split())


FORMS: dict[str, Callable[[Letter, Settings, str, str], bytes]] = {
    "html": lambda letter, settings, html, text: html.encode(),
    "txt": lambda letter, settings, html, text: text.encode(),
    "eml": to_message,
    "json": to_json,
}
"""What can be written, by the ending of its file."""
