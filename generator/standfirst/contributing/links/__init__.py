"""Whether the sources of a digest still answer."""
