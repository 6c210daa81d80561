"""`headnote serve`: the live preview."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve


def serve(config_file: Path, host: str, port: int, *, drafts: bool = False) -> None:
    """Serve the site until interrupted. Raises MkDocs' exceptions for a faulty setting."""
    mkdocs_serve(str(config_file), dev_addr=f"{host}:{port}")
