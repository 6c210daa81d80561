"""The nouns that all the rest speaks in: frozen, typed, without I/O."""
