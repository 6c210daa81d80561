"""One YAML mapping, read strictly, and what is wrong where it cannot be read."""
