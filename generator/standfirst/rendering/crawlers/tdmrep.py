"""Rights in text and data mining, as the TDM Reservation Protocol states them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import msgspec

from standfirst.model.settings import Settings
from standfirst.rendering.output import Output


def tdmrep(settings: Settings) -> Iterator[Output]:
    """The file, where the settings reserve the rights or grant them."""
    if settings.tdm_reservation is not None:
        yield Output(path=".well-known/tdmrep.json", make=partial(_tdmrep, settings))


def _tdmrep(settings: Settings) -> bytes:
    """https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/."""
    reserved = int(bool(settings.tdm_reservation))
    rule: dict[str, object] = {"location": "/", "tdm-reservation": reserved}
    if settings.tdm_policy:
        rule["tdm-policy"] = settings.tdm_policy
    return msgspec.json.encode([rule])
