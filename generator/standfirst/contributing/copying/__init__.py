"""How much of a summary repeats its source."""
