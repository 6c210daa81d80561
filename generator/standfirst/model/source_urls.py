"""Web addresses: the parameters that only track readers, and when two addresses are the same."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from functools import lru_cache
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

_TRACKING = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igsh"
    " igshid mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id"
    " vero_conv"
    " oly_enc_id oly_anon_id ref_src ref_url _ga _gl _openstat wickedid wt_mc wt.mc_id trk"
    " trkemail trkcampaign sc_cid s_cid s_kwcid cmpid ncid ocid smid smtyp spm share_id guccounter"
    " guce_referrer guce_referrer_sig at_medium at_campaign mtm_campaign mtm_source mtm_medium"
    " pk_campaign pk_kwd pk_source pk_medium rb_clickid soc_src soc_trk xtor fb_action_ids"
    " fb_action_types fb_ref fb_source action_object_map ml_subscriber ml_subscriber_hash"
    " dm_i epik ef_id irclickid irgwc gad_source gad_campaignid srsltid"
    " __twitter_impression cvid ito mod_source ftag ck_subscriber_id sref".split()
)
_TRACKING_PREFIXES = ("utm_", "hsa_", "stm_", "uta_", "piwik_", "matomo_", "at_custom", "__cft__")
_PLAIN = re.compile(
    r"https?://(?:www\.)?(?!www\.)([a-z0-9-]+(?:\.[a-z0-9-]+)+)((?:/[A-Za-z0-9._~-]*)*)"
)
_SAFE = "!$&'()*+,;=:@/-._~"
_ESCAPED = re.compile(r"%([0-9a-fA-F]{2})")
_AMP_CACHE = re.compile(
    r"https?://(?:www\.google\.[a-z.]{2,6}/amp/|[a-z0-9-]+\.cdn\.ampproject\.org/[cv]/)s/"
)
_AMP_PATH = re.compile(r"/amp(?=/?\Z)|(?<=\A/)amp/(?=.)|\.amp(?=(?:\.html?)?\Z)")
_UNUSUAL = re.compile(r"/\.|[/.]amp")
_AMP_QUERY = frozenset({"amp", "amp=1", "amp=true", "outputType=amp"})
"""Where a page's accelerated copy lies (https://amp.dev/): with it, beside it, or in a cache."""


def tracking_parameters(url: str) -> tuple[str, ...]:
    """The names of the parameters of `url` that serve only to follow readers, in its order."""
    if "?" not in url and "#" not in url:
        return ()
    try:
        parts = urlsplit(url)
    except ValueError:
        return ()
    names = [_name(pair) for pair in parts.query.split("&")]
    if "=" in parts.fragment:
        names += [_name(pair) for pair in parts.fragment.split("&")]
    return tuple(name for name in names if is_tracking(name))


def is_tracking(name: str) -> bool:
    """Whether a parameter of that name serves only to follow readers."""
    name = name.lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def without_tracking(url: str) -> str:
    """`url` without the parameters that serve only to follow readers, otherwise as it is."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = _kept(parts.query)
    fragment = _kept(parts.fragment) if "=" in parts.fragment else parts.fragment
    return urlunsplit(parts._replace(query=query, fragment=fragment))


@lru_cache(maxsize=65536)
def canonical_url(url: str) -> str:
    """A key that is the same for two spellings of one address; not itself an address to visit.

    Left out are the scheme's s, `www.`, the default port, the fragment, tracking parameters, marks
    of an AMP copy, the final slash and needless dots and percent signs; the host is lower case,
    parameters are sorted.
    """
    match = _PLAIN.fullmatch(url)
    if match and not _UNUSUAL.search(url):  # nearly all; this takes a tenth of the time
        return f"https://{match[1]}{match[2].rstrip('/')}"
    try:
        parts = urlsplit(_AMP_CACHE.sub("https://", url.strip()))
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url.strip()
    if port is not None and port != {"http": 80, "https": 443}.get(parts.scheme):
        host = f"{host}:{port}"
    host = _ascii_host(host).removeprefix("www.").removeprefix("amp.")
    path = unicodedata.normalize("NFC", unquote(parts.path))
    path = _AMP_PATH.sub("", posixpath.normpath(path) if "/." in path else path)
    path = quote(path, safe=_SAFE).rstrip("/")
    pairs = map(_as_escaped, _kept(parts.query).split("&"))
    query = "&".join(sorted(pair for pair in pairs if pair and pair not in _AMP_QUERY))
    scheme = "https" if parts.scheme in ("http", "https") else parts.scheme
    # A fragment that begins with an exclamation mark or a slash is the page itself.
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    return urlunsplit(SplitResult(scheme, host, path, query, fragment))


def _ascii_host(host: str) -> str:
    """A host as it is asked for: `bücher.example` is `xn--bcher-kva.example`."""
    if host.isascii():
        return host
    import idna  # few hosts need it

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        return host


def _as_escaped(pair: str) -> str:
    """A parameter with an escape for each character that needs one, and for no other."""

    def escaped(found: re.Match[str]) -> str:
        character = chr(int(found[1], 16))
        is_free = character.isascii() and (character.isalnum() or character in "-._~")
        return character if is_free else found[0].upper()

    return _ESCAPED.sub(escaped, quote(pair.replace("+", " "), safe=f"{_SAFE}%?"))


def _name(pair: str) -> str:
    return pair.partition("=")[0]


def _kept(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if not is_tracking(_name(pair)))
