"""The Jinja environment of our own templates: autoescape always on, nothing undefined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlsplit

import msgspec
from babel import Locale
from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from standfirst.model import urls
from standfirst.rendering.context import Context
from standfirst.rendering.i18n import date_names, display_names
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.report_link import report_address


def environment(loader: BaseLoader, context: Context) -> Environment:
    """An environment over the templates of `loader`, with the words and the dates of a site.

    Autoescape is the constant True: Jinja's `select_autoescape` does not see names such as
    `page.html.j2`.
    """
    words, locale = context.words, context.locale
    env = _Environment(
        words,
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # an environment serves one build
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(to=urls, language=context.settings.language)
    for name in (
        "day", "weekday", "short_day", "month", "month_name", "month_short", "month_letter",
        "partial",
    ):  # fmt: skip
        env.filters[name] = _localized(locale, getattr(date_names, name))
    env.filters.update(
        json_block=_json_block,
        root=_root,
        direction=display_names.direction,
        territory=lambda code: display_names.territory(code, locale, words),
        report_address=report_address,
        host=lambda url: urlsplit(url).hostname or url,
        percent=_localized(locale, display_names.percent),
        language_name=_localized(locale, display_names.language),
    )
    return env


class _Environment(Environment):
    """Translates constant words when a template is compiled instead of whenever it is filled.

    `make bench SIZES=3000`: without this, filling the templates of pages takes a fifth longer.
    """

    def __init__(self, words: Words, **options: Any) -> None:
        super().__init__(**options)
        self._words = words

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        return cast(nodes.Template, _Translate(self._words).visit(tree))


class _Translate(NodeTransformer):
    """Puts the translation in the place of each `_("…")` that has nothing to fill in."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  Jinja's name
        is_plain = isinstance(node.node, nodes.Name) and node.node.name == "_" and not node.kwargs
        if is_plain and len(node.args) == 1 and isinstance(node.args[0], nodes.Const):
            words = node.args[0].value
            try:
                text = self._words.gettext(words) % {}
            except (KeyError, TypeError, ValueError) as error:
                fault = f"the translation of `{words}` has a placeholder that cannot be filled"
                raise TemplateSyntaxError(fault, node.lineno) from error
            return nodes.Const(text, lineno=node.lineno)
        return self.generic_visit(node)


def _localized(locale: Locale, show: Callable[[Any, Locale], str]) -> Callable[[Any], str]:
    return lambda value: show(value, locale)


def _json_block(value: object) -> Markup:
    """JSON that is safe in a `<script>`: nothing in it is a tag, a comment or a line's end."""
    text = msgspec.json.encode(value).decode()
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _root(address: str) -> Markup:
    """The address for HTML: behind the mark that becomes the way to the root."""
    return Markup(urls.ROOT + address)
