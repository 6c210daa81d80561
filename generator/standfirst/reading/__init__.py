"""From bytes to content or problems."""
