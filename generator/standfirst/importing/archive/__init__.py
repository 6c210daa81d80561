"""An archive of another generator: its posts become articles, its tags topics."""
