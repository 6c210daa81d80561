"""The rules over the whole digest: a small module each, listed in `judge`."""
