"""The MkDocs plugin and the live preview: each event is one call."""
