"""A source, a summary in words of its own, and a passage that was copied."""

from __future__ import annotations

SOURCE = (
    "The harbour office opened its new register on Monday, and every ship above forty tonnes must"
    " now report its ballast water before it enters the inner basin, or pay a fee for each day.\n\n"
    "Fishing boats are left out, the office said, because they seldom leave the bay."
)
OWN = (
    "Large vessels have to tell the port what water they carry. Whoever does not is charged by the"
    " day; small fishing craft need not take part, as they rarely sail far."
)
COPIED = "every ship above forty tonnes must now report its ballast water before it enters"
