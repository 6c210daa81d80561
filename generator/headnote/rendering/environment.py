"""The Jinja environment of our own templates: autoescape always on, nothing undefined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from babel import Locale
from jinja2 import BaseLoader, Environment, StrictUndefined
from markupsafe import Markup

from headnote.model import addresses
from headnote.model.settings import Settings
from headnote.rendering import dates, names


def environment(loader: BaseLoader, settings: Settings) -> Environment:
    """An environment over the templates of `loader`, with the words and dates of `settings`.

    Raises babel.UnknownLocaleError for a locale that Babel does not know. `autoescape` is the constant True: Jinja's
    `select_autoescape` does not see names such as `page.html.j2`.
    """
    env = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    locale = Locale.parse(settings.locale, sep="-")
    env.globals.update(to=addresses, language=settings.language)
    for show in (dates.day, dates.weekday, dates.short_day, dates.month, dates.month_name,
                 dates.partial, names.territory):
        env.filters[show.__name__] = _in(locale, show)
    env.filters.update(
        root=_root,
        host=lambda url: urlsplit(url).hostname or url,
        language_name=_in(locale, names.language),
    )
    return env


def _in(locale: Locale, show: Callable[[Any, Locale], str]) -> Callable[[Any], str]:
    return lambda value: show(value, locale)


def _root(address: str) -> Markup:
    """The address as it stands in HTML: behind the mark that becomes the way to the root."""
    return Markup(addresses.ROOT) + address
