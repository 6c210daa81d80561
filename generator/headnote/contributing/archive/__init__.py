"""Import of another generator's archive: its posts become articles, its tags topics."""
