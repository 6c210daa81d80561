"""Where a reader reports an error, with the form already begun."""

from __future__ import annotations

from urllib.parse import urlsplit

from markupsafe import Markup

from standfirst.rendering.percent_encoding import percent_encode


def report_address(to: str, title: str, body: str) -> str:
    """The address of a new issue, or of an e-mail, with its title and text filled in.

    Both may be text or HTML, as a template has them. `to` is a repository or begins with
    `mailto:`. The forms are those of GitHub, which Codeberg, Gitea and Forgejo follow, of GitLab,
    and of RFC 6068.
    """
    title, body = percent_encode(_plain(title)), percent_encode(_plain(body))
    if to.startswith("mailto:"):
        body = body.replace("%0A", "%0D%0A")
        return f"{_base(to)}?subject={title}&body={body}"
    base = _base(to.rstrip("/"))
    if "gitlab" in (urlsplit(to).hostname or ""):
        query = f"issue%5Btitle%5D={title}&issue%5Bdescription%5D={body}"
        return f"{base}/-/issues/new?{query}"
    return f"{base}/issues/new?title={title}&body={body}"


def _base(address: str) -> str:
    """An address of the settings; what is encoded in it stays so."""
    return percent_encode(address).replace("%25", "%")


def _plain(text: str) -> str:
    return str(text.unescape() if isinstance(text, Markup) else text)
