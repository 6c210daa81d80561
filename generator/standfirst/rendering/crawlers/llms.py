"""The digest for readers that are programs: a Markdown copy of each article, and `llms.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from html_to_markdown import (
    CodeBlockStyle,
    ConversionOptions,
    HeadingStyle,
    HiddenContent,
    HighlightStyle,
    InlineDataMedia,
    LinkStyle,
    ListIndentType,
    NewlineStyle,
    OutputFormat,
    TierStrategy,
    UrlEscapeStyle,
    WhitespaceMode,
    convert,
)

from standfirst.model import urls
from standfirst.model.article import Article, Bodies, Source
from standfirst.rendering.context import Context
from standfirst.rendering.output import Output
from standfirst.rendering.safe_html import absolute_body

_LATEST = 50
_SPECIAL = re.compile(r"([\\`*_\[\]<>~|]|&(?=#?\w+;))")
_FIRST = re.compile(r"^(?=[-+=#])|(?<=^\d)(?=[.)])")
_ESCAPING = ConversionOptions(
    escape_asterisks=True,
    escape_underscores=True,
    escape_misc=True,
    extract_metadata=False,
    # The library's defaults, as its own values: as names they are looked up again for each text,
    # which takes as long as the conversion.
    code_block_style=CodeBlockStyle.BACKTICKS,
    heading_style=HeadingStyle.ATX,
    hidden_content=HiddenContent.DROP,
    highlight_style=HighlightStyle.DOUBLE_EQUAL,
    inline_data_media=InlineDataMedia.KEEP,
    link_style=LinkStyle.INLINE,
    list_indent_type=ListIndentType.SPACES,
    newline_style=NewlineStyle.SPACES,
    output_format=OutputFormat.MARKDOWN,
    tier_strategy=TierStrategy.AUTO,
    url_escape_style=UrlEscapeStyle.ANGLE,
    whitespace_mode=WhitespaceMode.NORMALIZED,
)


def markdown_copies(context: Context) -> Iterator[Output]:
    """A copy beside each article, and the map that leads to them (https://llmstxt.org/)."""
    keys = context.keys
    for article in context.site.articles:
        address = urls.article(article.date, article.id)
        yield Output(
            path=f"{address}{urls.MARKDOWN}",
            make=partial(_copy, context, article),
            key=keys.make("copy", keys.full_article(article)),
            needs=(article.path,),
        )
    yield Output.plain(path="llms.txt", make=partial(_map, context), key=keys.whole)


def _copy(context: Context, article: Article, bodies: Bodies) -> bytes:
    meta, settings = article.meta, context.settings
    base = settings.site_url or urls.path_to_root(urls.article(meta.date, article.id))
    notes = [f"Corrected, {c.date}: {c.note}" for c in meta.corrections]
    parts = [
        f"# {_escape(meta.title)}",
        _escape(meta.lede) if meta.lede else "",
        _markdown(absolute_body(context, article, bodies, base)),
        "\n".join(f"- Summary of: {_source(source)}" for source in meta.source),
        "\n".join(f"- {_escape(note)}" for note in notes),
        f"{meta.date} · {_escape(settings.site_name)} · {meta.licence or settings.licence}",
    ]
    return "\n\n".join(part for part in parts if part).encode() + b"\n"


def _source(source: Source) -> str:
    said = [source.title, ", ".join(source.authors), source.publisher, str(source.published or "")]
    words = ", ".join(_escape(part) for part in said if part)
    return f"{words} <{source.url}>" if source.url else words


def _markdown(safe_html: str) -> str:
    return (convert(safe_html, _ESCAPING).content or "").strip()


def _escape(text: str) -> str:
    """Plain text as Markdown that means nothing else."""
    return _FIRST.sub(r"\\", _SPECIAL.sub(r"\\\1", text))


def _map(context: Context) -> bytes:
    site, settings = context.site, context.settings
    base = settings.site_url
    lines = [f"# {_escape(settings.site_name)}", ""]
    if settings.site_description:
        lines += [f"> {_escape(settings.site_description)}", ""]
    lines += ["Every article has a copy in Markdown: add `index.md` to its address.", ""]
    lines += ["## Latest", ""]
    for article in site.articles[:_LATEST]:
        place = f"{base}{urls.article(article.date, article.id)}{urls.MARKDOWN}"
        lines.append(f"- [{_escape(article.title)}](<{place}>): {_escape(article.lede)}")
    lines += ["", "## Topics", ""]
    for listing in site.topics:
        meta, place = listing.topic.meta, base + urls.topic(listing.topic.id)
        lines.append(f"- [{_escape(meta.title)}](<{place}>): {_escape(meta.description)}")
    everything = f"{base}{urls.API}articles.jsonl"
    lines += ["", "## Data", "", f"- [Every article, as JSON Lines](<{everything}>)", ""]
    return "\n".join(lines).encode()
