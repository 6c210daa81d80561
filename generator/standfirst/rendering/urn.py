"""Names that last: URNs for what a digest publishes."""

from __future__ import annotations

import uuid

from standfirst.model.settings import Settings


def make_urn(settings: Settings, *parts: str) -> str:
    """A URN (RFC 9562, version 5) for something of this digest, the same for the same parts."""
    space = uuid.uuid5(
        uuid.NAMESPACE_URL, settings.feed_id or settings.site_url or settings.site_name
    )
    return uuid.uuid5(space, " ".join(parts)).urn
