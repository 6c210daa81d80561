"""The one place of configuration: `plugins: - standfirst:` in mkdocs.yml."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any
from urllib.parse import urljoin

from babel import Locale, UnknownLocaleError
from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.base import ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.defaults import MkDocsConfig

from standfirst.errors import ConfigError
from standfirst.model.settings import Newsletter, Settings
from standfirst.model.spelling import did_you_mean
from standfirst.workspace.configuration.plugin_policy import refused

_MAILBOX = re.compile(r"[^\s<>@,;:\"]+@[^\s<>@,;:\"]+")
_WAY_OUT = re.compile(r"(https://|mailto:)[^\s<>,]+")
_LIST = re.compile(r"[A-Za-z0-9._-]+")


class NewsletterOptions(base.Config):  # type: ignore[no-untyped-call]
    """What may stand under `newsletter:`."""

    sender = c.Optional(c.Type(str))
    reply_to = c.Optional(c.Type(str))
    unsubscribe = c.ListOfItems(c.Type(str), default=[])
    list_id = c.Optional(c.Type(str))
    postal_address = c.Optional(c.Type(str))

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """The faults of these options, as MkDocs wants them."""
        failed, warnings = super().validate()
        for key in ("sender", "reply_to"):
            if self.get(key) and not _MAILBOX.fullmatch(str(self[key])):
                failed.append((key, ValidationError("write an address such as digest@example.org")))
        for where in self.get("unsubscribe") or ():
            if not _WAY_OUT.fullmatch(str(where)):
                wanted = "write addresses that begin with https:// or mailto:"
                failed.append(("unsubscribe", ValidationError(wanted)))
        if self.get("list_id") and not _LIST.fullmatch(str(self["list_id"])):
            failed.append(("list_id", ValidationError("write a name such as digest.example.org")))
        return _and_unknown(self, failed, warnings)


class StandfirstOptions(base.Config):  # type: ignore[no-untyped-call]  # MkDocs has no types here
    """What may stand under `standfirst:`. Anything else is an error: MkDocs would only warn."""

    per_page = c.Type(int, default=30)
    related = c.Type(int, default=5)
    feed_items = c.Type(int, default=30)
    feeds_without_topics = c.Type(bool, default=False)
    feed_id = c.Optional(c.Type(str))
    social_cards = c.Type(int, default=0)
    newsletter = c.SubConfig(NewsletterOptions)
    links_suppressed = c.DictOfItems(c.Type(str), default={})
    podcast_category = c.Type(str, default="News")
    podcast_image = c.Optional(c.Type(str))
    speak_command = c.Optional(c.Type(str))
    speak_ending = c.Choice(("wav", "mp3", "m4a", "ogg", "opus", "flac"), default="wav")
    licence = c.Type(str, default="CC-BY-4.0")
    locale = c.Optional(c.Type(str))
    drafts = c.Type(bool, default=False)
    report = c.Optional(c.Type(str))
    trusted = c.Type(bool, default=False)

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """The faults of these options, as MkDocs wants them."""
        failed, warnings = super().validate()
        if self.get("report") and not str(self["report"]).startswith(("https://", "mailto:")):
            wanted = "write an address that begins with https:// or mailto:"
            failed.append(("report", ValidationError(wanted)))
        return _and_unknown(self, failed, warnings)


def _and_unknown(
    options: base.Config, failed: ConfigErrors, warnings: ConfigWarnings
) -> tuple[ConfigErrors, ConfigWarnings]:
    """The faults, and with them every option that does not exist."""
    known = {key for key, _ in options._schema}
    for key in sorted(set(options) - known):
        hint = did_you_mean(str(key), known)
        failed.append((key, ValidationError(f"there is no such option. {hint}".strip())))
    return failed, [(key, text) for key, text in warnings if key in known]


def refuse_risky(config: MkDocsConfig, options: StandfirstOptions) -> None:
    """Raise ConfigError for what untrusted contributions must never meet."""
    if not options.trusted and (fault := refused(config.markdown_extensions, config.plugins)):
        raise ConfigError(fault)


def make_settings(config: MkDocsConfig, options: StandfirstOptions) -> Settings:
    """The settings of the digest that mkdocs.yml describes.

    Raises ConfigError for a locale that Babel does not know.
    """
    site_url = config.site_url or ""
    language = str(config.theme.get("language") or "en")
    _check_locale(options.locale or language, "locale" if options.locale else "theme: language")
    values = {
        **_given(options, Settings),
        "site_name": config.site_name,
        "site_description": config.site_description or "",
        "site_url": f"{site_url.rstrip('/')}/" if site_url else "",
        "language": language,
        "locale": options.locale or language,
        "edit_base": _edit_base(config),
        "report_to": config.repo_url or "" if options.report is None else options.report,
        "newsletter": Newsletter(**_given(options.newsletter, Newsletter)),
    }
    return Settings(**values)


def _given(options: base.Config, kind: type[Newsletter | Settings]) -> dict[str, Any]:
    """The options that have a value, under the names of the fields of `kind`."""
    found = {field.name: options.get(field.name) for field in fields(kind)}
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in found.items()
        if value is not None
    }


def _check_locale(tag: str, option: str) -> None:
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        wanted = "write a tag such as en-GB"
        raise ConfigError(f"change `{option}`: `{tag}` is not a known locale; {wanted}") from error


def _edit_base(config: MkDocsConfig) -> str:
    """Where MkDocs would find a source file's edit page: `repo_url` and `edit_uri` joined."""
    if not config.edit_uri:
        return ""
    return urljoin(f"{(config.repo_url or '').rstrip('/')}/", config.edit_uri)
