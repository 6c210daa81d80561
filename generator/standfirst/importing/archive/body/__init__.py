"""A post's body as one that a digest can hold."""
