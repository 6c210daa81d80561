"""What the settings may do while contributions are not trusted.

A body never reaches Python-Markdown, and so no extension of it: to refuse those that read files or
run code is a second wall, for the day on which somebody opens a door in the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from standfirst.errors import ConfigMissingError, UntrustedConfigError

_READS, _RUNS = "reads files into pages", "runs code that stands in pages"
_BESIDE = "takes what contributors write past the check"
_EXTENSIONS: Mapping[str, str] = {
    name: reason
    for reason, names in {
        _READS: "pymdownx.snippets pymdownx.b64 pymdownx.pathconverter markdown_include.include"
        " markdown_include mdx_include.mdx_include mdx_include mdinclude",
        _RUNS: "markdown_exec markdown_command markdown_katex plantuml_markdown mkdocs_graphviz"
        " markdown_dot mkdocs_click mkdocs_typer",
    }.items()
    for name in names.split()
}
_PLUGINS: Mapping[str, str] = {
    name: reason
    for reason, names in {
        _RUNS: "macros markdown-exec exec mkdocs-jupyter mknotebooks execute mkdocstrings"
        " markdownextradata jinja kroki build_plantuml",
        _BESIDE: "blog meta meta-manager",
        _READS: "include-markdown include_dir_to_nav embed_file codeinclude embed-file"
        " table-reader snippets",
    }.items()
    for name in names.split()
}
_MOST_BYTES, _DEEPEST = 100_000, 50
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAG = re.compile(
    r"!|!ENV|!relative"
    r"|tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq|merge|timestamp|binary|set|omap|pairs)"
    r"|tag:yaml\.org,2002:python/name:(?:material|pymdownx)\.[\w.]+"
)


def refused(extensions: Iterable[str], plugins: Iterable[str]) -> str:
    """What may not be among Markdown's extensions and MkDocs' plugins while contributions are
    untrusted, as a sentence; empty where there is nothing.
    """
    for kind, found, table in (
        ("markdown_extensions", extensions, _EXTENSIONS),
        ("plugins", plugins, _PLUGINS),
    ):
        for name in found:
            known = table.get(name.partition(":")[0]) or table.get(name.rpartition("/")[2])
            if known:
                return (
                    f"`{name}` {known}, and contributions are not trusted: take it out of"
                    f" `{kind}:`, or set `trusted: true` under `standfirst:`"
                )
    return ""


def refuse_code(config_file: Path) -> None:
    """Refuse settings whose mere reading runs code of the repository that they lie in.

    `hooks:` names Python files, a tag of YAML may call any function, and `INHERIT:` names a file
    that may have both. Raises UntrustedConfigError, and ConfigMissingError where there are no
    settings.
    """
    if not config_file.is_file():
        raise ConfigMissingError(f"there is no {config_file}: run this in the folder of a digest")
    raw = config_file.read_bytes()[: _MOST_BYTES + 1]
    try:
        found = "" if len(raw) > _MOST_BYTES else next(_code_in(raw), None)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError):
        found = ""
    if found is not None:
        what = f"{found} runs code" if found else "they cannot be read in safety"
        raise UntrustedConfigError(
            f"{config_file}: {what}, and --untrusted lets nothing of the kind pass:"
            " name settings that you trust with --config-file"
        )


def _code_in(raw: bytes) -> Iterator[str]:
    text, depth = raw.decode("utf-8-sig"), 0
    for event in yaml.parse(text, _LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise ValueError("no settings are so deep")
        tag = getattr(event, "tag", None)
        if tag is not None and not _PLAIN_TAG.fullmatch(tag):
            line = event.start_mark.line + 1 if event.start_mark else 1
            yield f"the tag {tag!r} on line {line}"
    settings = yaml.load(text, _Plain)  # noqa: S506  a SafeLoader that passes over unknown tags
    if isinstance(settings, dict):
        yield from (f"`{key}:`" for key in ("hooks", "INHERIT") if settings.get(key))


class _Plain(_LOADER):  # type: ignore[misc, valid-type]
    """Constructs nothing but YAML's own types."""


def _nothing(loader: _Plain, suffix: str, node: Any) -> None:
    """What a tag of another's stands for is not looked at."""


_Plain.add_multi_constructor("", _nothing)
