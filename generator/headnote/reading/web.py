"""Web addresses: the parameters that only track readers, and when two addresses are the same."""

from __future__ import annotations

import re
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


def tracking_parameters(url: str) -> tuple[str, ...]:
    """The names of the parameters of `url` that serve only to follow readers, in its order."""
    if "?" not in url and "#" not in url:
        return ()
    parts = urlsplit(url)
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
    parts = urlsplit(url)
    query = _kept(parts.query)
    fragment = _kept(parts.fragment) if "=" in parts.fragment else parts.fragment
    return urlunsplit(parts._replace(query=query, fragment=fragment))


@lru_cache(maxsize=65536)
def canonical_url(url: str) -> str:
    """A key that is the same for two spellings of one address; not itself an address to visit.

    Left out are the scheme's s, `www.`, the default port, the fragment, tracking parameters, the
    final slash and needless percent signs; the host is lower case, parameters are sorted.
    """
    if match := _PLAIN.fullmatch(url):  # nearly all are, and this takes a tenth of the time
        return f"https://{match[1]}{match[2].rstrip('/')}"
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url.strip()
    if port is not None and port != {"http": 80, "https": 443}.get(parts.scheme):
        host = f"{host}:{port}"
    path = quote(unquote(parts.path), safe=_SAFE).rstrip("/")
    query = "&".join(sorted(pair for pair in _kept(parts.query).split("&") if pair))
    scheme = "https" if parts.scheme in ("http", "https") else parts.scheme
    # A fragment that begins with an exclamation mark or a slash is the page itself.
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    return urlunsplit(SplitResult(scheme, host.removeprefix("www."), path, query, fragment))


def _name(pair: str) -> str:
    return pair.partition("=")[0]


def _kept(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if not is_tracking(_name(pair)))
