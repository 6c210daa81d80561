"""Rights in text and data mining, as the TDM Reservation Protocol states them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from standfirst.rendering.context import Context
from standfirst.rendering.output import Output


def tdmrep(context: Context) -> Iterator[Output]:
    """The file, where the settings reserve the rights or grant them
    (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/).
    """
    settings = context.settings
    if settings.tdm_reservation is None:
        return
    rule: dict[str, object] = {"location": "/", "tdm-reservation": int(settings.tdm_reservation)}
    if settings.tdm_policy:
        rule["tdm-policy"] = settings.tdm_policy
    whole = msgspec.json.encode([rule])
    yield Output.plain(path=".well-known/tdmrep.json", make=lambda: whole)
